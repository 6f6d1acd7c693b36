import { z } from 'zod';

/** A test of a run, or what else went wrong in it: a hook, a file that could not be loaded, an error outside of tests. */
const Outcome = z.object({
  /** From the root of the repository; empty for an error that belongs to no file. */
  file: z.string(),
  name: z.string(),
  state: z.enum(['passed', 'failed', 'skipped']),
  ms: z.number(),
  /** Why it failed. */
  why: z.string().optional(),
});
export type Outcome = z.infer<typeof Outcome>;

const Report = z.array(Outcome);

/** What a run left by `reporter.ts`. @throws where it is none, as one that was cut off */
export const outcomesIn = (report: string): Outcome[] => Report.parse(JSON.parse(report));
