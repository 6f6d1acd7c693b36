import { randomUUID } from 'node:crypto';
import type { Page as BrowserPage } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConversationView, ListingView, MemberView } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { mailsTo } from '../caught-mails.ts';
import { MarketClient } from '../market-client.ts';
import { content, enrol, freshSlug, publish } from '../traders.ts';
import { askedFor, receivedRequests, type Page } from '../trading.ts';
import { describeScreens, inspectInBoth, keepScreen, leave, Screens, settled } from './browser.ts';
import { words } from './words.ts';

let market: MarketClient;
let screens: Screens;
const phone = 390;

describeScreens('an exhibitor', () => {
  beforeAll(async () => {
    market = await MarketClient.at();
    screens = await Screens.open(market);
  });
  afterAll(async () => {
    await screens[Symbol.asyncDispose]();
    expect(screens.complaints).toEqual([]);
  });

  it('answers by keyboard: accepts, takes it back, declines', async () => {
    const seller = await enrol(market, ['exhibitor']);
    const { id } = await publish(market, seller, content(freshSlug()));
    for (const kind of ['meeting', 'avails'] as const) await askedFor(market, id, kind);
    const page = await screens.window(seller);
    await page.goto('/answer');
    const items = page.getByRole('list', { name: 'Requests' }).getByRole('listitem');
    await items.nth(1).waitFor();
    await page.keyboard.press('a');
    await page.getByText('Accepted: ').waitFor();
    await page.keyboard.press('u');
    await items.nth(1).waitFor();
    expect(await receivedRequests(market, seller, 'accepted')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('d');
    await page.getByRole('group', { name: 'Decline, because' }).waitFor();
    await page.keyboard.press('4');
    await page.getByText('Declined: ').waitFor();
    // Nothing is lost of an answer when the page is left before it is sent.
    await leave(page);
    await eventually(async () => expect(await receivedRequests(market, seller, 'declined')).toHaveLength(1));
    await page.context().close();
  });

  it('is told where a colleague has changed the listing meanwhile, and goes on with either', async () => {
    const seller = await enrol(market, ['exhibitor']);
    const { id, revision } = await publish(market, seller, content(freshSlug()));
    const page = await screens.window(seller);
    await page.goto(`/my-listings/${id}?step=story`);
    await page.getByRole('textbox', { name: 'Logline' }).fill('A signalman hears a train.');
    await market.done(`PATCH /api/v1/listings/${id}`, {
      as: seller,
      revision,
      body: { runningMinutes: 104 },
    });
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Somebody has changed this listing').waitFor();
    await inspectInBoth(page, 'exhibitor-editor-stale');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('On the market · Saved').waitFor();
    expect(await market.done<ListingView>(`GET /api/v1/listings/${id}`, { as: seller })).toMatchObject({
      runningMinutes: 104,
      loglines: { en: 'A signalman hears a train.' },
    });
    await page.context().close();
  });

  it('keeps the name it has typed beside what was changed of it elsewhere', async () => {
    const seller = await enrol(market, ['exhibitor']);
    const me = async () => {
      const { member } = await market.done<{ member: MemberView }>('GET /api/v1/me', { as: seller });
      return member;
    };
    const page = await screens.window(seller);
    await page.goto('/account');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Mira Tam');
    const { id, revision } = await me();
    await market.done(`PATCH /api/v1/members/${id}`, { as: seller, revision, body: { zone: 'Asia/Tokyo' } });
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await save.click();
    await page.getByText('Somebody has changed it meanwhile.').waitFor();
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    await eventually(async () => expect(await zone.inputValue()).toContain('Tokyo'));
    await save.click();
    await page.getByRole('heading', { level: 2, name: 'Mira Tam' }).waitFor();
    expect(await me()).toMatchObject({ name: 'Mira Tam', zone: 'Asia/Tokyo' });
    await page.context().close();
  });

  it('never puts rights over those that a colleague has stated meanwhile, not even where it has read them', async () => {
    const seller = await enrol(market, ['exhibitor']);
    const { id } = await publish(market, seller, content(freshSlug()));
    const page = await screens.window(seller);
    await page.goto(`/my-listings/${id}?step=rights`);
    const offered = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'What you offer' }) });
    await offered.getByRole('button', { name: 'Add a line' }).click();
    const ofColleague = {
      territories: ['JP'],
      media: ['theatrical'],
      from: '2031-05-01',
      exclusivity: 'exclusive',
    };
    const { revision } = await market.done<ListingView>(`GET /api/v1/listings/${id}`, { as: seller });
    await market.done(`PUT /api/v1/listings/${id}/rights`, {
      as: seller,
      revision,
      body: { lines: [ofColleague] },
    });
    await readAgain(page, `/api/v1/listings/${id}`);

    await page.getByRole('button', { name: 'Put in force' }).click();
    await page.getByText('Somebody has changed this listing').waitFor();
    await page.getByRole('button', { name: 'Show theirs' }).click();
    await offered.getByRole('button', { name: 'Edit' }).waitFor();
    await offered.getByText('2031').waitFor();

    await offered.getByRole('button', { name: 'Add a line' }).click();
    await page.getByRole('button', { name: 'Put in force' }).click();
    await page.getByText('On the market · Saved').waitFor();
    const { rights } = await market.done<ListingView>(`GET /api/v1/listings/${id}`, { as: seller });
    expect(rights).toMatchObject([ofColleague, { media: ['svod'] }]);
    await page.context().close();
  });

  it('invites a colleague, who joins by the link in the mail and signs in', async () => {
    const owner = await enrol(market, ['exhibitor']);
    const page = await screens.window(owner);
    const email = `${randomUUID()}@example.com`;
    await page.goto('/team');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText(email).first().waitFor();
    const link = await eventually(async () => {
      const [mail] = await mailsTo(email);
      const found = /\/join#token=[\w-]+/.exec(mail?.text ?? '')?.[0];
      if (!found) throw new Error('no mail with a link yet');
      return found;
    }, 20_000);

    const theirs = await screens.window(undefined, { width: phone, language: 'zh-Hant' });
    await theirs.goto(link);
    const { team, session } = words['zh-Hant'];
    await theirs.getByText(email).waitFor();
    await inspectInBoth(theirs, 'join');
    await theirs.getByLabel(session.signUp.name).fill('陳美');
    await theirs.getByLabel(new RegExp(`^${session.password}`)).fill('nine lanterns over the harbour');
    await theirs.getByRole('button', { name: team.join.action, exact: true }).click();
    await theirs.getByRole('heading', { name: team.join.done }).waitFor();
    await theirs.getByRole('link', { name: team.join.signIn }).click();
    await theirs.getByLabel(session.email).fill(email);
    await theirs.getByLabel(new RegExp(`^${session.password}`)).fill('nine lanterns over the harbour');
    await theirs.getByRole('button', { name: session.signIn.action, exact: true }).click();
    await theirs.getByRole('heading', { name: words['zh-Hant'].answering.title }).waitFor();

    await theirs.goto(link);
    await theirs.getByText(team.join.gone).waitFor();
    await Promise.all([page.context().close(), theirs.context().close()]);
  });

  it('hears live what a buyer asks in another window, and the buyer hears the answer', async () => {
    const [seller, buyer] = await Promise.all([enrol(market, ['exhibitor']), enrol(market, ['buyer'])]);
    const { id } = await publish(market, seller, content(freshSlug()));
    const [selling, buying] = await Promise.all([
      screens.window(seller),
      screens.window(buyer, { width: phone }),
    ]);
    // A browser gives a stream up for good that is answered so: the app does not.
    await selling.route('**/api/v1/stream', (route) => route.fulfill({ status: 503 }), { times: 1 });
    await Promise.all([selling.goto('/answer'), buying.goto(`/listings/${id}`)]);
    await selling.getByText('Nothing waits for an answer').waitFor();

    await buying.getByRole('button', { name: 'Ask', exact: true }).click();
    const dialog = buying.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Is there a screener with English subtitles?');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await buying.getByText('Asked: ').waitFor();
    await buying.getByRole('navigation').getByRole('link', { name: 'Requests' }).click();
    await buying.getByText('Waiting').last().waitFor();

    await selling.getByText('Is there a screener with English subtitles?').first().waitFor();
    await settled(selling);
    await keepScreen(selling, 'live-asked');
    await selling
      .getByRole('button', { name: /^Accept: / })
      .first()
      .click();
    await buying.getByRole('link', { name: 'To the conversation' }).waitFor();
    await keepScreen(buying, 'live-answered');

    await buying.getByRole('link', { name: 'To the conversation' }).click();
    await buying.getByRole('textbox', { name: 'Write a message' }).fill('Thank you. See you on Tuesday.');
    await buying.getByRole('button', { name: 'Send' }).click();
    await selling.getByRole('navigation').getByRole('link', { name: 'Conversations' }).click();
    await selling.getByRole('link').filter({ hasText: 'Thank you. See you on Tuesday.' }).click();
    await selling.getByRole('log').getByText('Thank you. See you on Tuesday.').waitFor();
    // Of what a colleague writes, or oneself in another window, nobody is notified: open screens show it all the same.
    const { items } = await market.done<Page<ConversationView>>('GET /api/v1/conversations', { as: seller });
    await market.done(`POST /api/v1/conversations/${items[0]?.id}/messages`, {
      as: seller,
      body: { text: 'Tuesday it is.', attachments: [] },
    });
    await selling.getByRole('log').getByText('Tuesday it is.').waitFor();

    await buying.getByRole('log').getByText('Tuesday it is.').waitFor();
    await buying.getByRole('button', { name: 'Report' }).click();
    await dialog.getByText('Tuesday it is.').waitFor();
    await dialog.getByRole('radio', { name: 'Something else' }).check();
    await inspectInBoth(buying, 'conversation-report');
    await dialog.getByRole('button', { name: 'Report it' }).click();
    await buying.getByText('Reported: the organiser looks at it').waitFor();
    await buying.getByRole('button', { name: 'Block' }).click();
    await selling.getByText('Nobody can write here at present.').waitFor();
    await inspectInBoth(buying, 'conversation-blocked');
    await buying.getByRole('button', { name: 'Take it back' }).click();
    await selling.getByRole('textbox', { name: 'Write a message' }).waitFor();
    await Promise.all([selling.context().close(), buying.context().close()]);
  });
});

/** As when somebody comes back to the window after minutes. */
async function readAgain(page: BrowserPage, path: string): Promise<void> {
  const read = page.waitForResponse((answer) => new URL(answer.url()).pathname === path && answer.ok());
  await page.evaluate(`{
    const { now } = Date;
    Date.now = () => now() + 5 * 60_000;
    window.dispatchEvent(new Event('visibilitychange'));
  }`);
  await read;
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
}
