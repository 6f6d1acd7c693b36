import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProfileView, RequestPage } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import type { Page } from 'playwright-core';
import { MarketClient } from '../market-client.ts';
import { enrol, type Trader } from '../traders.ts';
import {
  arrive,
  describeScreens,
  expectAccessible,
  go,
  inspectInBoth,
  keepScreen,
  Screens,
  settled,
  speak,
  tabTo,
} from './browser.ts';
import { marketOfOne } from './buyers-market.ts';

/* One buyer, hands on the keyboard, from match to answer, once in each language. */

const listings = 7;
let market: MarketClient;
let screens: Screens;
let buyer: Trader;
let seller: Trader;
let page: Page;

const words = {
  en: 'Shall we meet on day one?',
  'zh-Hant': '首日可以見面嗎？',
  'zh-Hans': '首日可以见面吗？',
};
const matches = { en: 'Matches', 'zh-Hant': '配對', 'zh-Hans': '匹配' };

const list = () => page.getByRole('main').getByRole('list').first();
const shown = () => list().getByRole('listitem').count();
const first = () => list().getByRole('heading').first().innerText();
const done = () => page.locator('[role=status] [data-kind=done]');
const received = async () => (await market.done<RequestPage>('GET /api/v1/requests', { as: seller })).items;

