import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ListingView } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import type { Page } from 'playwright-core';
import { MarketClient } from '../market-client.ts';
import { brief, enrol, type Trader } from '../traders.ts';
import { askedFor, receivedRequests } from '../trading.ts';
import { describeScreens, inspect, inspectInBoth, keepScreen, leave, Screens } from './browser.ts';
import type { Language } from './browser.ts';
import { ListingEditor } from './listing-editor.ts';
import { stopAtEach } from './tour.ts';
import { anyOf, filled, words } from './words.ts';

let market: MarketClient;
let screens: Screens;

interface View {
  readonly language: Language;
  readonly width: number;
  /** By axe: wide and on a phone; in light and in dark, whose colours are those of every width. */
  readonly look: (page: Page, name: string) => Promise<void>;
}
const [wide, phone] = [1280, 390];
const views: readonly View[] = [
  { language: 'zh-Hans', width: wide, look: inspectInBoth },
  { language: 'zh-Hant', width: phone, look: inspect },
  { language: 'en', width: phone, look: keepScreen },
];

const look = (page: Page, view: View, name: string): Promise<void> =>
  view.look(page, `exhibitor-${name}-${view.language}-${view.width}`);

/** So many that sellers are told of them: they want what no other spec offers. */
async function buyersForShips(): Promise<void> {
  const rights = { territories: ['AQ'], media: ['ship' as const] };
  const terms = { gates: { kinds: ['feature' as const], rights } };
  await Promise.all(
    Array.from({ length: 8 }, async () =>
      brief(market, await enrol(market, ['buyer']), 'for ships', { terms }),
    ),
  );
}

/** From nothing to a published listing, by the editor's steps. @returns its id */
async function bringToMarket(page: Page, view: View): Promise<string> {
  const { offering } = words[view.language];
  const editor = new ListingEditor(page, view.language);
  await page.goto('/my-listings');
  await page.getByText(offering.first.title).waitFor();
  await look(page, view, 'first-run');
  await editor.nameIt('夜渡 Night Ferry');
  await editor.begin();
  await editor.sayWhat();
  await editor.needsNoMore();
  await look(page, view, 'editor-what');
  await editor.goTo('publish');
  expect(await editor.mayPublish()).toBe(false);
  await look(page, view, 'editor-incomplete');
  await editor.goTo('story');
  await editor.tellStory('The last ferry does not stop.');
  await look(page, view, 'editor-story');
  await editor.next('seeking');
  await editor.saySeeking();
  await look(page, view, 'editor-seeking');
  await editor.next('people');
  await editor.sayWho();
  await look(page, view, 'editor-people');
  await editor.next('rights');
  await editor.addRights();
  await look(page, view, 'editor-rights-line');
  await editor.rightsStand();
  await look(page, view, 'editor-rights');
  await editor.offerMore();
  // At once: what was said is stored whichever step is shown.
  await editor.next('publish');
  await editor.publish();
  await look(page, view, 'editor-published');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Accepts the first request in one tap, and declines the other with a reason. */
async function answerTwo(page: Page, view: View, seller: Trader): Promise<void> {
  const { answering, vocabulary } = words[view.language];
  // It goes by itself: on a busy machine before anybody looks who had not waited for it.
  const says = (text: string) => page.getByRole('status').getByText(anyOf(text)).waitFor();
  const press = (name: string) =>
    page
      .getByRole('button', { name: anyOf(name) })
      .first()
      .click();
  await page.goto('/answer');
  await page.getByRole('list', { name: answering.title }).getByRole('listitem').nth(1).waitFor();
  await look(page, view, 'answer');
  await Promise.all([says(answering.done.accepted), press(answering.named.accept)]);
  await press(answering.named.decline);
  await look(page, view, 'answer-why');
  await Promise.all([says(answering.done.declined), press(vocabulary.decline.timing)]);
  await leave(page);
  await eventually(async () => {
    expect(await receivedRequests(market, seller, 'accepted')).toHaveLength(1);
    expect(await receivedRequests(market, seller, 'declined')).toMatchObject([
      { answer: { reason: 'timing' } },
    ]);
  });
  await page.goto('/answer?state=declined');
  await page.getByText(vocabulary.decline.timing).waitFor();
  await look(page, view, 'answered');
}

const spreadsheet = [
  'Reference;Title;Title language;Kind;Genres;Logline:en;Territories;Media;From;Exclusivity',
  'A-1;Night Ferry;en;feature;Drama | Thriller;The last ferry does not stop.;Greater China;svod|avod;2027-01-31;exclusive',
  'A-2;Morning Ferry;en;opera;;;Atlantis;svod;soon;exclusive',
  'A-3;渡輪;zh-Hant;series;;;;;;',
].join('\r\n');

/** Two of three rows become drafts; brought again, they are there. */
async function importList(page: Page, view: View): Promise<void> {
  const said = words[view.language].offering.import;
  const choose = () =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'listings.csv', mimeType: 'text/csv', buffer: Buffer.from(spreadsheet) });
  const start = () => page.getByRole('button', { name: said.start, exact: true }).click();
  await page.goto('/my-listings/import');
  await choose();
  await page.getByText(filled(said.found_other, { count: '2' }), { exact: true }).waitFor();
  await start();
  await page.getByText(filled(said.made_other, { count: '2' }), { exact: true }).waitFor();
  await page.getByRole('table', { name: said.report }).getByText('Atlantis').waitFor();
  await look(page, view, 'imported');
  await choose();
  await start();
  await page.getByText(filled(said.there_other, { count: '2' }), { exact: true }).waitFor();
}

async function reviseAndWithdraw(page: Page, view: View, listingId: string): Promise<void> {
  const editor = new ListingEditor(page, view.language);
  await page.goto(`/my-listings/${listingId}`);
  await editor.revise('The last ferry stops for nobody.', () => look(page, view, 'leave'));
  await editor.wantToWithdraw();
  await look(page, view, 'withdraw');
  await editor.withdraw();
}

/** Every other screen, as it is once there has been business. */
async function lookAround(page: Page, view: View, { companyId }: Trader, listingId: string): Promise<void> {
  await page.goto('/my-listings');
  await page.getByRole('button', { name: words[view.language].offering.new }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, view, 'new-listing');
  const addresses = {
    listings: '/my-listings',
    leads: '/leads',
    team: '/team',
    company: `/companies/${companyId}`,
    conversations: '/conversations',
    conversation: `/conversations?listing=${listingId}`,
    listing: `/listings/${listingId}`,
    notifications: '/notifications',
  };
  await stopAtEach(page, addresses, (name) => look(page, view, name));
}

describeScreens('an exhibitor', () => {
  beforeAll(async () => {
    market = await MarketClient.at();
    [screens] = await Promise.all([Screens.open(market), buyersForShips()]);
  });
  afterAll(async () => {
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it.each(views)(
    'makes a listing, publishes, answers, revises, withdraws: $language, $width wide',
    async (view) => {
      const seller = await enrol(market, ['exhibitor']);
      const page = await screens.window(seller, view);
      const listingId = await bringToMarket(page, view);
      for (const kind of ['meeting', 'screener'] as const) await askedFor(market, listingId, kind);
      await answerTwo(page, view, seller);
      await importList(page, view);
      await lookAround(page, view, seller, listingId);
      await reviseAndWithdraw(page, view, listingId);
      const now = await market.done<ListingView>(`GET /api/v1/listings/${listingId}`, { as: seller });
      expect(now.rights).toHaveLength(2);
      expect(now).toMatchObject({ state: 'withdrawn', loglines: { en: 'The last ferry stops for nobody.' } });
      await page.context().close();
    },
  );
});
