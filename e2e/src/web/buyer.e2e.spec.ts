import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { RequestPage } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { MarketClient } from '../market-client.ts';
import { brief, content, enrol, freshSlug, publish, type Trader } from '../traders.ts';
import { describeScreens, inspect, keepScreen, Screens, settled, type Language } from './browser.ts';

jest.setTimeout(240_000);

let market: MarketClient;
let screens: Screens;
let buyer: Trader;
let seller: Trader;
const slug = freshSlug();
const titles = ['Harbour Light', 'Night Ferry', 'Salt Road', 'The Long Quiet'];
const titled = (text: string) =>
  content(slug, {
    titles: [
      { text, language: 'en', type: 'international' },
      { text: '無間', language: 'zh-Hant', type: 'original' },
      { text: 'Mou Gaan', language: 'zh-Latn', type: 'romanised' },
    ],
    originalLanguage: 'zh',
    loglines: {
      en: 'A signalman hears a train that never comes.',
      'zh-Hant': '信號員每夜聽見一列從未到站的火車。',
    },
    synopses: { 'zh-Hant': '信號員每夜聽見一列從未到站的火車，直至那夜。' },
    materials: [{ type: 'screener', language: 'en' }],
  });

describeScreens('a buyer', () => {
  beforeAll(async () => {
    market = await MarketClient.at();
    screens = await Screens.open(market);
    [buyer, seller] = await Promise.all([enrol(market, ['buyer']), enrol(market, ['exhibitor'])]);
    await brief(market, buyer, slug);
    for (const title of titles) await publish(market, seller, titled(title));
    await eventually(async () => {
      const { items } = await market.done<{ items: unknown[] }>('GET /api/v1/suggestions', { as: buyer });
      if (items.length < titles.length) throw new Error('not all matches are there');
    }, 30_000);
  });
  afterAll(async () => {
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it('answers matches by keyboard alone: keeps, takes it back, passes with a reason, asks', async () => {
    const page = await screens.window(buyer);
    await page.goto('/matches');
    const list = page.getByRole('list', { name: 'Matches' });
    await list
      .getByRole('listitem')
      .nth(titles.length - 1)
      .waitFor();
    const first = async () => (await list.getByRole('heading').first().innerText()).split(' · ')[0] ?? '';

    const kept = await first();
    await page.keyboard.press('k');
    await page.getByText(`Kept: `).waitFor();
    expect(await first()).not.toBe(kept);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await list
      .getByRole('listitem')
      .nth(titles.length - 1)
      .waitFor();

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('p');
    await page.getByRole('group', { name: 'Why not?' }).waitFor();
    await page.keyboard.press('4');
    await page.getByText('Passed: ').waitFor();

    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Could we meet on the first day?');
    await inspect(page, 'buyer-ask');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Asked: ').waitFor();
    await eventually(async () => {
      const { items } = await market.done<RequestPage>('GET /api/v1/requests', { as: seller });
      expect(items).toMatchObject([{ asks: [{ words: 'Could we meet on the first day?' }] }]);
    });
    await page.context().close();
  });

  it('hears live what the seller answers', async () => {
    const page = await screens.window(buyer);
    await page.goto('/requests');
    await page.getByText('Waiting').last().waitFor();
    const { items } = await market.done<RequestPage>('GET /api/v1/requests', { as: seller });
    const [request] = items;
    await market.done(`POST /api/v1/requests/${request?.id ?? ''}/accept`, {
      as: seller,
      revision: request?.revision,
      body: { words: 'With pleasure.' },
    });
    await page.getByText('With pleasure.').waitFor();
    await page.getByRole('link', { name: 'To the conversation' }).click();
    await page.getByRole('log').getByText('With pleasure.').waitFor();
    await page.context().close();
  });

  const languages: readonly Language[] = ['en', 'zh-Hant', 'zh-Hans'];
  const looks = [{ width: 1280, scheme: 'light' } as const, { width: 390, scheme: 'dark' } as const];
  const views = languages.flatMap((language) => looks.map((look) => ({ language, ...look })));
  it.each(views)('finds every screen in $language, $width wide, $scheme', async (view) => {
    const { items } = await market.done<{ items: { id: string; listingId: string }[] }>(
      'GET /api/v1/suggestions',
      { as: buyer },
    );
    const [{ id, listingId } = { id: '', listingId: '' }] = items;
    const addresses = {
      matches: '/matches',
      listing: `/listings/${listingId}?match=${id}`,
      briefs: '/briefs',
      'new-brief': '/briefs/new',
      welcome: '/welcome',
      catalogue: '/catalogue',
      requests: '/requests',
      conversations: '/conversations',
      notifications: '/notifications',
      shortlist: '/shortlist',
    };
    const page = await screens.window(buyer, view);
    for (const [name, address] of Object.entries(addresses)) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      const screen = `buyer-${name}-${view.language}-${view.width}-${view.scheme}`;
      // What axe finds does not depend on the language, but for the one that is declared.
      await (view.language === 'en' || name === 'matches' ? inspect(page, screen) : keepScreen(page, screen));
    }
    await page.context().close();
  });

  it('who is not signed in is asked to, and comes back to where they wanted', async () => {
    const page = await screens.window(undefined);
    await page.goto('/briefs');
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(page.url()).toContain(encodeURIComponent('/briefs'));
    await inspect(page, 'sign-in');
    await page.context().close();
  });
});
