import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { Timed } from './timed.ts';

export const Task = z.object({
  role: z.enum(['reference', 'ours', 'threads', 'naive', 'mongodb']),
  /** Where the contest is kept. */
  dir: z.string(),
  arena: z.object({ market: z.enum(['workload', 'demo']), seed: z.string(), profiles: z.int() }),
  listingsARound: z.int(),
});
export type Task = z.infer<typeof Task>;

const flags = ['--conditions=@marquee/source', '--expose-gc', '--max-old-space-size=12288'];

/** What a contestant found out. @throws Error where it failed: why stands on stderr then */
export async function inChild(task: Task, signal: AbortSignal): Promise<Timed> {
  const child = fork(join(import.meta.dirname, 'contestant.ts'), {
    execArgv: [...flags, '--disable-warning=ExperimentalWarning'],
    signal,
  });
  // whoever was told to end stops its engine first, and finds it by files that are removed next
  const gone = once(child, 'exit').catch(() => once(child, 'exit'));
  const result = new Promise<unknown>((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${task.role} ended with ${String(code)} before it was done.`)),
    );
    child.send(task);
  });
  try {
    return Timed.parse(await result);
  } finally {
    await gone;
  }
}
