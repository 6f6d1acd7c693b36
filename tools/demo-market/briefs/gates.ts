import { expandTerritories } from '@marquee/contracts';
import { rounded } from '../amounts.ts';
import type { BuyerCompany } from '../companies/buyers.ts';
import type { Offered } from '../catalogue.ts';
import type { Random } from '../random.ts';
import type { RightsLineInput, TermsInput } from '../rows.ts';

type GatesInput = NonNullable<TermsInput['gates']>;
type RightsGateInput = NonNullable<GatesInput['rights']>;

/** What must hold: the trade's terms, the buyer's countries, and money about what the liked one costs. */
export function gatesOf(company: BuyerCompany, liked: Offered, random: Random): GatesInput {
  const { listing } = liked.listing;
  const { trade } = company;
  const { kind, technique, mode, audience, originalLanguage, budgetUsd } = listing;
  return {
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(technique !== undefined && random.chance(40) ? { techniques: [technique] } : {}),
    ...(mode !== undefined && random.chance(50) ? { modes: [mode] } : {}),
    dealTypes: [...trade.deals],
    ...(trade.stages === undefined ? {} : { stages: [...trade.stages] }),
    ...(audience !== undefined && random.chance(60) ? { audiences: audience } : {}),
    ...(originalLanguage !== undefined && random.chance(30) ? { originLanguages: [originalLanguage] } : {}),
    ...(budgetUsd !== undefined && random.chance(80) ? { budget: band(budgetUsd, random) } : {}),
    ...askLimit(listing.ask, random),
    ...rightsOf(company, liked, random),
  };
}

function band(budgetUsd: number, random: Random): NonNullable<GatesInput['budget']> {
  const [down, up] = [random.between(2, 4), random.between(2, 4)];
  return {
    minUsd: rounded(budgetUsd / down),
    maxUsd: rounded(budgetUsd * up),
    ...(random.chance(30) ? { allowUnknown: true } : {}),
  };
}

function askLimit(ask: Offered['listing']['listing']['ask'], random: Random): Pick<GatesInput, 'ask'> {
  if (ask === undefined || !random.chance(60)) return {};
  const usd = ask.usd ?? ask.amount ?? ask.band?.hi ?? 0;
  return {
    ask: {
      maxUsd: rounded(usd * random.between(2, 5)),
      ...(random.chance(60) ? { allowUnknown: true } : {}),
    },
  };
}

function rightsOf(company: BuyerCompany, liked: Offered, random: Random): Pick<GatesInput, 'rights'> {
  const { media } = company.trade;
  if (media.length === 0) return {};
  const wanted = random.sample(wantedMedia(company, liked), random.between(1, 2));
  return {
    rights: {
      territories: placesOf(company, random),
      media: wanted,
      ...(random.chance(60) ? { languages: company.country.languages.slice(0, 1) } : {}),
      ...(random.chance(30) ? { exclusivity: 'exclusive' as const } : {}),
      ...(random.chance(80) ? { window: windowOf(random) } : {}),
      ...(random.chance(10) ? { match: 'every' as const } : {}),
      ...(random.chance(40) ? { minCoverage: random.pick([10, 25, 50]) } : {}),
    },
  };
}

/** Of the trade's media those that the liked one is offered in. */
function wantedMedia({ trade }: BuyerCompany, { listing }: Offered): RightsLineInput['media'] {
  const offered = new Set((listing.rights ?? []).flatMap((line) => line.media));
  const both = trade.media.filter((medium) => offered.has(medium));
  return both.length > 0 ? both : [...trade.media];
}

/** The own country, often some about it, seldom all of the region. */
function placesOf({ country }: BuyerCompany, random: Random): NonNullable<RightsGateInput['territories']> {
  const own = country.code;
  const about = expandTerritories([country.region]).filter((code) => code !== own);
  const reach = random.between(1, 100);
  if (reach <= 45) return [own];
  if (reach <= 90) return [own, ...random.sample(about, random.between(1, 4))];
  return country.region === own ? [own] : [own, country.region];
}

/** From one of the next half years on, for one to three years; most would take less in one piece. */
function windowOf(random: Random): NonNullable<RightsGateInput['window']> {
  const year = random.between(2027, 2028);
  const half = random.pick(['01-01', '07-01']);
  const years = random.between(1, 3);
  const minDays = random.pick([90, 180, 365]);
  return {
    from: `${year}-${half}`,
    until: `${year + years}-${half}`,
    ...(random.chance(70) ? { minDays } : {}),
  };
}
