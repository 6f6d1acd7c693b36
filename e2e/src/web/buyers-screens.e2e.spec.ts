import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListingView, RequestView } from '@marquee/contracts';
import type { Page } from 'playwright-core';
import { MarketClient } from '../market-client.ts';
import { rightsLine, type Trader } from '../traders.ts';
import {
  arrive,
  describeScreens,
  go,
  inspect,
  inspectInBoth,
  keepScreen,
  Screens,
  scrollsSideways,
  speak,
} from './browser.ts';
import { marketOfOne } from './buyers-market.ts';

let market: MarketClient;
let screens: Screens;
let buyer: Trader;
/** By name, each with its address. */
let addresses: Readonly<Record<string, string>>;

/** Something is kept, something asked and answered: no screen is empty. */
async function trade(): Promise<void> {
  const { buyer: one, seller, briefId, matches } = await marketOfOne(market, 5);
  buyer = one;
  const [open, kept, asked, other] = matches;
  if (!open || !kept || !asked || !other) throw new Error('there are too few matches');
  for (const { id } of [kept, other]) await market.done(`POST /api/v1/suggestions/${id}/keep`, { as: buyer });
  for (const { listingId } of [open, kept]) await encumber(market, seller, listingId);
  const { id, revision } = await market.done<RequestView>('POST /api/v1/requests', {
    as: buyer,
    body: { listingId: asked.listingId, kind: 'meeting', words: 'Shall we meet?', suggestionId: asked.id },
  });
  await market.done(`POST /api/v1/requests/${id}/accept`, { as: seller, revision, body: { words: 'Yes.' } });
  addresses = {
    'first-run': '/welcome',
    matches: '/matches',
    briefs: '/briefs',
    brief: `/briefs/${briefId}`,
    'new-brief': '/briefs/new',
    catalogue: '/catalogue',
    listing: `/listings/${open.listingId}?match=${open.id}`,
    shortlist: `/shortlist?ids=${kept.listingId}`,
    compare: `/shortlist/compare?ids=${kept.listingId},${other.listingId}`,
    requests: '/requests',
    conversations: `/conversations?listing=${asked.listingId}`,
    notifications: '/notifications',
    settings: '/preferences',
    account: '/account',
  };
}

/** Beside what is free already, something of every kind that is not. */
async function encumber(market: MarketClient, as: Trader, listingId: string): Promise<void> {
  const at = `/api/v1/listings/${listingId}`;
  const { revision } = await market.done<ListingView>(`GET ${at}`, { as });
  const elsewhere = { ...rightsLine, territories: ['JP', 'VN', 'benelux', 'nordics'] };
  await market.done(`PUT ${at}/rights`, { as, revision, body: { lines: [rightsLine, elsewhere] } });
  const said = (kind: string, territories: string[]) => ({
    kind,
    territories,
    media: ['svod'],
    from: '2027-01-01',
  });
  const encumbrances = [
    said('exclusive-licence', ['JP']),
    said('non-exclusive-licence', ['VN']),
    { ...said('hold', ['benelux']), until: '2027-08-15' },
    { ...said('holdback', ['nordics']), until: '2028-01-01' },
  ];
  await market.done(`PUT ${at}/encumbrances`, { as, revision: revision + 1, body: { encumbrances } });
}

async function openAsk(page: Page): Promise<void> {
  await go(page, '/matches');
  await page.getByRole('main').getByRole('list').first().getByRole('listitem').first().waitFor();
  await page.keyboard.press('a');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
}

describeScreens('every screen of a buyer', () => {
  beforeAll(async () => {
    market = await MarketClient.at();
    screens = await Screens.open(market);
    await trade();
  });
  afterAll(async () => {
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it.each([
    { width: 1280, look: inspectInBoth },
    { width: 390, look: inspect }, // the colours of dark are those of every width
  ])('is clear to all, $width wide', async ({ width, look }) => {
    const page = await screens.window(buyer, { width });
    const tooWide: string[] = [];
    await arrive(page, '/');
    for (const [name, address] of Object.entries(addresses)) {
      await go(page, address);
      await look(page, `buyer-${name}-en-${width}`);
      if (await scrollsSideways(page)) tooWide.push(name);
    }
    await openAsk(page);
    await look(page, `buyer-ask-en-${width}`);
    expect(tooWide).toEqual([]);
    await page.context().close();
  });

  it.each([
    { language: 'zh-Hant', width: 1280, scheme: 'light' },
    { language: 'zh-Hans', width: 390, scheme: 'dark' },
  ] as const)('speaks $language, $width wide, $scheme', async ({ language, width, scheme }) => {
    const page = await screens.window(buyer, { language, width, scheme });
    const tooWide: string[] = [];
    await arrive(page, '/');
    for (const [name, address] of Object.entries(addresses)) {
      await go(page, address);
      await keepScreen(page, `buyer-${name}-${language}-${width}`);
      if (await scrollsSideways(page)) tooWide.push(name);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    }
    await openAsk(page);
    await keepScreen(page, `buyer-ask-${language}-${width}`);
    expect(tooWide).toEqual([]);
    await page.context().close();
  });

  it('fills a wide window, puts what is marked side by side, and keeps it in the address', async () => {
    const page = await screens.window(buyer, { width: 1680 });
    await arrive(page, '/matches');
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    await inspect(page, 'buyer-matches-en-1680');
    await go(page, addresses['shortlist'] ?? '');
    await page.getByRole('checkbox', { checked: false }).check();
    await page.getByRole('link', { name: 'Compare them' }).click();
    const japan = page.getByRole('row', { name: /^Japan · SVOD differs/ });
    await japan.waitFor();
    await page.reload();
    await japan.waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(3);
    await page.getByRole('checkbox', { name: 'Only what differs' }).check();
    await page.getByRole('row', { name: /^Stage/ }).waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('checkbox', { checked: true }).nth(1).waitFor();
    await speak(page, 'zh-Hans');
    await arrive(page, addresses['listing'] ?? '');
    await page.getByText('已授权：日本').waitFor();
    await page
      .getByRole('row', { name: /^比荷卢/ })
      .getByRole('cell')
      .nth(6)
      .focus();
    await page.getByRole('status').getByText('保留中；自 2027年8月15日 起').waitFor();
    await inspect(page, 'buyer-listing-zh-Hans-1680');
    await page.context().close();
  });
});
