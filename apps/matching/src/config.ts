import { baseSettings } from '@marquee/service';
import { z } from 'zod';

export const workerSettings = baseSettings.extend({
  /** A folder that outlives the process, for what it holds of the market in memory; without it each start reads all. */
  MATCHING_SNAPSHOT_DIR: z.string().optional(),
  /** From one snapshot to the next, if anything has changed; there is one at each stop, too. */
  MATCHING_SNAPSHOT_MINUTES: z.coerce.number().int().min(1).max(1_440).default(10),
  /** From so many briefs on they are matched in threads of their own: on one core, an answer takes over 10 ms there. */
  MATCHING_THREADS_FROM: z.coerce.number().int().min(1).default(100_000),
});
export type WorkerSettings = z.infer<typeof workerSettings>;
