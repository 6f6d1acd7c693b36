import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BoardTicket,
  DeadLetter,
  DeadLettersReplayed,
  JobsRetried,
  Overview,
  Whereabouts,
  WholeDeadLetter,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import type { Bearer } from '@marquee/testing/tokens';
import { like } from '@marquee/testing/like';
import { failJob } from './fail-job.ts';
import type { MarketClient } from './market-client.ts';
import { OwnMarket } from './own-market.ts';
import { tellAsBroken } from './tell-as-broken.ts';
import { brief, content, draft, enrol, freshSlug, publish, type Trader } from './traders.ts';
import { match, type Page } from './trading.ts';

/** An operator at three in the morning: everything by the API of the gateway, but for what is broken on purpose. */
const operator: Bearer = { memberId: randomUUID(), companyId: randomUUID(), roles: ['operator'] };

let own: OwnMarket;
let market: MarketClient;
let seller: Trader;
let buyer: Trader;
beforeAll(async () => {
  own = await OwnMarket.open();
  market = await own.start();
  seller = await enrol(market, ['exhibitor']);
  buyer = await enrol(market, ['buyer']);
});
afterAll(() => own[Symbol.asyncDispose]());

const whereIs = (listingId: string) =>
  market.done<Whereabouts>(`GET /api/v1/ops/whereabouts/${listingId}`, { as: operator });
const stuckAt = (listingId: string, step: string | undefined) =>
  eventually(async () => {
    const found = await whereIs(listingId);
    if (found.stuckAt !== step)
      throw new Error(`stuck at ${String(found.stuckAt)}: ${JSON.stringify(found)}`);
    return found;
  });

/** A listing that is in its buyer's inbox. */
async function toldListing() {
  const slug = freshSlug();
  await brief(market, buyer, slug);
  const { id, revision } = await publish(market, seller, content(slug));
  const { id: suggestionId } = await match(market, buyer, slug);
  await stuckAt(id, undefined);
  return { id, revision, suggestionId };
}

const tell = (service: string, topic: string, event: { type: string; subject: string; data: string }) =>
  tellAsBroken(own, service, topic, event);
const lettersOf = (aggregateId: string, group: string) =>
  eventually(async () => {
    const route = `GET /api/v1/ops/dead-letters?group=${group}&limit=200`;
    const { items } = await market.done<Page<DeadLetter>>(route, { as: operator });
    const found = items.filter((letter) => letter.aggregateId === aggregateId);
    if (found.length === 0) throw new Error(`no dead letter of ${group} yet`);
    return found;
  });
const act = <Body>(what: string, body: unknown) =>
  market.done<Body>(`POST /api/v1/ops/${what}`, { as: operator, body });

