import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pinnedNode, root } from './install.mjs';

/** Runs a program of the repository on the pinned Node, hands signals on, and ends as it ends. */
export function runPinned(file, args = []) {
  const flags = ['--disable-warning=TimeoutNegativeWarning', '--conditions=@marquee/source'];
  const path = `${dirname(pinnedNode)}${delimiter}${process.env.PATH}`;
  // What Node compiles once is kept for all the processes that load it again: services, workers, tools.
  const compiled = join(root, 'node_modules/.cache/node');
  const child = spawn(pinnedNode, [...flags, file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child, too, being of the same process group: it takes the first signal and no second.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
  child.on('error', (error) => {
    console.error(`The pinned Node could not be run: ${error.message}.`);
    process.exit(1);
  });
}
