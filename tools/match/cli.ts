import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { matchFiles } from './match-files.ts';
import { MatchRefused, readOptions, usage } from './options.ts';

/** Waits where the reader is slower than we are. */
async function say(line: string, stream: Writable): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}

/** Exit code 0: all was answered; 2: something was refused, and stderr says what. */
async function run(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') {
    await say(usage, process.stdout);
    return 0;
  }
  const bad = await matchFiles(options, {
    answer: (line) => say(line, process.stdout),
    refuse: (line) => say(line, process.stderr),
  });
  if (bad > 0) await say(`${bad} bad ${bad === 1 ? 'line' : 'lines'}.`, process.stderr);
  return bad > 0 && !options.skipBad ? 2 : 0;
}

// Whoever reads the answers has enough of them: `| head` is not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof MatchRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
