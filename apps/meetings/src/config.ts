import { EditionId } from '@marquee/contracts';
import { baseSettings } from '@marquee/service';
import { z } from 'zod';

const atLeastOne = z.coerce.number().int().min(1);

export const meetingsSettings = baseSettings.extend({
  /** The run of the market that requests belong to, such as `hong-kong-2027`. */
  MEETINGS_EDITION: EditionId.default(EditionId.parse('development')),
  /** How long a request waits for its answer; at half of it the asked company is reminded. */
  REQUEST_TTL_MS: z.coerce
    .number()
    .int()
    .min(2_000)
    .default(72 * 60 * 60_000),
  /** From one look for requests whose time has come to the next. */
  REQUEST_SWEEP_MS: atLeastOne.default(5_000),
  /** Per person: requests that wait for an answer, new ones within 24 hours, and of these those to briefs. */
  REQUESTS_OPEN_PER_MEMBER: atLeastOne.default(60),
  REQUESTS_A_DAY_PER_MEMBER: atLeastOne.default(30),
  BRIEF_ASKS_A_DAY_PER_MEMBER: atLeastOne.default(5),
});
export type MeetingsSettings = z.infer<typeof meetingsSettings>;
