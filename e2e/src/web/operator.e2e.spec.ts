import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AlertRules, DeadLetter } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import type { MarketClient } from '../market-client.ts';
import { OwnMarket } from '../own-market.ts';
import { failJob } from '../fail-job.ts';
import { tellAsBroken } from '../tell-as-broken.ts';
import { brief, content, enrol, freshSlug, publish, type Trader } from '../traders.ts';
import { match, type Page } from '../trading.ts';
import { describeScreens, inspect, Screens, settled, type Language } from './browser.ts';
import { filled } from './words.ts';
import { opsWords } from './staff-words.ts';
import { tour } from './tour.ts';

let own: OwnMarket;
let market: MarketClient;
let screens: Screens;
let operator: Trader;
let listingId: string;
const slug = freshSlug();
const words = opsWords.en;

/** An event that its one reader, notification, cannot read. */
const brokenType = 'matching.suggestion-made.v1';
const breakAnEvent = () =>
  tellAsBroken(own, 'matching', 'matching.suggestion.v1', {
    ...{ type: brokenType, subject: randomUUID(), data: '{"not":"a match"}' },
  });
const openLetters = async () =>
  (await market.done<Page<DeadLetter>>('GET /api/v1/ops/dead-letters?group=notification', { as: operator }))
    .items;
const someLetter = () =>
  eventually(async () => {
    const [letter] = await openLetters();
    if (!letter) throw new Error('no dead letter yet');
    return letter;
  }, 30_000);

const oneThing = (language: Language) =>
  language === 'en' ? '1 thing needs you' : filled(opsWords[language].needs_other, { count: 1 });

