import { expect } from 'vitest';
import type { Bearer } from '@marquee/testing/tokens';
import type { Page } from 'playwright-core';
import { arrive, go, inspect, inspectInBoth, scrollsSideways, type Screens } from './browser.ts';

/** Screens by the names that they are kept under. */
export type Stops = Readonly<Record<string, string>>;

interface Tour {
  readonly as: Bearer;
  readonly role: string;
}

const views = [
  { language: 'en', width: 1280, look: inspectInBoth },
  { language: 'zh-Hant', width: 390, look: inspect },
] as const;

/**
 * Every screen on a wide window, in light and dark, whose colours are those of every width, and on a phone: kept as
 * ROLE-SCREEN-LANGUAGE-WIDTH, with the scheme where both are, no wider than the window, and without anything that axe
 * finds.
 */
export async function tour(screens: Screens, { as, role }: Tour, stops: Stops): Promise<void> {
  for (const { language, width, look } of views) {
    const page = await screens.window(as, { language, width });
    const tooWide: string[] = [];
    await stopAtEach(page, stops, async (name) => {
      const screen = `${role}-${name}-${language}-${width}`;
      if (await scrollsSideways(page)) tooWide.push(screen);
      await look(page, screen);
    });
    expect(tooWide).toEqual([]);
    await page.context().close();
  }
}

/** From one screen to the next as links lead there, and has each looked at. */
export async function stopAtEach(
  page: Page,
  stops: Stops,
  look: (name: string) => Promise<void>,
): Promise<void> {
  let before = '';
  for (const [name, address] of Object.entries(stops)) {
    const [path = ''] = address.split('?');
    // The app keeps a screen that it has already, and changes what it shows.
    await (before === '' || path === before ? arrive(page, address) : go(page, address));
    before = path;
    await look(name);
  }
}
