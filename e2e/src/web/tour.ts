import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Bearer } from '@marquee/testing/tokens';
import type { Page } from 'playwright-core';
import { expectAccessible, languages, settled, speak, type Screens } from './browser.ts';

const kept = join(import.meta.dirname, '../../../test-output/screens');

/** A screen, and what opens what is shut on it. */
export interface Stop {
  readonly name: string;
  readonly address: string;
  readonly open?: (page: Page) => Promise<unknown>;
}

interface Tour {
  readonly as: Bearer;
  readonly role: string;
  readonly width: number;
}

/** What axe finds does not depend on the language: both are looked at in English. */
const schemesIn = { en: ['light', 'dark'], 'zh-Hant': ['light'], 'zh-Hans': ['dark'] } as const;

/**
 * Every screen in every language, in light and dark, at one width: kept whole as ROLE-SCREEN-LANGUAGE-WIDTH-SCHEME, no
 * wider than the window, and in English without anything that axe finds.
 */
export async function tour(
  screens: Screens,
  { as, role, width }: Tour,
  stops: readonly Stop[],
): Promise<void> {
  await mkdir(kept, { recursive: true });
  const page = await screens.window(as, { width });
  const tooWide: string[] = [];
  for (const language of languages) {
    if (language !== 'en') await speak(page, language);
    for (const { name, address, open } of stops) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await settled(page);
      await open?.(page);
      const screen = `${role}-${name}-${language}-${width}`;
      if (await scrollsSideways(page)) tooWide.push(screen);
      for (const colorScheme of schemesIn[language]) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: join(kept, `${screen}-${colorScheme}.png`), fullPage: true });
        if (language === 'en')
          await expectAccessible(page, colorScheme === 'light' ? 'everything' : 'colours');
      }
    }
  }
  await page.context().close();
  expect(tooWide).toEqual([]);
}

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
