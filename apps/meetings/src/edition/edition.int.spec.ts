import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  roles,
  type EditionChange,
  type EditionVersion,
  type EditionView,
  type Problem,
} from '@marquee/contracts';
import { ifMatch, member, openMeetings, type MeetingsMarket } from '../testing/meetings-market.ts';

let market: MeetingsMarket;
const organiser = member('organiser');
beforeAll(async () => {
  market = await openMeetings({ MEETINGS_EDITION: 'hong-kong-2027' });
});
afterAll(() => market.end());

const edition: EditionChange = {
  name: 'Hong Kong 2027',
  opensOn: '2027-02-22',
  closesOn: '2027-04-18',
  showDays: { from: '2027-03-15', to: '2027-03-18' },
  zone: 'Asia/Hong_Kong',
  slotMinutes: 30,
  tables: ['A1', 'A2', 'B1'],
};
const put = (given: object, revision: number, as = organiser) =>
  market.call<EditionView & Problem>('PUT /api/v1/edition', {
    as,
    body: { ...edition, ...given },
    headers: ifMatch(revision),
  });
const read = (as = member('buyer')) => market.call<EditionView>('GET /api/v1/edition', { as });
const history = (query = '', as = organiser) =>
  market.call<{ items: EditionVersion[]; next?: string }>(`GET /api/v1/edition/history${query}`, { as });

it('an edition that nobody has stated is known by its id alone', async () => {
  const { status, body, headers } = await read();
  expect([status, body, headers.get('etag')]).toEqual([200, { id: 'hong-kong-2027', revision: 0 }, '"0"']);
});

it('the organiser alone states it', async () => {
  for (const role of roles.filter((other) => other !== 'organiser'))
    expect(await put({}, 0, member(role))).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect((await read()).body.revision).toBe(0);
});

it('what cannot be is refused by field', async () => {
  const showDays = { from: '2027-04-17', to: '2027-04-20' };
  const refused = await put({ showDays, zone: 'Hong Kong' }, 0);
  expect(refused).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  expect(refused.body.errors?.map(({ path }) => path)).toEqual(['/zone', '/showDays/to']);
  const blind = await market.call('PUT /api/v1/edition', { as: organiser, body: edition });
  expect(blind).toMatchObject({ status: 428, body: { code: 'revision-required' } });
});

it('once stated it is read by every member, who is not told by whom', async () => {
  expect(await put({}, 0)).toMatchObject({ status: 200, body: { revision: 1, terms: edition } });
  for (const role of roles) {
    const { status, body } = await read(member(role));
    expect([status, Object.keys(body).toSorted()]).toEqual([200, ['changedAt', 'id', 'revision', 'terms']]);
    expect(body.terms).toEqual(edition);
  }
});

it('a change from what somebody else has changed meanwhile is refused', async () => {
  expect(await put({ slotMinutes: 20 }, 0)).toMatchObject({
    status: 412,
    body: { code: 'stale-revision', current: 1 },
  });
  const both = await Promise.all([put({ slotMinutes: 20 }, 1), put({ slotMinutes: 45 }, 1)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  expect((await read()).body.revision).toBe(2);
});

it('stands in the history with whoever changed it, for those who run the market', async () => {
  const { body: first } = await history('?limit=1');
  expect(first.items).toMatchObject([{ revision: 2, changedBy: organiser.memberId }]);
  const { body: rest } = await history(`?cursor=${first.next}`);
  expect(rest.items).toMatchObject([{ revision: 1, changedBy: organiser.memberId, terms: edition }]);
  expect((await history('', member('operator'))).status).toBe(200);
  expect((await history('', member('buyer'))).status).toBe(403);
});
