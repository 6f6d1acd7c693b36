import { briefOf } from './briefs/brief.ts';
import { Likings } from './briefs/liking.ts';
import { catalogueOf, type Offered } from './catalogue.ts';
import { applicants } from './companies/applicants.ts';
import { buyerCompaniesOf, type BuyerCompany } from './companies/buyers.ts';
import { exhibitorsOf, sellerRow } from './companies/exhibitors.ts';
import { memberOf } from './companies/members.ts';
import { CompanyNames } from './companies/names.ts';
import { realFilms } from './films/film.ts';
import { personas } from './personas.ts';
import { Random } from './random.ts';
import type { CompanyInput, MarketRows, MemberInput, ProfileInput } from './rows.ts';
import type { Sizes } from './sizes.ts';

export interface MarketOptions {
  /** Any text; the same text makes the same market. */
  readonly seed: string;
  readonly sizes: Sizes;
}

/** A whole market, byte for byte the same for the same options. */
export function generateMarket({ seed, sizes }: MarketOptions): MarketRows {
  const films = new Random(seed, 'films').sample(realFilms(), sizes.films);
  const names = new CompanyNames(films.flatMap(({ distributor }) => distributor ?? []));
  const exhibitors = exhibitorsOf(seed, sizes.exhibitors, films, names);
  const buyers = buyerCompaniesOf(seed, sizes.buyers, names);
  const offered = catalogueOf(seed, films, sizes.others, exhibitors);
  const sellers = exhibitors.sellers.map(sellerRow);
  const staff = staffOf(seed, sellers);
  const buying = buyersOf(seed, buyers);
  return {
    companies: [
      ...marketOffice.map(({ company }) => company),
      ...sellers,
      ...buyers.map(({ row }) => row),
      ...applicants.map(({ company }) => company),
    ],
    members: [
      ...marketOffice.map(({ member }) => member),
      ...staff,
      ...buying.map(({ member }) => member),
      ...applicants.map(({ member }) => member),
    ],
    works: offered.map(({ work }) => work),
    listings: offered.map(({ listing }) => listing),
    profiles: briefsOf(seed, buying, offered),
  };
}

interface Buyer {
  readonly member: MemberInput;
  readonly company: BuyerCompany;
}

/** Those who run the market. */
const marketOffice = [
  { persona: personas.organiser, name: 'Marquee Demo Market' },
  { persona: personas.operator, name: 'Marquee Demo Operations' },
].map(({ persona, name }) => {
  const company: CompanyInput = { id: persona.companyId, name, country: 'HK' };
  const member = memberOf(company, { as: persona, roles: [...persona.roles], number: 0 }, new Random(name));
  return { company, member };
});

/** One to three people a seller. */
function staffOf(seed: string, sellers: readonly CompanyInput[]): MemberInput[] {
  const persona = personas.exhibitor;
  return sellers.flatMap((company) => {
    const random = new Random(seed, 'staff', company.id);
    return Array.from({ length: random.between(1, 3) }, (_, number) => {
      const as = company.id === persona.companyId && number === 0 ? persona : undefined;
      return memberOf(company, { as, roles: ['exhibitor'], number }, random);
    });
  });
}

function buyersOf(seed: string, companies: readonly BuyerCompany[]): Buyer[] {
  return companies.flatMap((company, i) =>
    Array.from({ length: company.people }, (_, number) => {
      const as = i === 0 && number === 0 ? personas.buyer : undefined;
      const random = new Random(seed, 'buyer', i, number);
      return { member: memberOf(company.row, { as, roles: ['buyer'], number }, random), company };
    }),
  );
}

function briefsOf(seed: string, buyers: readonly Buyer[], offered: readonly Offered[]): ProfileInput[] {
  const likings = new Likings(offered, (trade) => new Random(seed, 'likings', trade));
  return buyers.flatMap(({ member, company }) => {
    const random = new Random(seed, 'briefs', member.id);
    const isPersona = member.id === personas.buyer.memberId;
    const count = isPersona ? 3 : random.weighted(howMany);
    return Array.from({ length: count }, () => {
      const brief = briefOf({ memberId: member.id, company }, likings, random);
      return isPersona ? easygoing(brief) : brief;
    });
  });
}

/** A newcomer is to see a page of matches, and to be told of new ones at once. */
function easygoing(brief: ProfileInput): ProfileInput {
  const minScore = Math.min(55, brief.terms.minScore ?? 55);
  return { ...brief, active: true, cadence: 'instant', terms: { ...brief.terms, minScore } };
}

const howMany = [
  [1, 4],
  [2, 4],
  [3, 2],
] as const;
