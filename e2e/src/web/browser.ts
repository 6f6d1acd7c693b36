import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, describe, expect } from 'vitest';
import type { Bearer } from '@marquee/testing/tokens';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type CDPSession,
  type Page,
} from 'playwright-core';
import type { MarketClient } from '../market-client.ts';

const program = process.env['CHROMIUM'];
const kept = join(import.meta.dirname, '../../../test-output/screens');

/** Specs of screens: skipped where there is no browser, which `npm test` says then. */
export function describeScreens(what: string, specs: () => void): void {
  (program ? describe : describe.skip)(what, () => {
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') for (const page of pages) await tellWhatStoodOn(page);
    });
    specs();
  });
}

const pages = new Set<Page>();

/** Where a test has failed, also on a machine whose files nobody can get: a wait that is over does not say what came instead. */
async function tellWhatStoodOn(page: Page): Promise<void> {
  const text = await page.evaluate<string>('document.body.innerText').catch(String);
  console.error(`${page.url()}\n${text.slice(0, 2_000)}`);
}

export const languages = ['en', 'zh-Hant', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];
export interface Look {
  readonly width?: number;
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
}

const phone = 500;
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
];

/** One browser, and a window of its own for everybody who looks. */
export class Screens implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #market: MarketClient;
  /** What pages complained of: nothing, or the spec fails. */
  readonly complaints: string[] = [];

  private constructor(browser: Browser, market: MarketClient) {
    this.#browser = browser;
    this.#market = market;
  }

  static async open(market: MarketClient): Promise<Screens> {
    return new Screens(
      await chromium.launch({ ...(program && { executablePath: program }), args: flags }),
      market,
    );
  }

  /** A window of a member who is signed in by a token, or of nobody. */
  async window(as: Bearer | undefined, { width = 1280, language = 'en', scheme = 'light' }: Look = {}) {
    const context = await this.#browser.newContext({
      baseURL: this.#market.url,
      viewport: { width, height: width < phone ? 844 : 900 },
      isMobile: width < phone,
      hasTouch: width < phone,
      colorScheme: scheme,
      locale: language,
      reducedMotion: 'reduce',
      ...(as && { extraHTTPHeaders: { authorization: `Bearer ${await this.#market.token(as)}` } }),
    });
    await context.addCookies([chosen(language, this.#market.url)]);
    return this.#watched(context);
  }

  async #watched(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    pages.add(page);
    page.on('close', () => pages.delete(page));
    page.setDefaultTimeout(60_000);
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (line) => {
      // React catches what a screen throws, and tells it here.
      if (/Content Security Policy|^(Type|Range|Reference)Error/i.test(line.text()))
        this.complaints.push(line.text());
    });
    return page;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
  }
}

/** From the next page on, as somebody who has chosen the language here. */
export const speak = (page: Page, language: Language): Promise<void> =>
  page.context().addCookies([chosen(language, page.url())]);

const languageCookie = 'mq-language';
const chosen = (language: Language, url: string) => ({ name: languageCookie, value: language, url });

/** What says who is signed in, to be somebody in another window, too: not what language is chosen here. */
export const sessionOf = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name !== languageCookie);

/** Loads the app at an address, until its screen is there. */
export async function arrive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
}

/** To another screen as a link of the app leads there: nothing is loaded again but what it shows. */
export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate(`
    for (const title of document.querySelectorAll('h1')) title.dataset.left = '';
    history.pushState({}, '', ${JSON.stringify(address)})`);
  await page.locator('h1:not([data-left])').first().waitFor();
  await settled(page);
}

/** Moves the focus there by the keyboard alone, from wherever it is. @throws Error where Tab does not reach it */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const most = 150;
  for (let pressed = 0; pressed < most; pressed++) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`After ${most} times Tab the focus is not on ${String(target)}.`);
}

/** As it is made for browsers: less than half of what its module would have each page read. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that is in how it looks, and not in how it is made. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Fails with what axe found, by WCAG 2.2 AA and its own best practices; or by colours alone. */
export async function expectAccessible(
  page: Page,
  by: 'everything' | 'colours' = 'everything',
): Promise<void> {
  const isThere = await page.evaluate<boolean>(`typeof axe === 'object'`); // since the page was loaded
  const axe = new AxeBuilder({ page, axeSource: isThere ? 'void 0' : axeSource })
    .setLegacyMode() // no frames: nothing to put together elsewhere
    .options({ resultTypes: ['violations'] }); // of what passes nobody reads the particulars
  const { violations } = await (by === 'colours' ? axe.withRules(ofColours) : axe.withTags(tags)).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  expect(found).toEqual([]);
}

const cameras = new WeakMap<Page, CDPSession>();

/** Keeps the screen as it is now, to be looked at: test-output/screens/NAME.png. */
export async function keepScreen(page: Page, name: string): Promise<void> {
  await mkdir(kept, { recursive: true });
  // As it is, packed for speed: half of what Playwright's own would take, and there are hundreds.
  // One connection as long as the page lives: when one ends, Chrome takes away the authenticators that others gave it.
  const session = cameras.get(page) ?? (await page.context().newCDPSession(page));
  cameras.set(page, session);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  await writeFile(join(kept, `${name}.png`), data, 'base64');
}

/** Once nothing stands for what is still to come, nor for the app itself; or as it is, where that takes long. */
export async function settled(page: Page, withinMs = 15_000): Promise<void> {
  const loading = page.locator('[data-loading], #root > [inert]').first();
  await loading.waitFor({ state: 'detached', timeout: withinMs }).catch(() => undefined);
}

/** Kept, and looked at by axe, when all of it is there. */
export async function inspect(page: Page, name: string): Promise<void> {
  // A page that was just gone to has nothing yet: neither what is there nor what is still to come.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await settled(page);
  await keepScreen(page, name);
  await expectAccessible(page);
}

/** Whether anything is wider than the window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** The same in light and in dark: one window, which changes its colours, and is left light. */
export async function inspectInBoth(page: Page, name: string): Promise<void> {
  await inspect(page, `${name}-light`);
  await colour(page, 'dark');
  await keepScreen(page, `${name}-dark`);
  await expectAccessible(page, 'colours');
  await colour(page, 'light');
}

/** Once the app has heard of it: axe would find old colours on new ones. */
async function colour(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor({ state: 'attached' });
}

/** As a page that is left is told: what it sends then has a cookie with it, but not the token of these windows. */
export const leave = (page: Page) => page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide'))`);
