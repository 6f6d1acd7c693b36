import { readFileSync } from 'node:fs';

/** What a process holds in memory now, in MiB; 0 where it is gone. proc(5), VmRSS. */
export function residentMiB(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