describe('where is it?', () => {
  it('a draft has not begun its way', async () => {
    const { id } = await draft(market, seller, content(freshSlug()));
    expect(await stuckAt(id, 'published')).toMatchObject({
      sentence: 'It is draft, revision 2: its company has not put it on the market.',
    });
  });

  it('nobody knows what there is not', async () => {
    expect((await whereIs(randomUUID())).steps[0]).toMatchObject({ state: 'missing' });
  });

  it('a listing that is in inboxes has gone all its way, with the times', async () => {
    const { id } = await toldListing();
    const { steps, sentence, silent } = await whereIs(id);
    expect(sentence).toBe('It has gone all its way.');
    expect(silent).toEqual([]);
    expect(steps.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'published done',
      'relayed done',
      'read by matching done',
      'viewed done',
      'scored done',
      'suggested done',
      'announced done',
      'read by notification done',
      'told done',
      'mailed done',
    ]);
    const times = steps.flatMap(({ at, step }) => (at && step !== 'mailed' ? [at] : []));
    expect(times).toHaveLength(3);
    expect(times).toEqual(times.toSorted());
  });

  it('a change that Kafka refuses waits in the outbox', async () => {
    const { id } = await toldListing();
    await tell('catalogue', 'no.such.topic', { type: 'x.y.v1', subject: id, data: '{}' });
    const { steps } = await stuckAt(id, 'relayed');
    expect(steps[1]).toMatchObject({ state: 'waiting', since: like.any(String) });
    await own.inDatabase('catalogue', (database) => database.collection('outbox').deleteMany({}));
    await stuckAt(id, undefined);
  });

  it('R06 an event that matching cannot read is found at its listing, and discarded with a reason', async () => {
    const { id } = await toldListing();
    const event = { type: 'catalogue.listing-revised.v1', subject: id, data: '{"not":"a listing"}' };
    await tell('catalogue', 'catalogue.listing.v1', event);
    const [letter] = await lettersOf(id, 'matching');
    expect(letter?.cause.code).toBe('event-data-refused');
    const { steps } = await stuckAt(id, 'read by matching');
    expect(steps[2]).toMatchObject({ state: 'failed', seeAlso: [`dead letter ${letter?.id}`] });
    const overview = await market.done<Overview>('GET /api/v1/ops/overview', { as: operator });
    expect(overview.needsYou.map(({ kind, subject }) => `${kind} ${subject}`)).toContain(
      'dead-letters matching on catalogue.listing.v1',
    );
    // R08: as often as it is replayed, it is refused; what was there before stays
    expect(await act<DeadLettersReplayed>('dead-letters/replay', { ids: [letter?.id] })).toMatchObject({
      replayed: 1,
    });
    const again = await lettersOf(id, 'matching');
    await act('dead-letters/discard', { ids: again.map((each) => each.id), reason: 'Made for this spec' });
    await stuckAt(id, undefined);
  });

  it('a job that has had all its attempts holds its listing up until it is retried', async () => {
    const { id } = await toldListing();
    const jobId = await failJob(own, id);
    const { sentence, steps } = await stuckAt(id, 'scored');
    expect(sentence).toContain('It is broken');
    expect(steps.find(({ step }) => step === 'scored')?.seeAlso).toEqual([`job ${jobId}`]);
    const selection = { service: 'matching', queue: 'matching.score-listings', code: 'broken' };
    expect(await act<JobsRetried>('failed-jobs/retry', selection)).toEqual({
      retried: [jobId],
      remaining: 0,
    });
    await stuckAt(id, undefined);
  });

  it('a match that notification cannot read is found at its listing', async () => {
    const { id, suggestionId } = await toldListing();
    const event = { type: 'matching.suggestion-made.v1', subject: suggestionId, data: '{"not":"a match"}' };
    await tell('matching', 'matching.suggestion.v1', event);
    const letters = await lettersOf(suggestionId, 'notification');
    // whichever entry point of matching relayed it
    const route = `GET /api/v1/ops/dead-letters/${letters[0]?.id}`;
    const { headers, data } = await market.done<WholeDeadLetter>(route, { as: operator });
    expect({ source: headers['ce_source'], data }).toEqual({ source: '/marquee/matching', data: event.data });
    await stuckAt(id, 'read by notification');
    await act('dead-letters/discard', { ids: letters.map((each) => each.id), reason: 'Made for this spec' });
    await stuckAt(id, undefined);
  });
});

describe('S07 through the gateway', () => {
  it('the board is entered by a ticket, under its own content policy', async () => {
    const { url } = await market.done<BoardTicket>('POST /api/v1/ops/board/tickets', { as: operator });
    const entered = await fetch(`${market.url}${url}`, { redirect: 'manual' });
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const page = await fetch(`${market.url}/api/v1/ops/board/`, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("base-uri 'self'");
    expect(page.headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe/);
    expect((await fetch(`${market.url}/api/v1/ops/board/`)).status).toBe(401);
  });

  it.each(['buyer', 'exhibitor', 'organiser'] as const)('a %s sees nothing of it', async (role) => {
    const as = { memberId: randomUUID(), companyId: randomUUID(), roles: [role] };
    for (const what of [
      'overview',
      'queues',
      'consumers',
      'outboxes',
      'dead-letters',
      'failed-jobs',
      'audit',
    ])
      expect((await market.call(`GET /api/v1/ops/${what}`, { as })).status).toBe(403);
  });

  it('the routes of a service for operators are not there from outside', async () => {
    for (const path of ['/internal/v1/report', '/api/v1/internal/v1/report', '/metrics'])
      expect((await market.call(`GET ${path}`, { as: operator })).status).toBe(404);
  });
});
