import { randomUUID } from 'node:crypto';
import type { ListingView, ProfileCreate, ProfileView, Role } from '@marquee/contracts';
import type { Bearer } from '@marquee/testing/tokens';
import type { MarketClient } from './market-client.ts';

export interface Trader extends Bearer {
  readonly memberId: string;
  readonly companyId: string;
  readonly name: string;
  readonly email: string;
}

export const organiser: Bearer = { memberId: randomUUID(), companyId: randomUUID(), roles: ['organiser'] };

/** A value of this test run alone, and a good slug: briefs that ask for it meet no other spec's listings. */
export const freshSlug = (stem = 'mark') => `${stem}-${randomUUID().slice(0, 13)}`;

/** A member of a company, which the organiser registers before unless it is there. */
export async function enrol(
  market: MarketClient,
  roles: readonly Role[],
  given: { companyId?: string; name?: string } = {},
): Promise<Trader> {
  const memberId = randomUUID();
  const companyId = given.companyId ?? randomUUID();
  const name = given.name ?? `Member ${memberId.slice(0, 8)}`;
  const email = `${memberId}@example.com`;
  if (given.companyId === undefined) {
    const company = { id: companyId, name: `Company ${companyId.slice(0, 8)}`, country: 'HK' };
    await market.done('POST /api/v1/companies', { as: organiser, body: company });
  }
  const body = { id: memberId, companyId, name, email, zone: 'Asia/Hong_Kong', locale: 'en', roles };
  await market.done('POST /api/v1/members', { as: organiser, body });
  return { memberId, companyId, roles, name, email };
}

/** What can be published; what is given stands instead. */
export const content = (slug: string, given: Readonly<Record<string, unknown>> = {}) => ({
  titles: [{ text: `The Long Quiet ${slug}`, language: 'en', type: 'original' }],
  kind: 'feature',
  technique: 'live-action',
  mode: 'fiction',
  stage: 'completed',
  originalLanguage: 'en',
  loglines: { en: 'A signalman hears a train that never comes.' },
  synopses: { en: 'A signalman hears a train that never comes, until it does.' },
  genres: [slug],
  themes: [slug, 'railways'],
  audience: ['adult'],
  origin: ['HK'],
  budgetUsd: 3_000_000,
  seeking: ['licence'],
  ai: { use: 'none' },
  mandate: { basis: 'sales-agent' },
  ...given,
});

export const rightsLine = {
  territories: ['KR'],
  media: ['svod', 'avod'],
  from: '2027-01-01',
  until: '2030-01-01',
  exclusivity: 'exclusive',
};

/** Drafted, with rights, not yet published. */
export async function draft(
  market: MarketClient,
  as: Trader,
  body: ReturnType<typeof content>,
): Promise<ListingView> {
  const { id } = await market.done<ListingView>('POST /api/v1/listings', { as, body });
  await market.done(`PUT /api/v1/listings/${id}/rights`, { as, revision: 1, body: { lines: [rightsLine] } });
  return market.done<ListingView>(`GET /api/v1/listings/${id}`, { as });
}

export async function publish(
  market: MarketClient,
  as: Trader,
  body: ReturnType<typeof content>,
): Promise<ListingView> {
  const { id, revision } = await draft(market, as, body);
  return market.done<ListingView>(`POST /api/v1/listings/${id}/publish`, { as, revision });
}

/** Asks for streaming rights in Korea or Japan, and for titles of this slug. */
export const terms = (slug: string): ProfileCreate['terms'] => ({
  minScore: 60,
  gates: {
    kinds: ['feature'],
    rights: {
      match: 'any',
      territories: ['KR', 'JP'],
      media: ['svod'],
      exclusivity: 'exclusive',
      window: { from: '2027-01-01', until: '2029-01-01', minDays: 365 },
    },
  },
  wishes: {
    genres: { [slug]: 5 },
    themes: { [slug]: 3 },
    budget: { loUsd: 1_000_000, hiUsd: 2_000_000 },
    stages: ['production'],
    audiences: ['youth'],
  },
});

export const brief = (
  market: MarketClient,
  as: Trader,
  slug: string,
  given: Partial<ProfileCreate> = {},
): Promise<ProfileView> =>
  market.done<ProfileView>('POST /api/v1/profiles', {
    as,
    body: { name: `Brief ${slug}`, terms: terms(slug), ...given },
  });
