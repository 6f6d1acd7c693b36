import { execFile } from 'node:child_process';
import type { Say } from './engine.ts';

export interface Run {
  /** What it is doing, in words; said at once and again while it lasts. */
  readonly what?: string;
  readonly say?: Say;
  readonly signal?: AbortSignal;
  readonly env?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

const reminderMs = 15_000;

/** Runs a command to its end. @throws CommandFailed with the line that tells why */
export async function runCommand(file: string, args: readonly string[], run: Run = {}): Promise<string> {
  const started = Date.now();
  const { what, say } = run;
  if (what !== undefined) say?.(what);
  const reminder = setInterval(() => {
    if (what !== undefined)
      say?.(`${what}: still at it after ${Math.round((Date.now() - started) / 1000)} s`);
  }, reminderMs);
  try {
    return await execute(file, args, run);
  } finally {
    clearInterval(reminder);
  }
}

function execute(file: string, args: readonly string[], run: Run): Promise<string> {
  const options = {
    env: { ...process.env, ...run.env },
    maxBuffer: 64 * 1024 * 1024,
    ...(run.signal && { signal: run.signal }),
    ...(run.timeoutMs && { timeout: run.timeoutMs }),
  };
  return new Promise((resolve, reject) => {
    const child = execFile(file, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new CommandFailed(file, error, `${stdout}\n${stderr}`));
    });
    child.stdin?.end();
  });
}

export class CommandFailed extends Error {
  readonly code = 'command-failed';
  /** The program is not on this machine. */
  readonly missing: boolean;

  constructor(file: string, cause: Error, output: string) {
    const missing = 'code' in cause && cause.code === 'ENOENT';
    super(
      missing
        ? `the program ${file} is not installed`
        : `${file} failed: ${telling(output) ?? cause.message}`,
    );
    this.name = 'CommandFailed';
    this.missing = missing;
  }
}

/** The first line that speaks of an error, else the last one. */
function telling(output: string): string | undefined {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.find((text) => /\berror\b|^E:/i.test(text)) ?? lines.at(-1);
  return line?.slice(0, 240);
}
