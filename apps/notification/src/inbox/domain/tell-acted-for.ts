import type { ActingFact } from '@marquee/contracts';
import { begun, type ActedForEntry, type EntryChange } from './entry.ts';
import type { Telling } from './telling.ts';

/** A member hears of it each time that somebody begins to act in the name. */
export function tellActedFor(
  { actingId, version, actorRole, memberId, reason, begunAt, until }: ActingFact,
  { newId, now }: Pick<Telling, 'newId' | 'now'>,
): EntryChange {
  const entry: ActedForEntry = {
    ...begun(newId(), memberId, now),
    kind: 'acted-for',
    about: actingId,
    version,
    data: { actingId, by: actorRole, reason, begunAt, until },
  };
  return { entry, news: true };
}
