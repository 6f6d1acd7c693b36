import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MarketClient } from '../market-client.ts';
import { enrol } from '../traders.ts';
import { describeScreens, Screens } from './browser.ts';

/* No answer comes from the market but who somebody is: so ids need not be of anything, and one person may see all. */

const id = randomUUID();
const screensThatAsk = [
  '/matches',
  '/briefs',
  `/briefs/${id}`,
  '/catalogue',
  `/listings/${id}`,
  `/companies/${id}`,
  `/shortlist?ids=${id}`,
  `/shortlist/compare?ids=${id},${randomUUID()}`,
  '/requests',
  '/conversations',
  '/notifications',
  '/preferences',
  '/account',
  '/my-listings',
  `/my-listings/${randomUUID()}`,
  '/answer',
  '/leads',
  '/team',
  '/ops/overview',
  `/ops/where-is/${id}`,
  '/ops/dead-letters',
  `/ops/dead-letters/${id}`,
  '/ops/failed-jobs',
  '/ops/queues',
  '/ops/alerts',
  '/ops/audit',
  '/organiser/checklist',
  '/organiser/companies',
  `/organiser/companies/${id}`,
  '/organiser/members?search=chan',
  '/organiser/edition',
  '/organiser/weights',
  '/organiser/reports',
  `/organiser/reports/${id}`,
  '/organiser/exposure',
];
/** Nobody can know it then. */
const unknown = ['Nothing to do', 'Off: whoever has your password can sign in.'];
/** Refused so that asking again at once is of no use: queries give up after one attempt. */
const refusal = { status: 400 };
const withheld = /\/api\/(?!v1\/me$|v1\/stream)/;

let screens: Screens;
let page: Page;
let answers = Promise.withResolvers<void>();

/** As a link leads there. What is left of the screen before has a mark. */
async function goTo(address: string): Promise<void> {
  if (page.url() === 'about:blank') return void (await page.goto(address, { waitUntil: 'commit' }));
  await page.evaluate(`
    document.querySelector('h1').dataset.left = '';
    history.pushState({}, '', ${JSON.stringify(address)})`);
}

describeScreens('a screen without answers', () => {
  beforeAll(async () => {
    const market = await MarketClient.at();
    screens = await Screens.open(market);
    page = await screens.window(await enrol(market, ['buyer', 'exhibitor', 'organiser', 'operator']));
    page.setDefaultTimeout(3_000);
    await page.route(withheld, async (route) => {
      await answers.promise;
      await route.fulfill(refusal);
    });
  });
  afterAll(async () => {
    answers.resolve();
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it.each(screensThatAsk)(
    'says that it loads, and then what failed, within the bars, to be tried again: %s',
    async (address) => {
      answers = Promise.withResolvers();
      await goTo(address);
      await page.locator('main:not(:has(h1[data-left])) [data-loading]').first().waitFor();
      answers.resolve();
      const retry = page.getByRole('main').getByRole('alert').getByRole('button', { name: 'Try again' });
      await retry.first().waitFor();
      await page.locator('h1:not([data-left])').waitFor();
      await page.getByRole('navigation', { name: 'Screens' }).waitFor();
      for (const text of unknown) expect(await page.getByText(text).count()).toBe(0);
      const again = page.waitForRequest(withheld);
      await retry.first().click();
      await again;
      await retry.first().waitFor();
    },
  );

  it('asks anew when somebody comes back', async () => {
    await goTo('/briefs');
    const refused = page.getByRole('main').getByRole('alert');
    await refused.waitFor();
    await goTo('/no/such/screen');
    await refused.waitFor({ state: 'detached' });
    await page.unroute(withheld);
    await goTo('/briefs');
    await page.getByRole('heading', { level: 1, name: 'Briefs' }).waitFor();
    expect(await refused.count()).toBe(0);
  });

  it('that is none stands within the bars, too', async () => {
    await goTo('/no/such/screen');
    await page.getByRole('heading', { level: 1, name: 'There is nothing at this address' }).waitFor();
    await page.getByRole('navigation', { name: 'Screens' }).waitFor();
    await page.getByRole('link', { name: 'To the start' }).click();
    await page.waitForURL('/matches');
  });
});