describeScreens('a buyer at the keyboard', () => {
  beforeAll(async () => {
    market = await MarketClient.at();
    screens = await Screens.open(market);
    ({ buyer, seller } = await marketOfOne(market, listings));
    page = await screens.window(buyer);
    await page.goto('/matches');
  });
  afterAll(async () => {
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it.each(['en', 'zh-Hant', 'zh-Hans'] as const)(
    'keeps and takes it back, passes with a reason, asks, and hears the answer live: %s',
    async (language) => {
      await speak(page, language);
      await page.goto('/matches');
      await page.getByRole('heading', { level: 1, name: matches[language] }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await list().getByRole('heading').first().waitFor();
      await settled(page); // the cards beneath what is seen come after
      const before = await shown();
      const kept = await first();

      await page.keyboard.press('k');
      await done().waitFor();
      expect(await first()).not.toBe(kept);
      await page.keyboard.press('u');
      await eventually(async () => expect(await shown()).toBe(before));

      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('p');
      await page.keyboard.press('4');
      await eventually(async () => expect(await shown()).toBe(before - 1));

      await page.keyboard.press('a');
      const dialog = page.getByRole('dialog');
      await tabTo(page, dialog.getByRole('textbox'));
      await page.keyboard.type(words[language]);
      await tabTo(page, dialog.locator('[type=submit]'));
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });

      await tabTo(page, page.getByRole('navigation').first().locator('a[href="/requests"]'));
      await page.keyboard.press('Enter');
      await page.getByText(words[language]).waitFor();
      const request = (await received()).find(({ asks }) => asks[0]?.words === words[language]);
      await market.done(`POST /api/v1/requests/${request?.id ?? ''}/accept`, {
        as: seller,
        revision: request?.revision,
        body: { words: `Yes: ${words[language]}` },
      });
      await page.getByText(`Yes: ${words[language]}`).waitFor();
      await tabTo(page, page.getByRole('main').locator('a[href*="/conversations"]').first());
      await page.keyboard.press('Enter');
      await page.getByRole('log').getByText(`Yes: ${words[language]}`).waitFor();
    },
  );

  it('has a brief within a minute: a place, a medium, five of twelve that please', async () => {
    const newcomer = await enrol(market, ['buyer']);
    const window = await screens.window(newcomer);
    await window.goto('/welcome');
    await tabTo(window, window.getByRole('button', { name: 'licence', exact: true }));
    await window.keyboard.press('Space');
    const territories = window.getByRole('combobox');
    await tabTo(window, territories);
    await window.keyboard.type('South Korea');
    await window.getByRole('option').first().waitFor();
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('Enter');
    await window.keyboard.press('Escape');
    const examples = window.getByRole('listitem').last().locator('button[aria-pressed]');
    for (const at of [0, 1, 2, 3, 4]) {
      await tabTo(window, examples.nth(at));
      await window.keyboard.press('Space');
    }
    await window.getByText(/5 of 5 marked · \d+ listings? fits? so far/).waitFor();
    await expectAccessible(window);
    await keepScreen(window, 'buyer-first-run');
    await tabTo(window, window.getByRole('button', { name: 'Show me what fits' }));
    await window.keyboard.press('Enter');
    await window.getByRole('link', { name: 'All matches of this brief' }).waitFor();
    const { items } = await market.done<{ items: ProfileView[] }>('GET /api/v1/profiles', { as: newcomer });
    expect(items).toMatchObject([
      { terms: { gates: { dealTypes: ['licence'], rights: { territories: ['HK', 'KR'] } } } },
    ]);
    await window.context().close();
  });

  it('is asked whether what it has passed again and again is to be left out, and takes that back', async () => {
    const { buyer: one, briefId, matches: waiting } = await marketOfOne(market, 4);
    for (const { id } of waiting.slice(1))
      await market.done(`POST /api/v1/suggestions/${id}/pass`, { as: one, body: { reason: 'theme' } });
    const window = await screens.window(one);
    await window.goto(`/briefs/${briefId}`);
    const lessons = window.getByRole('region', { name: 'What your passes say' });
    await lessons.getByText('Passed 3 times.').waitFor();
    await inspectInBoth(window, 'buyer-lessons');
    await window.getByRole('textbox', { name: 'Name' }).fill('No more trains');
    await lessons.getByRole('button', { name: 'Leave out: Railways' }).click();
    await lessons.getByText('This brief leaves it out.').waitFor();
    await window.getByRole('button', { name: 'Save and see what fits' }).click();
    await window.getByRole('heading', { level: 1, name: 'No more trains' }).waitFor();
    const { terms } = await market.done<ProfileView>(`GET /api/v1/profiles/${briefId}`, { as: one });
    expect(terms.exclusions?.themes).toEqual(['railways']);
    await lessons.getByRole('button', { name: 'Undo: Railways' }).click();
    await lessons.getByText('Passed 3 times.').waitFor();
    await window.context().close();
  });

  it('may save a brief that has been changed elsewhere as soon as it has been told so', async () => {
    const { buyer: one, briefId } = await marketOfOne(market, 1);
    const window = await screens.window(one);
    await window.goto(`/briefs/${briefId}`);
    await window.getByRole('textbox', { name: 'Name' }).fill('No more trains');
    const { revision } = await market.done<ProfileView>(`GET /api/v1/profiles/${briefId}`, { as: one });
    await market.done(`PATCH /api/v1/profiles/${briefId}`, {
      as: one,
      revision,
      body: { cadence: 'weekly' },
    });
    const save = window.getByRole('button', { name: 'Save and see what fits' });
    await save.click();
    await window.getByText('Somebody has changed it meanwhile.').waitFor();
    await window.locator('select:has(option[value=weekly]:checked)').waitFor();
    await save.click();
    await window.getByRole('heading', { level: 1, name: 'No more trains' }).waitFor();
    const saved = await market.done<ProfileView>(`GET /api/v1/profiles/${briefId}`, { as: one });
    expect(saved).toMatchObject({ name: 'No more trains', cadence: 'weekly' });
    await window.context().close();
  });

  it('at a phone answers with the thumb', async () => {
    const phone = await screens.window(buyer, { width: 390 });
    await arrive(phone, '/matches');
    const card = phone.getByRole('main').getByRole('list').first().getByRole('listitem').first();
    await card.getByRole('button', { name: /^Keep/ }).tap();
    await phone.getByText('Kept: ').waitFor();
    await go(phone, '/shortlist');
    await phone.getByRole('main').getByRole('listitem').first().waitFor();
    await phone.context().close();
  });

  it('who is not signed in is asked to, and comes back to where they wanted', async () => {
    const stranger = await screens.window(undefined);
    await stranger.goto('/briefs');
    await stranger.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(stranger.url()).toContain(encodeURIComponent('/briefs'));
    await stranger.context().close();
  });
});
