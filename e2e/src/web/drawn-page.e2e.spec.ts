import { eventually } from '@marquee/testing/eventually';
import type { APIRequestContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MarketClient } from '../market-client.ts';
import { enrol } from '../traders.ts';
import { describeScreens, keepScreen, type Look, Screens, settled } from './browser.ts';
import { marketOfOne, type MarketOfOne } from './buyers-market.ts';

/* The buyer's first screen comes as a page with its matches in it. */

const matches = { en: 'Matches', 'zh-Hant': '配對', 'zh-Hans': '匹配' };
const listings = 3;
/** All but the one that decides of light and dark. */
const scripts = /\/assets\/(?!colour-scheme)[^/]+\.js$/;
let market: MarketClient;
let screens: Screens;
let one: MarketOfOne;
let other: MarketOfOne;
let asker: APIRequestContext;

/** As one comes to an address, not as a script asks for it. */
const asVisit = { accept: 'text/html', 'sec-fetch-mode': 'navigate' };
async function pageOf({ buyer }: Pick<MarketOfOne, 'buyer'>, address = '/matches') {
  const authorization = `Bearer ${await market.token(buyer)}`;
  return asker.get(new URL(address, market.url).href, { headers: { ...asVisit, authorization } });
}

describeScreens('the first page', () => {
  beforeAll(async () => {
    market = await MarketClient.at();
    screens = await Screens.open(market);
    [one, other] = await Promise.all([marketOfOne(market, listings), marketOfOne(market, 1)]);
    asker = (await screens.window(undefined)).context().request;
    await pageOf(one); // what draws it is read with the first
  });
  afterAll(async () => {
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it.each<Look & { name: string }>([
    { name: 'English, wide, light', language: 'en', width: 1280, scheme: 'light' },
    { name: 'traditional Chinese, on a phone, dark', language: 'zh-Hant', width: 390, scheme: 'dark' },
    { name: 'simplified Chinese, wide, dark', language: 'zh-Hans', width: 1280, scheme: 'dark' },
  ])(
    'shows the matches before the app is there, and the app shows the same: $name',
    async ({ name, ...look }) => {
      const { language = 'en' } = look;
      const told: string[] = [];
      for (const app of [false, true]) {
        const page = await screens.window(one.buyer, look);
        if (!app) await page.route(scripts, (route) => route.abort());
        await page.goto('/matches');
        await page.getByRole('heading', { level: 1, name: matches[language], includeHidden: true }).waitFor();
        if (app) await settled(page);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        await keepScreen(page, `first-page-${app ? 'app' : 'drawn'}-${name.replaceAll(/\W+/g, '-')}`);
        const cards = page.locator('main ol').first();
        expect(await cards.locator('h2').count()).toBe(listings);
        told.push(await cards.innerText());
        await page.context().close();
      }
      expect(told[0]).toBe(told[1]);
    },
  );

  it('cannot be pressed before the app is there, and can then', async () => {
    const page = await screens.window(one.buyer);
    await page.route(/\/assets\/libraries-/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await route.continue();
    });
    await page.goto('/matches', { waitUntil: 'commit' });
    await page.locator('#root > [inert] main ol li').first().waitFor();
    await page.getByRole('button', { name: 'Keep' }).first().click();
    await page.locator('[role=status] [data-kind=done]').waitFor();
    await page.keyboard.press('u');
    await page
      .locator('main ol h2')
      .nth(listings - 1)
      .waitFor();
    await page.context().close();
  });

  it('asks for nothing that it was drawn from', async () => {
    const page = await screens.window(one.buyer);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/matches');
    await settled(page);
    expect(asked.filter((path) => path.startsWith('/api/v1/'))).toEqual(['/api/v1/stream']);
    await page.context().close();
  });

  it('shows what has come since it was drawn', async () => {
    const page = await screens.window(other.buyer);
    const held = Promise.withResolvers<void>();
    await page.route(/\/assets\/libraries-/, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.goto('/matches', { waitUntil: 'commit' });
    await page.locator('#root > [inert] main ol li').first().waitFor();
    const title = await other.publishOneMore();
    await eventually(async () => {
      const { items } = await market.done<{ items: readonly unknown[] }>('GET /api/v1/suggestions', {
        as: other.buyer,
      });
      expect(items).toHaveLength(2);
    }, 30_000);
    held.resolve();
    await page.locator('main ol h2').filter({ hasText: title }).waitFor();
    await page.context().close();
  });

  it('holds what is of whoever asks, however many ask at once, and is kept nowhere', async () => {
    const asking = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : other));
    const pages = await Promise.all(asking.map((each) => pageOf(each)));
    const texts = await Promise.all(pages.map((page) => page.text()));
    for (const [at, text] of texts.entries()) {
      const [own, foreign] = at % 2 === 0 ? [one, other] : [other, one];
      for (const { id } of own.matches) expect(text).toContain(id);
      for (const { id } of foreign.matches) expect(text).not.toContain(id);
      expect(text).not.toContain(foreign.briefId);
      expect(pages[at]?.headers()['cache-control']).toBe('no-store');
    }
  });

  it('says what to do where there are no matches yet', async () => {
    const page = await pageOf({ buyer: await enrol(market, ['buyer']) });
    const text = await page.text();
    expect(text).toContain('data-app');
    expect(text).toContain('href="/briefs"');
    expect(text).not.toContain('role="alert"');
  });

  it('is the plain one for whoever is nobody here, sells, or has chosen among several roles', async () => {
    const { seller } = one;
    const nobodys: readonly Record<string, string>[] = [
      {},
      { authorization: 'Bearer nonsense' },
      { cookie: 'session=nonsense' },
    ];
    for (const of of nobodys) {
      const page = await asker.get(new URL('/matches', market.url).href, { headers: { ...asVisit, ...of } });
      expect(await page.text()).not.toContain('data-app');
    }
    expect(await (await pageOf({ buyer: seller })).text()).not.toContain('data-app');
    expect(await (await pageOf(one, '/briefs')).text()).not.toContain('data-app');
  });
});
