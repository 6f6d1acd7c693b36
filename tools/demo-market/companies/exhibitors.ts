import type { Film } from '../films/film.ts';
import { personas } from '../personas.ts';
import { Random } from '../random.ts';
import type { CompanyInput } from '../rows.ts';
import { countryOf, exhibiting, type Country } from './countries.ts';
import type { CompanyNames } from './names.ts';
import type { Seller } from './seller.ts';

/** The distributors that are known not to be American. */
const abroad: Readonly<Record<string, string>> = {
  'Yash Raj Films': 'IN',
  'Eros Entertainment': 'IN',
  'UTV Communications': 'IN',
  'AdLab Films': 'IN',
  'Reliance Big Pictures': 'IN',
  'Cinema Service': 'KR',
  'Senator Entertainment': 'DE',
  'Tartan Films': 'GB',
  Alliance: 'CA',
  Lionsgate: 'CA',
};

const trades = [
  'Pictures',
  'Studios',
  'Animation',
  'Games',
  'Books',
  'Rights',
  'Media',
  'Sales',
  'Films',
  'Formats',
];

/** Distributors that are no company: films of theirs are sold by agents. */
const nobody = ['Distributor Unknown'];

export interface Exhibitors {
  /** The one that a newcomer acts for comes first. */
  readonly sellers: readonly Seller[];
  /** Films of these distributors are offered by themselves. */
  readonly byDistributor: ReadonlyMap<string, Seller>;
  /** Those that are made up. */
  readonly invented: readonly Seller[];
}

/** Distributors of the films, those of most films first, are about a quarter of all; the rest is made up. */
export function exhibitorsOf(
  seed: string,
  count: number,
  films: readonly Film[],
  names: CompanyNames,
): Exhibitors {
  const own = personaSeller();
  const distributors = byFilms(films).slice(0, Math.floor(count / 4));
  const byDistributor = new Map(
    distributors.map((name) => [name, distributor(name, new Random(seed, 'distributor', name))]),
  );
  const others = Array.from({ length: count - 1 - distributors.length }, (_, i) =>
    inventedSeller(new Random(seed, 'exhibitor', i), i, names),
  );
  const invented = [own, ...others];
  return { sellers: [...invented, ...byDistributor.values()], byDistributor, invented };
}

export function sellerRow({ id, name, country }: Seller): CompanyInput {
  return { id, name, country };
}

function byFilms(films: readonly Film[]): string[] {
  const counts = new Map<string, number>();
  for (const { distributor: name } of films) {
    if (name !== undefined && !nobody.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

function personaSeller(): Seller {
  const id = personas.exhibitor.companyId;
  return {
    id,
    name: 'Harbour Light Pictures',
    country: 'HK',
    filmOrigin: 'US',
    currency: 'HKD',
  };
}

function distributor(name: string, random: Random): Seller {
  const { code, currency } = countryOf(abroad[name] ?? 'US');
  return { id: random.uuid(), name, country: code, filmOrigin: code, currency };
}

/** The first ones come from each country once, the others from where most do. */
function inventedSeller(random: Random, number: number, names: CompanyNames): Seller {
  const { code, currency } = exhibiting[number] ?? likelyCountry(random);
  return {
    id: random.uuid(),
    name: names.invent(random.pick(trades), random),
    country: code,
    filmOrigin: 'US',
    currency,
  };
}

function likelyCountry(random: Random): Country {
  return random.weighted(exhibiting.map((country) => [country, country.exhibitors] as const));
}
