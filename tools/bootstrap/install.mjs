// Plain JavaScript without dependencies: it runs before anything is installed, on the machine's own Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The pinned Node, an npm package like the others, so that everything runs on the one version. */
export const pinnedNode = join(root, 'node_modules/node/bin/node');

const stampFile = join(root, 'node_modules/.installed-from');

/** What node_modules must have been installed from: the lock file, by its content. */
export const stampOf = (lock) => createHash('sha256').update(lock).digest('hex');

/** Installs the dependencies and the pinned Node where they are missing or do not fit the lock file. */
export function install() {
  const stamp = stampOf(readFileSync(join(root, 'package-lock.json')));
  if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
    console.log('Installing dependencies (once, about two minutes) ...');
    npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  }
  if (!existsSync(pinnedNode)) npm('rebuild', 'node', '--loglevel=error');
  if (!existsSync(pinnedNode)) {
    fail(
      'The pinned Node is not in node_modules/node/bin: npm did not run the install script of the package "node".',
    );
  }
  writeFileSync(stampFile, stamp);
}

function npm(...args) {
  const { status, error, signal } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (signal !== null) process.exit(130);
  if (error !== undefined) fail(`npm could not be run: ${error.message}.`);
  if (status !== 0) {
    fail(`"npm ${args.join(' ')}" failed (exit code ${status}); what npm says of it stands above.`);
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
