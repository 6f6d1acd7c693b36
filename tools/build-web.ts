import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const web = join(root, 'apps/web');
const stampFile = join(web, 'dist/.built-from');

/** Of all that the web app is made from, by content: a checkout gives old files new times. */
function stampOfSources(): string {
  const hash = createHash('sha256');
  const sources = globSync(['*', '{src,public,build}/**/*'], { cwd: web })
    .map((file) => join(web, file))
    .filter((file) => statSync(file).isFile() && !/\.(spec\.ts|md)$/.test(file));
  for (const file of [...sources.sort(), join(root, 'package-lock.json')]) {
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** The web app for browsers, by vite; nothing where it has not changed. Whether it was built. */
export async function buildWeb(): Promise<boolean> {
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  // A process of its own: vite sets NODE_ENV to production, which the services started by ours would inherit.
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const building = spawn(process.execPath, [vite, 'build', web, '--logLevel', 'warn'], { stdio: 'inherit' });
  const [code] = (await once(building, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The web app could not be built: what vite says of it stands above.');
  writeFileSync(stampFile, stamp);
  return true;
}
