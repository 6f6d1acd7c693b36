import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ListingPage, ListingView } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { content } from '../../testing/builders.ts';
import { member, openCatalogue, publishOne, type CatalogueMarket } from '../../testing/catalogue-market.ts';

let market: CatalogueMarket;
const owner = member('exhibitor');
const rival = member('exhibitor');
const excluded = member('buyer');
let published: ListingView[];
let drafted: ListingView;
const title = (text: string) => ({ titles: [{ text, language: 'en', type: 'original' }] });

beforeAll(async () => {
  market = await openCatalogue();
  published = [
    await publishOne(market, owner, { ...title('The Harbour'), genres: ['noir'], stage: 'released' }),
    await publishOne(market, owner, {
      ...title('Night Ferry'),
      kind: 'series',
      themes: ['sea'],
      excludedCompanies: [excluded.companyId],
      origin: ['KR'],
    }),
    await publishOne(market, rival, {
      ...title('Quiet Harbour'),
      seeking: ['remake'],
      ask: { amount: 5, currency: 'USD', basis: 'flat-fee', shownTo: 'on-request' },
    }),
  ];
  const draft = await market.call<ListingView>('POST /api/v1/listings', {
    as: owner,
    body: content(title('Unborn')),
  });
  drafted = draft.body;
});
afterAll(() => market.end());

const list = (query: string, as = member('buyer')) =>
  market.call<ListingPage>(`GET /api/v1/listings?${query}`, { as });
const titlesOf = async (query: string, as = member('buyer')) =>
  (await list(query, as)).body.items.map(({ titles }) => titles[0]?.text).sort();

describe('a list of listings', () => {
  it('shows a buyer what is published, of all companies', async () =>
    expect(await titlesOf('')).toEqual(['Night Ferry', 'Quiet Harbour', 'The Harbour']));

  it('leaves out what excludes the company that looks', async () => {
    expect(await titlesOf('', excluded)).toEqual(['Quiet Harbour', 'The Harbour']);
    expect(await titlesOf('title=night', excluded)).toEqual([]);
  });

  it('shows a seller its own in every state, too', async () =>
    expect(await titlesOf('', owner)).toEqual(['Night Ferry', 'Quiet Harbour', 'The Harbour', 'Unborn']));

  it('shows the organiser all', async () =>
    expect(await titlesOf('state=draft', member('organiser'))).toEqual(['Unborn']));

  it('shows drafts to their company alone', async () => {
    expect(await titlesOf('state=draft', owner)).toEqual(['Unborn']);
    expect(await titlesOf('state=draft', rival)).toEqual([]);
    expect(await titlesOf(`state=draft&companyId=${owner.companyId}`, rival)).toEqual([]);
  });

  it.each([
    ['genre=noir', ['The Harbour']],
    ['kind=series', ['Night Ferry']],
    ['theme=sea', ['Night Ferry']],
    ['origin=KR', ['Night Ferry']],
    ['stage=released', ['The Harbour']],
    ['seeking=remake', ['Quiet Harbour']],
    [
      'technique=live-action&mode=fiction&originalLanguage=zh',
      ['Night Ferry', 'Quiet Harbour', 'The Harbour'],
    ],
    ['title=harb', ['Quiet Harbour', 'The Harbour']],
    ['title=the%20harb', ['The Harbour']],
    ['genre=noir&kind=series', []],
  ])('filtered by %s has %j', async (query, titles) => expect(await titlesOf(query)).toEqual(titles));

  it('is filtered by company and by work', async () => {
    expect(await titlesOf(`companyId=${rival.companyId}`)).toEqual(['Quiet Harbour']);
    expect(await titlesOf(`workId=${published[0]?.workId}`)).toEqual(['The Harbour']);
    expect(await titlesOf(`workId=${drafted.workId}`)).toEqual([]);
  });

  it('goes newest first, page after page', async () => {
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${first.body.next}`);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id)).toEqual(
      published.map(({ id }) => id).reverse(),
    );
    expect(second.body).not.toHaveProperty('next');
  });

  it('shows cards: no synopsis, no avails, no hidden ask', async () => {
    const { body } = await list('seeking=remake');
    expect(body.items).toEqual([like.objectContaining({ askShown: 'on-request' })]);
    for (const field of ['ask', 'synopses', 'avails', 'rights', 'position']) {
      expect(body.items[0]).not.toHaveProperty(field);
    }
  });
});

describe('S03 a list is refused', () => {
  it.each([
    'limit=101',
    'limit=0',
    'limit=all',
    'cursor=bm9uc2Vuc2U',
    'cursor=%7B%22%24gt%22%3A%22%22%7D',
    'kind[$ne]=feature',
    'title[$regex]=.*',
    'genre=noir&genre=drama',
    '$where=1',
    'sort=price',
    'companyId=%7B%22%24gt%22%3A%22%22%7D',
  ])('with %s', async (query) => expect((await list(query)).status).toBe(400));
});
