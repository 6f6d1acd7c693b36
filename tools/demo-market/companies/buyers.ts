import { trades, type Trade } from '../briefs/trades.ts';
import { personas } from '../personas.ts';
import { Random } from '../random.ts';
import type { CompanyInput } from '../rows.ts';
import { countries, countryOf, type Country } from './countries.ts';
import type { CompanyNames } from './names.ts';

/** A company that buys. */
export interface BuyerCompany {
  readonly row: CompanyInput;
  readonly country: Country;
  readonly trade: Trade;
  /** How many of its people have briefs. */
  readonly people: number;
}

/** Companies for that many buyers, the one that a newcomer buys for first. */
export function buyerCompaniesOf(seed: string, buyers: number, names: CompanyNames): BuyerCompany[] {
  const companies: BuyerCompany[] = [];
  for (let left = buyers; left > 0;) {
    const random = new Random(seed, 'buyer-company', companies.length);
    const people = Math.min(left, random.weighted(sizes));
    companies.push(companies.length === 0 ? ownCompany(people) : company(people, random, names));
    left -= people;
  }
  return companies;
}

const sizes = [
  [1, 4],
  [2, 5],
  [3, 5],
  [4, 3],
  [5, 2],
  [8, 2],
  [12, 1],
] as const;

function ownCompany(people: number): BuyerCompany {
  const id = personas.buyer.companyId;
  const [streaming] = trades;
  if (streaming === undefined) throw new Error('There are no trades.');
  return {
    row: { id, name: 'Meridian Stream', country: 'SG' },
    country: countryOf('SG'),
    trade: streaming,
    people,
  };
}

function company(people: number, random: Random, names: CompanyNames): BuyerCompany {
  const id = random.uuid();
  const trade = random.weighted(trades.map((one) => [one, one.weight] as const));
  const country = random.weighted(countries.map((one) => [one, one.buyers] as const));
  const name = names.invent(random.pick(trade.suffixes), random);
  return { row: { id, name, country: country.code }, country, trade, people };
}
