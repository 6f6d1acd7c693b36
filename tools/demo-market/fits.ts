import { parseArgs } from 'node:util';
import {
  expandLanguages,
  expandTerritories,
  languages,
  ListingRow,
  type Encumbrance,
  type RightsLine,
} from '@marquee/contracts';
import { ExhaustiveMatcher, type Listing, type Profile, type Title } from '@marquee/match-engine';
import { availsOf, toAvails } from '@marquee/rights';
import { generateMarket } from './market.ts';
import { Random } from './random.ts';
import type { ListingInput, MarketRows, ProfileInput, WorkInput } from './rows.ts';
import { fullSize, scaled } from './sizes.ts';

/** How many briefs fit a listing, over some listings of a market. */
export interface Fits {
  readonly listings: number;
  readonly profiles: number;
  /** One number a listing, ascending. */
  readonly counts: readonly number[];
}

/** The day that the market is looked at: the last before its edition's year. */
const asOf = '2026-12-31';

/** Holds every brief against some of the listings. @param sample how many listings, at most */
export function measureFits({ profiles, listings, works }: MarketRows, sample: number): Fits {
  const matcher = new ExhaustiveMatcher({ titles: titlesOf(works) });
  for (const row of profiles) matcher.upsert(profileOf(row));
  const tried = new Random('fits').sample(listings, sample);
  const counts = tried.map((row) => matcher.match(engineListing(row), { asOf }).length);
  return { listings: tried.length, profiles: profiles.length, counts: counts.sort((a, b) => a - b) };
}

/** @param share 0..1 */
export function percentile({ counts }: Fits, share: number): number {
  return counts[Math.min(counts.length - 1, Math.floor(share * counts.length))] ?? 0;
}

/** What is known of the market's works, by the slugs that comparables use. */
export const titlesOf = (works: readonly WorkInput[]): Readonly<Record<string, Title>> =>
  Object.fromEntries(works.map(({ work }): [string, Title] => [work.slug ?? '', titleOf(work)]));

function titleOf({ genres = [], themes = [], people = [], origin = [] }: WorkInput['work']): Title {
  return { genres, themes, people, origin };
}

/** The brief as the worker sees it. */
export function profileOf({ id, companyId, active = true, terms }: ProfileInput): Profile {
  const { rights, originLanguages = [], ...gates } = terms.gates ?? {};
  return {
    ...terms,
    id,
    companyId,
    active,
    gates: {
      ...gates,
      originLanguages: expandLanguages(originLanguages),
      ...(rights && {
        rights: {
          ...rights,
          territories: expandTerritories(rights.territories ?? []),
          languages: expandLanguages(rights.languages ?? []),
        },
      }),
    },
  };
}

/** The listing as the worker sees it. */
export function engineListing(input: ListingInput): Listing {
  const { id, companyId, listing, rights, encumbrances, anchors } = ListingRow.parse(input);
  const { kind, stage, originalLanguage, ask } = listing;
  if (!kind || !stage || !originalLanguage) throw new Error(`Listing ${id} lacks what every listing has.`);
  const free = availsOf({
    lines: rights.map(expanded),
    encumbrances: encumbrances.map(expanded),
    anchors,
  });
  return {
    ...listing,
    id,
    companyId,
    state: 'published',
    kind,
    stage,
    originalLanguage,
    aiUse: listing.ai?.use ?? 'none',
    people: listing.people.map(({ slug }) => slug),
    avails: toAvails(free, { languages }),
    ...(ask && { askUsd: ask.usd ?? ask.amount ?? ask.band?.lo }),
  };
}

/** With countries for groups, and all that "zh" stands for. */
function expanded<Line extends RightsLine | Encumbrance>(line: Line): Line {
  const { territories, languages: tongues, except } = line;
  return {
    ...line,
    territories: expandTerritories(territories),
    ...(tongues && { languages: expandLanguages(tongues) }),
    ...(except?.territories && {
      except: { ...except, territories: expandTerritories(except.territories) },
    }),
  };
}

function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: 'marquee' },
      scale: { type: 'string', default: '1' },
      sample: { type: 'string', default: '300' },
    },
  });
  const market = generateMarket({ seed: values.seed, sizes: scaled(fullSize, Number(values.scale)) });
  const fits = measureFits(market, Number(values.sample));
  const none = fits.counts.filter((count) => count === 0).length / fits.listings;
  const within = fits.counts.filter((count) => count >= 5 && count <= 50).length / fits.listings;
  const shares = [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => `p${share * 100} ${percentile(fits, share)}`);
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  process.stdout.write(
    `${fits.profiles} briefs against ${fits.listings} of ${market.listings.length} listings: fits a listing ` +
      `${shares.join(', ')}; none ${percent(none)}, 5 to 50 ${percent(within)}\n`,
  );
}

if (import.meta.main) main();
