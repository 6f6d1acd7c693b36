import { baseSettings } from '@marquee/service';
import { z } from 'zod';

export const workerSettings = baseSettings.extend({
  /** A folder that outlives the process, for what it holds of the market in memory; without it each start reads all. */
  MATCHING_SNAPSHOT_DIR: z.string().optional(),
  /** From one snapshot to the next, if anything has changed; there is one at each stop, too. */
  MATCHING_SNAPSHOT_MINUTES: z.coerce.number().int().min(1).max(1_440).default(10),
});
export type WorkerSettings = z.infer<typeof workerSettings>;
