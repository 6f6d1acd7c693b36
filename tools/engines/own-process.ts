import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
}

const pidFile = (dir: string): string => join(dir, 'pid');

/** Where a process started by `startIn` writes what it says. */
export const logFile = (dir: string): string => join(dir, 'log');

/**
 * Starts a process that outlives this one, in a session of its own: Ctrl-C in a terminal must reach the
 * services first, and the engines only after them. It stands in `dir`, by which it is known again.
 */
export async function startIn(dir: string, command: Command): Promise<number> {
  mkdirSync(dir, { recursive: true });
  const log = openSync(logFile(dir), 'a');
  try {
    const child = spawn(command.file, command.args, {
      cwd: dir,
      detached: true,
      stdio: ['ignore', log, log],
    });
    if (child.pid !== undefined) writeFileSync(pidFile(dir), `${child.pid}\n`);
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    return child.pid ?? 0;
  } finally {
    closeSync(log);
  }
}

/**
 * The process that `startIn` started in this directory, if it still runs. A pid file may be stale, its number
 * long given to another program, or not have been written before a crash: what counts is where a process stands.
 */
export function findIn(dir: string): number | undefined {
  const noted = readPid(dir);
  if (noted !== undefined && standsIn(noted, dir)) return noted;
  return runningPids().find((pid) => standsIn(pid, dir));
}

/** Ends the directory's process and waits for it; a deaf one is killed after `graceMs`. */
export async function stopIn(
  dir: string,
  signal: NodeJS.Signals = 'SIGTERM',
  graceMs = 30_000,
): Promise<boolean> {
  const pid = findIn(dir);
  if (pid !== undefined) {
    end(pid, signal);
    const deadline = Date.now() + graceMs;
    while (standsIn(pid, dir)) {
      if (Date.now() > deadline) end(pid, 'SIGKILL');
      await sleep(50);
    }
  }
  rmSync(pidFile(dir), { force: true });
  return pid !== undefined;
}

/** The last lines of its log, for a sentence about why it ended. */
export function lastWords(dir: string, lines = 3): string {
  const text = readText(logFile(dir)) ?? '';
  return text.trim().split('\n').slice(-lines).join(' | ').slice(-400);
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

function readPid(dir: string): number | undefined {
  const pid = Number(readText(pidFile(dir)));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

function runningPids(): number[] {
  if (!existsSync('/proc')) return []; // not Linux: engines come from Docker or by URL there
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
}

function standsIn(pid: number, dir: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir);
  } catch {
    return false;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
