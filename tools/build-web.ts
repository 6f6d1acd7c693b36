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

/** The web app, for browsers and for the gateway, which draws its first page; nothing where it has not changed. Whether it was built. */
export async function buildWeb(): Promise<boolean> {
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  // The one empties the folder in which the other puts its own.
  await vite('vite.config.ts');
  await vite('vite.server.config.ts');
  writeFileSync(stampFile, stamp);
  return true;
}

/** In a process of its own: vite sets NODE_ENV to production, which the services started by ours would inherit. */
async function vite(config: string): Promise<void> {
  const program = join(root, 'node_modules/vite/bin/vite.js');
  const given = ['build', web, '--config', join(web, config), '--logLevel', 'warn'];
  const [code] = (await once(spawn(process.execPath, [program, ...given], { stdio: 'inherit' }), 'exit')) as [
    number | null,
  ];
  if (code !== 0) throw new Error('The web app could not be built: what vite says of it stands above.');
}
