import type { BuyerCompany } from '../companies/buyers.ts';
import type { Offered } from '../catalogue.ts';
import type { Random } from '../random.ts';
import type { ProfileInput, TermsInput } from '../rows.ts';
import { allThemes } from '../vocabulary.ts';
import { exclusionsOf } from './exclusions.ts';
import { gatesOf } from './gates.ts';
import type { Likings } from './liking.ts';
import { wishesOf } from './wishes.ts';

export interface Buying {
  readonly memberId: string;
  readonly company: BuyerCompany;
}

/** What a buyer looks for, built on something that it likes; one in twenty says next to nothing. */
export function briefOf({ memberId, company }: Buying, likings: Likings, random: Random): ProfileInput {
  const liked = likings.next(company);
  const curt = random.chance(5);
  return {
    id: random.uuid(),
    memberId,
    companyId: company.row.id,
    name: nameOf(liked, curt),
    cadence: random.weighted([
      ['instant', 5],
      ['daily', 3],
      ['weekly', 2],
    ] as const),
    visibility: random.weighted([
      ['private', 7],
      ['anonymous', 2],
      ['named', 1],
    ] as const),
    active: !random.chance(3),
    terms: curt ? curtTerms(liked, random) : fullTerms(company, liked, likings, random),
  };
}

function nameOf({ listing, work }: Offered, curt: boolean): string {
  const [genre = 'anything'] = work.work.genres ?? [];
  const words = `${genre} ${listing.listing.kind ?? 'work'}`.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${curt ? ', open to all' : ''}`;
}

/** Only what it is to be about, and for some the kind of work. */
function curtTerms({ work }: Offered, random: Random): TermsInput {
  const theme = random.pick(work.work.themes?.length ? work.work.themes : allThemes);
  return {
    minScore: 50,
    ...(random.chance(90) ? { gates: { kinds: [work.work.kind] } } : {}),
    wishes: { themes: { [theme]: 5 } },
  };
}

function fullTerms(company: BuyerCompany, liked: Offered, likings: Likings, random: Random): TermsInput {
  return {
    minScore: barOf(likings.crowd(liked), random),
    gates: gatesOf(company, liked, random),
    wishes: wishesOf(liked, likings, random),
    ...(random.chance(40) ? { weights: { themes: 40, genres: 10 } } : {}),
    ...exclusionsOf(liked, random),
  };
}

/**
 * Where buyers set the bar: higher where there is more to choose from, seven points each time the offers double, so
 * that a drama fits few more of them than a western.
 */
function barOf(crowd: number, random: Random): number {
  const doublings = 31 - Math.clz32(crowd);
  return Math.min(92, 30 + 7 * doublings + random.between(0, 8));
}
