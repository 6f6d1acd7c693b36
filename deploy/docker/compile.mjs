// Loads the code of every service, and of what draws the first page, while the image is built: what Node compiles of it
// is kept (NODE_COMPILE_CACHE).
import { globSync } from 'node:fs';
import { resolve } from 'node:path';

const services = globSync('apps/*/dist/{service,worker-service,server/render-page}.js');
if (services.length === 0) throw new Error('Nothing has been built.');
for (const service of services) await import(resolve(service));
process.exit();
