import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { MarketClient } from '../market-client.ts';
import { enrol, type Trader } from '../traders.ts';
import { arrive, describeScreens, inspect, Screens, sessionOf, type Language } from './browser.ts';

const password = 'nine lanterns over the harbour';
let market: MarketClient;
let screens: Screens;
let member: Trader;
let supporter: Trader;
let page: Page;

/** By the page's own cookies. */
async function post(path: string, data: object): Promise<void> {
  const headers = { origin: market.url, 'sec-fetch-site': 'same-origin' };
  const answer = await page.context().request.post(path, { data, headers });
  expect([path, answer.ok()]).toEqual([path, true]);
}

describeScreens('whoever acts for a member', () => {
  beforeAll(async () => {
    market = await MarketClient.at();
    screens = await Screens.open(market);
    member = await enrol(market, ['buyer'], { name: 'Mei Chan' });
    supporter = await enrol(market, ['organiser'], { name: 'Ops Wong' });
    const as = { roles: ['operator'] } as const;
    await market.done(`PUT /api/v1/members/${supporter.memberId}/password`, { as, body: { password } });
    page = await screens.window(undefined);
    await post('/api/auth/sign-in/email', { email: supporter.email, password });
  });
  afterAll(async () => {
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it('begins it from the list of members, and says why', async () => {
    await arrive(page, `/organiser/members?company=${member.companyId}`);
    await page.getByRole('button', { name: 'Act for Mei Chan' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'As they have asked' }).check();
    await dialog.getByLabel('In your words').fill('Ticket 4711');
    await inspect(page, 'acting-begin');
    await dialog.getByRole('button', { name: 'Act for', exact: true }).click();
    await page.getByText('You act for Mei Chan').waitFor();
  });

  it.each<[Language, number, 'light' | 'dark', string]>([
    ['en', 1280, 'light', 'You act for Mei Chan'],
    ['zh-Hant', 390, 'light', '您正以 Mei Chan'],
    ['zh-Hans', 1280, 'dark', '您正以 Mei Chan'],
  ])('is told so on every screen, in %s at %d', async (language, width, scheme, says) => {
    const window = await screens.window(undefined, { language, width, scheme });
    await window.context().addCookies(await sessionOf(page));
    await window.goto('/matches');
    await window.getByText(says).waitFor();
    await inspect(window, `acting-${language}`);
    await window.context().close();
  });

  it('ends it by the bar, and is oneself again', async () => {
    await page.goto('/matches');
    await page.getByRole('complementary').getByRole('button', { name: 'End' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Ops Wong/ }).waitFor();
  });
});
