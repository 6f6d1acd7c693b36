import type { Offered } from '../catalogue.ts';
import type { Random } from '../random.ts';
import type { TermsInput } from '../rows.ts';
import { allThemes, mainGenres } from '../vocabulary.ts';

/** What some never want; never what the brief is built on. */
export function exclusionsOf({ listing, work }: Offered, random: Random): Pick<TermsInput, 'exclusions'> {
  const { genres = [], themes = [] } = work.work;
  const notLiked = (all: readonly string[], liked: readonly string[]) =>
    all.filter((one) => !liked.includes(one));
  const handMade = (listing.listing.ai?.use ?? 'none') === 'none';
  const exclusions = {
    ...(random.chance(20) ? { genres: random.sample(notLiked(mainGenres, genres), 2) } : {}),
    ...(random.chance(15) ? { themes: random.sample(notLiked(allThemes, themes), 3) } : {}),
    ...(handMade && random.chance(25) ? { maxAiUse: random.pick(['none', 'assisted'] as const) } : {}),
  };
  return Object.keys(exclusions).length > 0 ? { exclusions } : {};
}
