import type { MemberId, ProfileId, SuggestionState } from '@marquee/contracts';
import type { Document } from 'mongodb';

/**
 * Of a work's matches the one with the lowest rank says how the work stands with a buyer. An answer is to the work, not to
 * the brief under which it happened to be shown: who has asked for it, kept or passed it does not want it as new again.
 * That goes for a pass as well, whatever its reason: to be shown at once what one has just said no to is what people call
 * spam. It stays in the list of what was passed, from where an undo brings it back for every brief.
 */
const ranks: Readonly<Record<SuggestionState, number>> = {
  asked: 0,
  kept: 1,
  passed: 2,
  new: 3,
  seen: 3,
  expired: 4,
};
const answered = Object.entries(ranks).flatMap(([state, rank]) => (rank < ranks.new ? [state] : []));
const rank = {
  $switch: {
    branches: Object.entries(ranks).map(([state, then]) => ({ case: { $eq: ['$state', state] }, then })),
    default: ranks.expired,
  },
};

/** Worked out, not matched by: an `$or` would be asked of the suggestion itself, which then had to be read. */
const countsFor = (profileId: ProfileId | undefined) =>
  profileId === undefined
    ? { $literal: true }
    : { $or: [{ $eq: ['$profileId', profileId] }, { $in: ['$state', answered] }] };

interface Whose {
  readonly memberId: MemberId;
  /** Only what this brief found, but for answers: those are looked for among all. */
  readonly profileId?: ProfileId | undefined;
}

/** Stages that leave one match a work, the one as which it stands: id, state, score and brief of it. */
export const standings = ({ memberId, profileId }: Whose): Document[] => [
  { $match: { memberId } },
  { $project: { workId: 1, state: 1, score: 1, profileId: 1, rank, counts: countsFor(profileId) } },
  { $match: { counts: true } },
  {
    $group: {
      _id: '$workId',
      standing: {
        $top: {
          sortBy: { rank: 1, score: -1, _id: 1 },
          output: { _id: '$_id', state: '$state', score: '$score', profileId: '$profileId' },
        },
      },
    },
  },
  { $replaceRoot: { newRoot: '$standing' } },
];
