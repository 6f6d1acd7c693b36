import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';
import { rounded } from './figures.ts';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly os: string;
  readonly node: string;
  /** Processes that wanted a core when the benchmark began: above 1 somebody else was at work, too. */
  readonly loadBefore: number;
  /** The same as a line. */
  readonly summary: string;
}

export function thisMachine(): Machine {
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGib: Math.round(totalmem() / 2 ** 30),
    os: `${process.platform} ${release()}`,
    node: process.versions.node,
    loadBefore: rounded(loadavg()[0] ?? 0),
  };
  const { cpu, cores, memoryGib, os, node, loadBefore } = machine;
  const summary = `${cpu}, ${cores} cores, ${memoryGib} GiB, ${os}, Node ${node}; load before: ${loadBefore}`;
  return { ...machine, summary };
}
