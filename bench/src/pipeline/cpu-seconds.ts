import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second (USER_HZ), on every machine that Node runs on. */
const ticksASecond = 100;

/** User and system time of a process, all its threads, in seconds; 0 where it is gone. proc(5), fields 14 and 15. */
export function cpuSecondsOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
  } catch {
    return 0;
  }
}

export type CpuSeconds = Readonly<Record<string, number>>;

/** What each process has used from one look to the next. */
export const usedBetween = (before: CpuSeconds, after: CpuSeconds): CpuSeconds =>
  Object.fromEntries(Object.entries(after).map(([name, seconds]) => [name, seconds - (before[name] ?? 0)]));

/** The busiest first. */
export const inWords = (used: CpuSeconds, wallSeconds: number): string =>
  Object.entries(used)
    .sort(([, a], [, b]) => b - a)
    .map(([name, seconds]) => `${name} ${Math.round((100 * seconds) / wallSeconds)} %`)
    .join(', ');
