import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BulkReport, RequestCounts, RequestPage } from '@marquee/contracts';
import { member, openMeetings, type MeetingsMarket, type Member } from '../../testing/meetings-market.ts';

let market: MeetingsMarket;
beforeAll(async () => {
  market = await openMeetings();
});
afterAll(() => market.end());

/** A seller with so many requests, each of another buyer on another work. */
async function asked(count: number) {
  const seller = member('exhibitor');
  const requests = [];
  for (let at = 0; at < count; at++) {
    const { listingId } = await market.listBy(seller);
    requests.push((await market.ask(member('buyer'), { listingId, kind: 'meeting' })).body);
  }
  return { seller, requests };
}

const one = async () => {
  const { seller, requests } = await asked(1);
  const [request] = requests;
  if (!request) throw new Error('none');
  return { seller, request };
};

describe('an answer', () => {
  it('is given by any of the asked company, and told', async () => {
    const { seller, request } = await one();
    const declined = await market.act(seller, 'decline', request, {
      reason: 'other',
      words: 'Call me in May.',
    });
    expect(declined).toMatchObject({
      status: 200,
      body: { state: 'declined', revision: 2, answer: { reason: 'other', memberId: seller.memberId } },
    });
    const [, told] = await market.told.of(request.id, 2);
    expect(told).toMatchObject({
      type: 'meetings.request-declined.v1',
      data: { answer: { words: 'Call me in May.' }, state: 'declined' },
    });
  });

  it('of two at once one wins; the other is told by whom', async () => {
    const { seller, request } = await one();
    const colleague = member('exhibitor', seller.companyId);
    const answers = await Promise.all([
      market.act(seller, 'accept', request, {}),
      market.act(colleague, 'decline', request, { reason: 'budget' }),
    ]);
    const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([200, 409]);
    expect(lost?.body).toMatchObject({
      code: 'answered-already',
      state: won?.body.state,
      answeredBy: won?.body.answer?.memberId,
    });
    expect(await market.told.of(request.id, 2)).toHaveLength(2);
  });

  it('is refused where more was asked since it was read', async () => {
    const { seller, request } = await one();
    const buyer = member('buyer', (await market.see(seller, request.id)).body.other?.companyId);
    await market.ask(buyer, { listingId: request.listingId, kind: 'avails' });
    expect(await market.act(seller, 'accept', request, {})).toMatchObject({ status: 412 });
    expect(await market.act(seller, 'accept', { ...request, revision: 2 }, {})).toMatchObject({
      status: 200,
    });
  });

  it('"other" needs words', async () => {
    const { seller, request } = await one();
    expect(await market.act(seller, 'decline', request, { reason: 'other' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/words' }] },
    });
  });

  it('comes too late after a withdrawal', async () => {
    const { seller, request } = await one();
    const { companyId } = (await market.see(seller, request.id)).body.other ?? {};
    await market.act(member('buyer', companyId), 'withdraw', request);
    expect(await market.act(seller, 'accept', request, {})).toMatchObject({
      status: 409,
      body: { code: 'request-withdrawn' },
    });
  });
});

describe('answers in bulk', () => {
  const bulk = (as: Member, rows: object[]) =>
    market.call<BulkReport>('POST /api/v1/requests/bulk', { as, body: { rows } });

  it('stand each for itself, and are reported by row', async () => {
    const { seller, requests } = await asked(4);
    const [a, b, c, d] = requests.map(({ id }) => id);
    const stranger = await one();
    const yes = { revision: 1, answer: 'accept' };
    const { status, body } = await bulk(seller, [
      { id: a, ...yes },
      { id: b, revision: 1, answer: 'decline', reason: 'not-our-genre' },
      { id: c, ...yes, revision: 7 },
      { id: stranger.request.id, ...yes },
      { id: d, revision: 1, answer: 'decline' },
      { id: a, ...yes },
    ]);
    expect(status).toBe(200);
    expect(body.rows).toMatchObject([
      { row: 0, id: a, status: 'changed' },
      { row: 1, id: b, status: 'changed' },
      { row: 2, status: 'refused', errors: [{ code: 'stale-revision' }] },
      { row: 3, status: 'refused', errors: [{ code: 'not-found' }] },
      { row: 4, status: 'refused', errors: [{ path: '/reason' }] },
      { row: 5, status: 'refused', errors: [{ code: 'row-repeated' }] },
    ]);
    expect((await market.see(seller, a ?? '')).body.state).toBe('accepted');
    expect((await bulk(seller, [{ id: a, ...yes }])).body.rows).toMatchObject([
      { status: 'refused', errors: [{ code: 'answered-already' }] },
    ]);
    const { body: counts } = await market.call<RequestCounts>('GET /api/v1/requests/counts', { as: seller });
    expect(counts.received).toEqual({ pending: 2, accepted: 1, declined: 1, withdrawn: 0, expired: 0 });
  });
});

describe('the boxes', () => {
  const page = (as: Member, query: string) =>
    market.call<RequestPage>(`GET /api/v1/requests?${query}`, { as }).then(({ body }) => body);
  const ids = ({ items }: RequestPage) => items.map(({ id }) => id);

  it('list newest or most urgent first, page by page, by state', async () => {
    const { seller, requests } = await asked(5);
    const [first, second, ...rest] = requests.map(({ id }) => id);
    await market.act(seller, 'accept', { id: second ?? '', revision: 1 }, {});
    const newest = await page(seller, 'limit=3');
    expect(ids(newest)).toEqual([...rest].reverse());
    expect(ids(await page(seller, `limit=3&cursor=${newest.next}`))).toEqual([second, first]);
    const urgent = await page(seller, 'order=urgent&limit=2');
    expect(ids(urgent)).toEqual([first, rest[0]]);
    const next = await page(seller, `order=urgent&limit=2&cursor=${urgent.next}`);
    expect(ids(next)).toEqual(rest.slice(1));
    expect(next).not.toHaveProperty('next');
    expect(ids(await page(seller, 'state=accepted'))).toEqual([second]);
    expect(ids(await page(seller, 'box=sent'))).toEqual([]);
  });

  it('are narrowed to what was asked about a listing, be it the first ask or a later one', async () => {
    const seller = member('exhibitor');
    const [one, other] = [await market.listBy(seller), await market.listBy(seller)];
    const buyer = member('buyer');
    const { body: aboutOne } = await market.ask(buyer, { listingId: one.listingId, kind: 'meeting' });
    const { body: aboutOther } = await market.ask(buyer, { listingId: other.listingId, kind: 'meeting' });
    expect(ids(await page(seller, `listingId=${one.listingId}`))).toEqual([aboutOne.id]);
    expect(ids(await page(seller, `listingId=${other.listingId}&order=urgent`))).toEqual([aboutOther.id]);
    expect(ids(await page(member('exhibitor'), `listingId=${one.listingId}`))).toEqual([]);
  });

  it('show colleagues’ asks to those with the role', async () => {
    const { listingId } = await market.list();
    const buyer = member('buyer');
    const { body: sent } = await market.ask(buyer, { listingId, kind: 'meeting' });
    expect(ids(await page(member('buyer', buyer.companyId), 'box=sent'))).toEqual([sent.id]);
    expect(ids(await page(member('exhibitor', buyer.companyId), 'box=sent'))).toEqual([]);
    expect(ids(await page(member('buyer'), 'box=sent'))).toEqual([]);
  });

  it('know a cursor that is none', async () => {
    const refused = await market.call('GET /api/v1/requests?cursor=x', { as: member('buyer') });
    expect(refused).toMatchObject({ status: 400, body: { code: 'bad-cursor' } });
  });
});
