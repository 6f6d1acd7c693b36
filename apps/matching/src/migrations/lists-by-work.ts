import { withoutIndex, type Migration } from '@marquee/mongo';
import { suggestionsCollection } from '../suggestions/persistence/suggestion-repository.ts';

/** Lists and counts go by works. The version before does without the index: slower, and right. */
export const listsByWork: Migration = {
  id: '2026-11-22-suggestions-listed-by-work',
  what: 'suggestions have no index of a buyer’s list by score alone',
  up: ({ mongo }) => withoutIndex(mongo, suggestionsCollection.name, 'memberId_1_state_1_score_-1__id_1'),
};
