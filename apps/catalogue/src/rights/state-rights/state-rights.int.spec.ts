import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AvailsView, Encumbrance, EncumbrancesView, ListingView, RightsView } from '@marquee/contracts';
import { content, encumbrance, line } from '../../testing/builders.ts';
import {
  ifMatch,
  member,
  openCatalogue,
  publishOne,
  type CatalogueMarket,
} from '../../testing/catalogue-market.ts';

let market: CatalogueMarket;
beforeAll(async () => {
  market = await openCatalogue();
});
afterAll(() => market.end());

const owner = member('exhibitor');
const buyer = member('buyer');
const at = (id: string, path: string) => `/api/v1/listings/${id}/${path}`;
const stateRights = (id: string, revision: number, lines: object[]) =>
  market.call<RightsView>(`PUT ${at(id, 'rights')}`, {
    as: owner,
    headers: ifMatch(revision),
    body: { lines },
  });
const encumber = (id: string, revision: number, encumbrances: Encumbrance[], anchors = {}) =>
  market.call<EncumbrancesView>(`PUT ${at(id, 'encumbrances')}`, {
    as: owner,
    headers: ifMatch(revision),
    body: { encumbrances, anchors },
  });
const avails = (id: string, query = '', as = buyer) =>
  market.call<AvailsView>(`GET ${at(id, 'avails')}${query}`, { as });
const cellOf = async (id: string, territory: string, day: string) =>
  (await avails(id, `?territory=${territory}&medium=svod&language=ko&day=${day}`)).body.cell?.status;

describe('rights lines', () => {
  it('are stored with groups expanded, and what they leave with them', async () => {
    const { body } = await market.call<ListingView>('POST /api/v1/listings', { as: owner, body: content() });
    const {
      status,
      headers,
      body: rights,
    } = await stateRights(body.id, 1, [
      line({ territories: ['greater-china'], except: { territories: ['MO'] }, languages: ['zh'] }),
    ]);
    expect({ status, etag: headers.get('etag') }).toEqual({ status: 200, etag: '"2"' });
    expect(rights.lines[0]?.territories).toEqual(['CN', 'HK', 'MO', 'TW']);
    expect(rights.avails).toMatchObject([
      { territories: ['CN', 'HK', 'TW'], languages: ['cmn', 'yue', 'zh'] },
    ]);
  });

  it('of a published listing are told when they change', async () => {
    const { id } = await publishOne(market, owner);
    await stateRights(id, 3, []);
    const [, told] = await market.toldOf(id, 2);
    expect(told).toMatchObject({ type: 'catalogue.listing-revised.v1', version: 4, data: { avails: [] } });
  });

  it('are refused by path', async () => {
    const { id } = await publishOne(market, owner);
    const { body } = await market.call(`PUT ${at(id, 'rights')}`, {
      as: owner,
      headers: ifMatch(3),
      body: { lines: [{ ...line(), until: '2020-01-01', territories: ['XX'] }] },
    });
    expect(body).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(body.errors?.map(({ path }) => path)).toContain('/lines/0/territories/0');
  });
});

describe('encumbrances', () => {
  it('of each kind change what is left, and are told as avails alone', async () => {
    const { id } = await publishOne(market, owner);
    await stateRights(id, 3, [line({ territories: ['KR', 'JP', 'TH', 'VN', 'SG', 'MY'] })]);
    const year = { from: '2027-01-01', until: '2028-01-01' };
    const { status } = await encumber(
      id,
      4,
      [
        encumbrance({ territories: ['KR'], licensee: 'Rival Pictures', ...year }),
        encumbrance({ kind: 'non-exclusive-licence', territories: ['JP'], ...year }),
        encumbrance({ kind: 'hold', territories: ['TH'], ...year }),
        encumbrance({ kind: 'holdback', territories: ['VN'], ...year }),
        {
          kind: 'holdback',
          territories: ['MY'],
          media: ['svod'],
          floating: { anchor: 'theatrical-release', plusMonths: 6 },
        },
      ],
      { 'theatrical-release': '2027-03-31' },
    );
    expect(status).toBe(200);
    const cells = await Promise.all(
      ['KR', 'JP', 'TH', 'VN', 'SG', 'MY', 'FR'].map((code) => cellOf(id, code, '2027-05-01')),
    );
    expect(cells).toEqual([
      'licensed',
      'non-exclusive-free',
      'on-hold',
      'held-back',
      'exclusive-free',
      'held-back',
      'not-offered',
    ]);
    expect(await cellOf(id, 'MY', '2027-09-30')).toBe('exclusive-free');
    const { taken } = (await avails(id)).body;
    expect(taken.map(({ status, territories: [code] }) => `${code ?? ''} ${status}`)).toEqual([
      'KR licensed',
      'MY held-back',
      'VN held-back',
      'TH on-hold',
    ]);
    expect(JSON.stringify(taken)).not.toContain('Rival Pictures');
    const told = await market.toldOf(id, 3);
    expect(JSON.stringify(told)).not.toContain('Rival Pictures');
  });

  it('and licensees are seen by their owner alone', async () => {
    const { id } = await publishOne(market, owner);
    await encumber(id, 3, [encumbrance({ licensee: 'Rival Pictures' })]);
    const own = await market.call<EncumbrancesView>(`GET ${at(id, 'encumbrances')}`, { as: owner });
    expect(own.body.encumbrances).toMatchObject([{ licensee: 'Rival Pictures' }]);
    for (const as of [buyer, member('organiser'), member('exhibitor')]) {
      const answers = [
        await market.call<unknown>(`GET /api/v1/listings/${id}`, { as }),
        await market.call<unknown>('GET /api/v1/listings', { as }),
        await market.call<unknown>(`GET ${at(id, 'avails')}`, { as }),
        await market.call<unknown>(`GET ${at(id, 'encumbrances')}`, { as }),
      ];
      expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('Rival Pictures');
      expect(answers.at(-1)?.status).toBeGreaterThanOrEqual(403);
    }
  });

  it('without a start are refused, but for floating holdbacks', async () => {
    const { id } = await publishOne(market, owner);
    const { from: _, ...endless } = encumbrance();
    expect((await encumber(id, 3, [endless])).status).toBe(400);
  });
});

describe('avails', () => {
  it('are shown with groups expanded', async () => {
    const { id } = await publishOne(market, owner);
    expect((await avails(id)).body).toMatchObject({
      avails: [{ territories: ['JP', 'KR'], media: ['svod'] }],
    });
  });

  it('say when they were last confirmed', async () => {
    const { id } = await publishOne(market, owner);
    const before = (await avails(id)).body.availsConfirmedAt ?? '';
    const confirmed = await market.call<AvailsView>(`POST ${at(id, 'avails/confirm')}`, { as: owner });
    expect(confirmed.body.revision).toBe(4);
    expect((confirmed.body.availsConfirmedAt ?? '') > before).toBe(true);
    const [, told] = await market.toldOf(id, 2);
    expect(told).toMatchObject({ data: { availsConfirmedAt: confirmed.body.availsConfirmedAt } });
  });

  it('of a cell need all four of its sides', async () => {
    const { id } = await publishOne(market, owner);
    expect((await avails(id, '?territory=KR&medium=svod')).status).toBe(400);
    expect((await avails(id, '?territory=XX&medium=svod&language=ko&day=2027-01-01')).status).toBe(400);
  });
});
