import { briefShown, type BriefFact } from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import type { Profile } from './profile.ts';

type Shown = BriefFact['visibility'];

/** How sellers see it; undefined where they do not. */
export const shownAs = ({ visibility, active, deleted }: Profile): Shown | undefined =>
  active && !deleted && visibility !== 'private' ? visibility : undefined;

/** What the others are told when a brief comes into sight, goes out of it, or is seen otherwise. Of a private one nothing. */
export function briefEvents(before: Profile | undefined, after: Profile): NewEvent<typeof briefShown>[] {
  const was = before && shownAs(before);
  const is = shownAs(after);
  const visibility = is ?? was;
  if (was === is || visibility === undefined) return [];
  const { id, revision: version, memberId, companyId } = after;
  const data = { profileId: id, version, memberId, companyId, visibility, shown: is !== undefined };
  return [{ definition: briefShown, aggregateId: id, version, data }];
}
