import { createHash } from 'node:crypto';
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
  // Only now: to load it costs more than to see that nothing has changed.
  const { build } = await import('vite');
  await build({ configFile: join(web, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stampFile, stamp);
  return true;
}
