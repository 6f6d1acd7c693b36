import { expandTerritories } from '@marquee/contracts';
import type { Random } from '../random.ts';
import type { DealType, EncumbranceInput, Kind, ListingInput, Medium, RightsLineInput } from '../rows.ts';

export type Offer = Required<Pick<ListingInput, 'rights' | 'encumbrances' | 'anchors'>>;
type Places = RightsLineInput['territories'];
type Language = NonNullable<RightsLineInput['languages']>[number];

interface Offered {
  readonly kind: Kind;
  readonly seeking: readonly DealType[];
  readonly home: Places[number];
  readonly language: string;
}

const packages: readonly (readonly [media: readonly Medium[], weight: number])[] = [
  [['theatrical', 'home-video', 'tvod', 'svod', 'avod', 'pay-tv', 'free-tv'], 3],
  [['free-tv', 'pay-tv', 'svod'], 3],
  [['svod', 'avod', 'tvod', 'fast'], 3],
  [['free-tv', 'pay-tv'], 2],
  [['svod'], 1],
  [['theatrical', 'home-video', 'tvod'], 1],
];

const ancillary: readonly Medium[] = ['airborne', 'ship', 'hotel', 'educational', 'non-theatrical'];

const derivatives: Readonly<Partial<Record<DealType, readonly Medium[]>>> = {
  remake: ['remake', 'sequel'],
  format: ['format'],
  option: ['remake', 'sequel', 'stage', 'game'],
  publishing: ['publishing', 'audio'],
  'game-publishing': ['game'],
  merchandising: ['merchandising', 'location-based'],
};

const regions: readonly (readonly [places: Places, weight: number])[] = [
  [['worldwide'], 8],
  [['asia', 'oceania'], 5],
  [['asia'], 4],
  [['europe'], 3],
  [['europe', 'mena', 'sub-saharan-africa'], 2],
  [['greater-china', 'south-east-asia', 'JP', 'KR'], 4],
  [['latam', 'north-america'], 2],
  [['mena', 'south-asia', 'south-east-asia'], 2],
];

const carveOuts: readonly Places[] = [
  ['greater-china'],
  ['JP'],
  ['KR', 'JP'],
  ['nordics'],
  ['IN'],
  ['US', 'CA'],
];

const screened: readonly Kind[] = ['feature', 'series', 'short', 'micro-drama', 'format'];

/** One line for the screens, one for planes and hotels, one for what may be made of it; and what stands in the way. */
export function offerRights(offered: Offered, random: Random): Offer {
  const territories = random.weighted(regions);
  const derived = offered.seeking.flatMap((deal) => derivatives[deal] ?? []);
  const rights: RightsLineInput[] = [
    ...(screened.includes(offered.kind)
      ? [line(territories, random.weighted(packages), offered, random)]
      : []),
    ...(screened.includes(offered.kind) && random.chance(30)
      ? [{ ...line(['worldwide'], ancillary, offered, random), exclusivity: 'non-exclusive' as const }]
      : []),
    ...(derived.length > 0 ? [line(random.weighted(regions), [...new Set(derived)], offered, random)] : []),
  ];
  const lines = rights.length > 0 ? rights : [line(['worldwide'], ['publishing', 'game'], offered, random)];
  return { rights: lines, encumbrances: encumbrancesOf(lines, random), anchors: {} };
}

function line(
  territories: Places,
  media: readonly Medium[],
  { home, language }: Offered,
  random: Random,
): RightsLineInput {
  const carvedOut = random.chance(25) ? random.pick(carveOuts) : random.chance(25) ? [home] : undefined;
  const from = `${random.between(2025, 2027)}-${random.pick(['01', '04', '07', '10'])}-01`;
  return {
    territories: [...territories],
    media: [...media],
    ...(random.chance(20)
      ? { languages: [...new Set([language, 'en', 'zh', 'ja', 'ko'])] as Language[] }
      : {}),
    ...(carvedOut === undefined ? {} : { except: { territories: [...carvedOut] } }),
    from,
    ...(random.chance(20) ? {} : { until: `${random.between(2030, 2036)}-01-01` }),
    exclusivity: random.chance(60) ? 'exclusive' : 'non-exclusive',
  };
}

const licensees = ['a public broadcaster', 'a pay-TV group', 'a streaming service', 'an airline caterer'];

/** A third of all offers have one or two of them. */
function encumbrancesOf(lines: readonly RightsLineInput[], random: Random): EncumbranceInput[] {
  if (!random.chance(33)) return [];
  return Array.from({ length: random.between(1, 2) }, () => encumbrance(random.pick(lines), random));
}

function encumbrance({ territories, media }: RightsLineInput, random: Random): EncumbranceInput {
  const where = { territories: narrowed(territories, random), media: [random.pick(media)] };
  const from = `${random.between(2024, 2026)}-07-01`;
  const until = `${random.between(2027, 2029)}-${random.pick(['01', '07'])}-01`;
  const kind = random.pick(['exclusive-licence', 'non-exclusive-licence', 'hold', 'holdback'] as const);
  switch (kind) {
    case 'exclusive-licence':
    case 'non-exclusive-licence':
      return { kind, ...where, from, until, licensee: random.pick(licensees) };
    case 'hold':
      return {
        kind,
        ...where,
        from: '2026-11-01',
        until: `2027-0${random.between(2, 6)}-01`,
        licensee: random.pick(licensees),
      };
    case 'holdback':
      return random.chance(50)
        ? { kind, ...where, from, until }
        : {
            kind,
            ...where,
            floating: { anchor: 'theatrical-release', plusMonths: random.pick([4, 6, 12, 18]) },
          };
    default:
      return kind satisfies never;
  }
}

/** A country or a region within what is offered. */
function narrowed(territories: Places, random: Random): Places {
  return territories.includes('worldwide')
    ? random.pick<Places>([['JP'], ['KR'], ['US', 'CA'], ['nordics'], ['DE', 'AT', 'CH'], ['greater-china']])
    : random.sample(expandTerritories(territories), random.between(1, 3));
}

/** Holdbacks that float end so many months after this day. */
export function anchorOnRelease(offer: Offer, released: string): Offer {
  const floats = offer.encumbrances.some(({ floating }) => floating !== undefined);
  return floats ? { ...offer, anchors: { 'theatrical-release': released } } : offer;
}
