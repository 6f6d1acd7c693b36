import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {
  CompanyView,
  EditionView,
  MemberView,
  Report,
  ReportSummary,
  RulesView,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import type { Page as BrowserPage } from 'playwright-core';
import { MarketClient } from '../market-client.ts';
import { reportedConversation } from '../reporting.ts';
import { brief, content, enrol, freshSlug, publish, type Trader } from '../traders.ts';
import { match, type Page } from '../trading.ts';
import { describeScreens, inspect, leave, Screens, type Language } from './browser.ts';
import { tour } from './tour.ts';
import { filled } from './words.ts';
import { organiserWords } from './staff-words.ts';

let market: MarketClient;
let screens: Screens;
let organiser: Trader;
let seller: Trader;
let report: Report;
const words = organiserWords.en;

/** Begins with what nothing else does: lists are shared with other specs. */
const named = (name: string) => `${randomUUID().slice(0, 8)} ${name}`;
const applied = (name: string) =>
  market.done<CompanyView>('POST /api/v1/companies', {
    as: organiser,
    body: { name: named(name), country: 'KR', website: 'https://example.com', vetted: false },
  });
const companyNow = ({ id }: { readonly id: string }) =>
  market.done<CompanyView>(`GET /api/v1/companies/${id}`, { as: organiser });

describeScreens('an organiser', () => {
  beforeAll(async () => {
    market = await MarketClient.at();
    screens = await Screens.open(market);
    const slug = freshSlug();
    organiser = await enrol(market, ['organiser'], { name: 'Ada Organiser' });
    seller = await enrol(market, ['exhibitor'], { name: 'Sol Seller' });
    const buyer = await enrol(market, ['buyer'], { name: 'Bea Buyer' });
    await brief(market, buyer, slug);
    const { id: listingId } = await publish(market, seller, content(slug));
    await match(market, buyer, slug);
    report = await reportedConversation(market, { organiser, seller, buyer, listingId });
  });
  afterAll(async () => {
    await screens?.[Symbol.asyncDispose]();
    expect(screens?.complaints ?? []).toEqual([]);
  });

  const views = [
    ['en', 1280],
    ['zh-Hant', 390],
    ['zh-Hans', 1680],
  ] as const;
  it.each(views)('vets companies in %s, %i wide: approves one, refuses another with a reason', vet);

  async function vet(language: Language, width: number) {
    const { checklist, companies } = organiserWords[language];
    const [good, poor] = [await applied('Blue Lantern'), await applied('Quick Leads')];
    const page = await screens.window(organiser, { width, language });
    await page.goto('/');
    await page.getByRole('link', { name: `${checklist.go}: ${checklist.vetting}` }).click();
    await lookFor(page, companies.search, good.name);
    const approve = page.getByRole('button', {
      name: filled(companies.named.approve, { name: good.name }),
    });
    await approve.click();
    await page.getByRole('button', { name: companies.undo, exact: true }).click();
    await approve.click();
    await page.getByText(filled(companies.done.approve, { name: good.name })).waitFor();

    await lookFor(page, companies.search, poor.name);
    await page.getByRole('button', { name: filled(companies.named.refuse, { name: poor.name }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(companies.reason['not-in-the-trade']).check();
    await dialog.getByLabel(companies.verdict.words).fill('You sell lists of addresses.');
    await inspect(page, `organiser-refuse-${language}-${width}`);
    await dialog.getByRole('button', { name: companies.refuse }).click();
    await page.getByText(filled(companies.done.refuse, { name: poor.name })).waitFor();

    // The approval is sent when its undo is over, or the page is left.
    await leave(page);
    await eventually(async () => expect(await companyNow(good)).toMatchObject({ standing: 'approved' }));
    await page.context().close();
    expect(await companyNow(poor)).toMatchObject({
      standing: 'refused',
      verdict: { reason: 'not-in-the-trade', words: 'You sell lists of addresses.' },
    });
  }

  it('suspends a company, sees why in its history, and reinstates it', async () => {
    const suspended = await enrol(market, ['exhibitor'], { name: 'Sam Suspended' });
    const { companyId } = suspended;
    const { name } = await companyNow({ id: companyId });
    const page = await screens.window(organiser);
    await page.goto(`/organiser/companies/${companyId}`);
    await page.getByRole('button', { name: `Suspend ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Rights in dispute').check();
    await dialog.getByRole('button', { name: 'Suspend', exact: true }).click();
    await page.getByText(`Suspended: ${name}`).waitFor();
    await isTold(suspended);
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('Rights in dispute').waitFor();
    await history.getByText('Ada Organiser').last().waitFor();
    await page.getByText('Sam Suspended').waitFor();
    await inspect(page, 'organiser-company-suspended');
    await page.getByRole('button', { name: `Reinstate ${name}` }).click();
    await page.getByText(`Reinstated: ${name}`).waitFor();
    expect(await companyNow({ id: companyId })).toMatchObject({ standing: 'approved' });
    await page.context().close();
  });

  /** In the own language, with a way out. */
  async function isTold(as: Trader): Promise<void> {
    const page = await screens.window(as, { width: 390, language: 'zh-Hant' });
    await eventually(async () => {
      await page.goto('/answer');
      await page.getByText('貴公司已被暫停').waitFor({ timeout: 4_000 });
    }, 20_000);
    await inspect(page, 'suspended-zh-Hant-390');
    await page.getByRole('button', { name: '登出' }).click();
    await page.waitForURL('**/sign-in');
    await page.context().close();
  }

  it('finds a member by name or address, and gives another role', async () => {
    const name = `Max ${named('Member')}`;
    const { email, memberId } = await enrol(market, ['buyer'], { name });
    const page = await screens.window(organiser);
    await page.goto('/organiser/members');
    const field = page.getByRole('searchbox', { name: words.members.search });
    await field.fill(email.slice(0, 30).toUpperCase());
    await field.press('Enter');
    await page.getByRole('rowheader', { name }).waitFor();
    await field.fill(name.slice(4, 10));
    await field.press('Enter');
    await page.getByRole('button', { name: `Change roles of ${name}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Exhibitor').check();
    await inspect(page, 'organiser-roles');
    await dialog.getByRole('button', { name: 'Save roles' }).click();
    await page.getByText(`Roles of ${name} saved`).waitFor();
    await page.getByRole('row', { name }).getByText('Exhibitor').waitFor();
    const { roles } = await market.done<MemberView>(`GET /api/v1/members/${memberId}`, { as: organiser });
    expect(roles.toSorted()).toEqual(['buyer', 'exhibitor']);
    await page.context().close();
  });

  it('states the edition, which the checklist shows done then', async () => {
    const { edition, checklist } = words;
    const name = named('Hong Kong');
    const page = await screens.window(organiser);
    await page.goto('/organiser/edition');
    await page.getByLabel(edition.name).fill(name);
    await page.getByLabel(edition.opensOn).fill('2027-02-22');
    await page.getByLabel(edition.closesOn).fill('2027-04-18');
    await page.getByLabel(edition.showFrom).fill('2027-03-15');
    await page.getByLabel(edition.showTo).fill('2027-04-19');
    await page.getByText(edition.fault.showAfter).waitFor();
    const save = page.getByRole('button', { name: edition.save });
    expect(await save.isDisabled()).toBe(true);
    await inspect(page, 'organiser-edition-fault');
    await page.getByLabel(edition.showTo).fill('2027-03-18');
    await page.getByRole('combobox', { name: edition.zone }).fill('hong kong');
    await page.getByRole('option', { name: /Asia\/Hong Kong/ }).click();
    await page.getByLabel(edition.slot).fill('20');
    await page.getByRole('textbox', { name: edition.tables }).fill('A1-A40\nHarbour Room');
    await save.click();
    await page.getByText(edition.saved).waitFor();
    await page.getByRole('region', { name: edition.history }).getByText('Ada Organiser').first().waitFor();
    const { terms, revision } = await market.done<EditionView>('GET /api/v1/edition', { as: seller });
    expect(terms).toMatchObject({
      ...{ name, opensOn: '2027-02-22', closesOn: '2027-04-18', zone: 'Asia/Hong_Kong', slotMinutes: 20 },
      showDays: { from: '2027-03-15', to: '2027-03-18' },
    });
    expect([terms?.tables.length, terms?.tables.at(-1)]).toEqual([41, 'Harbour Room']);

    const body = { ...terms, slotMinutes: 45 };
    await market.done('PUT /api/v1/edition', { as: organiser, revision, body });
    await page.getByLabel(edition.slot).fill('25');
    await save.click();
    await page.getByRole('button', { name: edition.theirs }).click();
    await eventually(async () => expect(await page.getByLabel(edition.slot).inputValue()).toBe('45'));
    await page.getByRole('link', { name: 'Checklist' }).click();
    for (const what of [checklist.dates, checklist.tables])
      await page.getByRole('listitem').filter({ hasText: what }).getByText(checklist.done).waitFor();
    await page.context().close();
  });

  it('sees on today’s market what other weights would do, and uses new rules once that is confirmed', async () => {
    const { revision: _, ...before } = await rulesNow();
    const page = await screens.window(organiser);
    await page.goto('/organiser/weights');
    await page.getByLabel('Budget', { exact: true }).fill('90');
    const outlook = page.getByRole('region', { name: words.weights.preview });
    await outlook.getByText(/Of \d+ match/).waitFor();
    await inspect(page, 'organiser-weights-preview');
    await page.getByRole('button', { name: words.weights.reset }).click();
    // What is used here is used for every spec of this market: a cap that nothing reaches changes no score.
    await page.getByLabel(words.weights.cap).fill(String(before.cap + 1));
    await page.getByRole('button', { name: words.weights.save }).click();
    const dialog = page.getByRole('dialog', { name: words.weights.confirmTitle });
    await dialog.waitFor();
    await inspect(page, 'organiser-weights-confirm');
    await dialog.getByRole('button', { name: words.weights.save }).click();
    await page.getByText(words.weights.saved).waitFor();
    await page.getByRole('region', { name: words.weights.rescore }).getByText('Done').waitFor();
    const { revision, cap } = await rulesNow();
    expect(cap).toBe(before.cap + 1);
    const { weights, rarity } = before;
    await market.done('PUT /api/v1/rules', {
      as: organiser,
      revision,
      body: { weights, rarity, cap: before.cap },
    });
    await page.context().close();
  });
  const rulesNow = () => market.done<RulesView>('GET /api/v1/rules', { as: organiser });

  it('judges a report by what was disclosed, and can take the measure back', async () => {
    const page = await screens.window(organiser);
    await page.goto('/organiser/reports');
    await page.getByRole('listitem').filter({ hasText: report.words }).getByRole('link').click();
    await page.getByText('Buy our list of 5,000 addresses.').waitFor();
    await page.getByLabel(words.reports.measure['stop-everywhere']).check();
    await page.getByLabel(words.reports.note).fill('Asked twice to stop.');
    await page.getByRole('button', { name: words.reports.uphold, exact: true }).click();
    await page.getByText(words.reports.done.uphold).waitFor();
    await page
      .getByRole('region', { name: words.reports.record })
      .getByText('Asked twice to stop.')
      .waitFor();
    await inspect(page, 'organiser-report-upheld');
    expect(await upheld()).toMatchObject({ measure: 'stop-everywhere' });
    await page.getByRole('button', { name: words.reports.takeBack }).click();
    await page.getByText(words.reports.done['take-back']).last().waitFor();
    await page.context().close();
  });
  const upheld = async () => {
    const route = 'GET /api/v1/reports?state=upheld&limit=100';
    const { items } = await market.done<Page<ReportSummary>>(route, { as: organiser });
    return items.find(({ id }) => id === report.id);
  };

  it('sees by name how matches spread over exhibitors, as a picture and as a table', async () => {
    const page = await screens.window(organiser);
    await page.goto('/organiser/exposure');
    await page.getByRole('img', { name: /exhibitors/ }).waitFor();
    await page.getByText(words.exposure.asTable).click();
    await page.getByRole('table', { name: words.exposure.curve }).waitFor();
    await page.getByText(words.exposure.most, { exact: true }).click();
    await page.waitForURL(/order=most/);
    const first = page.getByRole('table', { name: words.exposure.list }).getByRole('rowheader').first();
    await eventually(async () => expect(await first.innerText()).toMatch(/^Company /));
    await inspect(page, 'organiser-exposure-most');
    await page.context().close();
  });

  it('reads every screen, wide and on a phone, in light and in dark', async () => {
    await tour(
      screens,
      { as: organiser, role: 'organiser' },
      {
        checklist: '/organiser/checklist',
        companies: '/organiser/companies',
        'companies-approved': '/organiser/companies?standing=approved',
        company: `/organiser/companies/${seller.companyId}`,
        members: '/organiser/members',
        'members-found': '/organiser/members?search=sol',
        'members-of': `/organiser/members?company=${seller.companyId}`,
        edition: '/organiser/edition',
        weights: '/organiser/weights',
        reports: '/organiser/reports?state=upheld',
        report: `/organiser/reports/${report.id}`,
        exposure: '/organiser/exposure',
        catalogue: '/catalogue',
      },
    );
  });

  /** By the beginning of its name. */
  async function lookFor(page: BrowserPage, label: string, name: string) {
    const field = page.getByRole('searchbox', { name: label });
    await field.fill(name);
    await field.press('Enter');
    await page.getByRole('heading', { name }).waitFor();
  }
});