describeScreens('an operator', () => {
  beforeAll(async () => {
    own = await OwnMarket.open();
    market = await own.start();
    screens = await Screens.open(market);
    const [seller, buyer] = [await enrol(market, ['exhibitor']), await enrol(market, ['buyer'])];
    operator = await enrol(market, ['operator'], { name: 'Otto Operator' });
    await brief(market, buyer, slug);
    ({ id: listingId } = await publish(market, seller, content(slug)));
    await match(market, buyer, slug);
  });
  afterAll(async () => {
    await screens?.[Symbol.asyncDispose]();
    await own?.[Symbol.asyncDispose]();
    expect(screens?.complaints ?? []).toEqual([]);
  });

  const views = [
    ['en', 1280],
    ['zh-Hant', 390],
    ['zh-Hans', 1680],
  ] as const;
  it.each(views)('hears live of what fails, replays it after a look, discards it: %s, %i wide', mend);

  async function mend(language: Language, width: number) {
    const { well, replay, discard, letters } = opsWords[language];
    const page = await screens.window(operator, { width, language });
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: well }).waitFor();
    await inspect(page, `operator-well-${language}-${width}`);
    await breakAnEvent();
    await page.getByRole('heading', { level: 1, name: oneThing(language) }).waitFor();
    const cause = page.getByRole('listitem').filter({ hasText: 'event-data-refused' });
    await cause.getByRole('button', { name: replay.action }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row', { name: new RegExp(brokenType) }).waitFor();
    await inspect(page, `operator-replay-${language}-${width}`);
    const { id } = await someLetter();
    await dialog.locator('button').last().click();
    await page.getByText(replay.doneText).waitFor();
    // It still cannot be read: it comes back.
    await eventually(async () => expect((await someLetter()).id).not.toBe(id), 60_000);

    await page.goto('/ops/dead-letters');
    await page.getByRole('link', { name: letters.each }).click();
    await page.getByRole('link', { name: brokenType }).click();
    await page.getByText('"a match"').waitFor();
    await inspect(page, `operator-dead-letter-${language}-${width}`);
    await page.getByRole('button', { name: discard.action }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Made for this spec');
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: well }).waitFor();
    expect(await openLetters()).toEqual([]);
    await page.context().close();
  }

  it('practises on a dead letter of the own', async () => {
    const page = await screens.window(operator);
    await page.goto('/');
    const practice = page.getByRole('region', { name: words.practice.title });
    await practice.getByRole('button', { name: words.practice.begin }).click();
    await practice.getByRole('button', { name: words.practice.mend }).click();
    await inspect(page, 'operator-practice');
    await practice.getByRole('button', { name: words.replay.action }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Replay 1 event' }).click();
    await practice.getByText(/^Processed at/).waitFor();
    await page.getByRole('heading', { level: 1, name: words.well }).waitFor();
    await page.context().close();
  });

  it('does not call all well what it cannot see', async () => {
    const page = await screens.window(operator);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: words.well }).waitFor();
    await page.route('**/api/v1/ops/overview', (route) => route.abort());
    await page.getByRole('heading', { level: 1, name: words.unseen }).waitFor();
    await inspect(page, 'operator-not-live');
    await page.unroute('**/api/v1/ops/overview');
    await page.getByRole('heading', { level: 1, name: words.well }).waitFor();
    await page.context().close();
  });

  it('finds where a listing is, by its title or its address', async () => {
    const page = await screens.window(operator);
    await page.goto('/ops/overview');
    const form = page.getByRole('search');
    await form.getByLabel(words.where.label).fill('Quiet');
    await form.getByRole('button', { name: words.where.action }).click();
    await page.getByRole('link', { name: new RegExp(slug) }).click();
    await page.getByText(words.where.done).waitFor();
    await page.goto('/ops/where-is');
    await page.getByLabel(words.where.label).fill(`${market.url}/listings/${listingId}`);
    await page.getByRole('button', { name: words.where.action }).click();
    await page.waitForURL(`**/ops/where-is/${listingId}`);
    await page.getByText(words.where.done).waitFor();
    await page.context().close();
  });

  it('retries a job that has had all its attempts', async () => {
    await failJob(own, listingId);
    const page = await screens.window(operator);
    await page.goto('/ops/failed-jobs');
    await page.getByRole('link', { name: words.jobs.each }).click();
    await page.getByRole('button', { name: words.jobs.retryOne }).click();
    await page.getByText('1 job is tried again').waitFor();
    await page.getByText(words.jobs.empty).waitFor();
    await page.context().close();
  });

  it('sets a threshold, and finds in the audit trail who did what', async () => {
    const page = await screens.window(operator);
    await page.goto('/ops/alerts?tab=rules');
    const lag = page.getByRole('group', { name: new RegExp(words.alerts.kind['consumer-lag']) });
    await lag.getByLabel(words.alerts.columns.raise).fill('500');
    await lag.getByLabel(words.alerts.columns.clear).fill('500');
    await lag.getByText('Below 500').waitFor();
    await lag.getByLabel(words.alerts.columns.clear).fill('100');
    await page.getByRole('button', { name: words.alerts.save }).click();
    await page.getByText(words.alerts.saved).waitFor();
    const rules = await market.done<AlertRules>('GET /api/v1/ops/alerts/rules', { as: operator });
    expect(rules.thresholds['consumer-lag']).toMatchObject({ raise: 500, clear: 100 });
    await page.goto('/ops/audit');
    for (const act of ['alert-rules.set', 'dead-letters.discard', 'failed-jobs.retry'] as const) {
      const row = page.getByRole('row').filter({ hasText: words.audit.act[act] }).first();
      await row.getByText('Otto Operator').waitFor();
    }
    await page.context().close();
  });

  it('has room for all of it on a wide screen', async () => {
    const page = await screens.window(operator, { width: 1680 });
    for (const screen of ['overview', 'queues']) {
      await page.goto(`/ops/${screen}`);
      await settled(page);
      await inspect(page, `operator-${screen}-1680`);
    }
    await page.context().close();
  });

  it('reads every screen, wide and on a phone, in light and in dark', async () => {
    await breakAnEvent();
    await failJob(own, listingId);
    const { id } = await someLetter();
    await tour(
      screens,
      { as: operator, role: 'operator' },
      {
        overview: '/ops/overview',
        'dead-letters': '/ops/dead-letters',
        'dead-letters-of-a-group': '/ops/dead-letters?group=notification',
        'dead-letter': `/ops/dead-letters/${id}`,
        'failed-jobs': '/ops/failed-jobs',
        'failed-jobs-each': '/ops/failed-jobs?service=matching&queue=matching.score-listings',
        'where-is': '/ops/where-is?title=Quiet',
        way: `/ops/where-is/${listingId}`,
        queues: '/ops/queues',
        alerts: '/ops/alerts',
        thresholds: '/ops/alerts?tab=rules',
        audit: '/ops/audit',
      },
    );
  });
});
