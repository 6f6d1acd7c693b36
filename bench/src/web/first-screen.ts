import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { waitUntil } from '../../../tools/engines/wait-until.ts';

export interface FirstScreen {
  /** Of all scripts, gzipped, with their headers: as they came over the wire. */
  readonly scriptKb: number;
  readonly styleKb: number;
  readonly requests: number;
  readonly scripts: number;
  /** Largest contentful paint, from the navigation's start. */
  readonly lcpMs: number;
  /** What was painted then: an element's name and class. */
  readonly largest: string;
  /** First contentful paint. */
  readonly fcpMs: number;
  /** Until nothing on the screen stands for what is still to come. */
  readonly settledMs: number;
}

export interface Visit {
  readonly url: string;
  readonly token: string;
  /** How much slower than this machine the visitor's is. */
  readonly slowdown: number;
  readonly width: number;
  /** Looks at the visit from beside; what it gives is called when all of the screen is there. */
  readonly watch?: (cdp: CDPSession) => Promise<() => Promise<void>>;
}

interface Paints {
  readonly lcpMs: number;
  readonly largest: string;
  readonly fcpMs: number;
  readonly settledMs: number;
}

const said = '__paints';
const lookEveryMs = 50;

/**
 * Runs in the page from its start and tells what it has seen. It is not asked: to be asked anything a page must first
 * read the asker's own script, which takes as long as drawing some cards.
 */
const watchPaints = `
  const seen = { lcpMs: 0, largest: '', fcpMs: 0, settledMs: 0 };
  const say = () => ${said}(JSON.stringify(seen));
  new PerformanceObserver((list) => {
    for (const { startTime, element } of list.getEntries()) {
      seen.lcpMs = startTime;
      seen.largest = element ? element.tagName.toLowerCase() + ' ' + (element.className || '') : '';
    }
    say();
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') seen.fcpMs = startTime;
    say();
  }).observe({ type: 'paint', buffered: true });
  const look = () => {
    const there = document.querySelector('main ol li') && !document.querySelector('[data-loading]');
    if (!there) return setTimeout(look, ${lookEveryMs});
    seen.settledMs = performance.now();
    say();
  };
  setTimeout(look, ${lookEveryMs});
`;

const stillMs = 1_500;

/** Opens the screen in a window of its own, whose cache is empty. @throws Error where it does not come within a minute */
export async function openFirstScreen(
  browser: Browser,
  { url, token, slowdown, width, watch }: Visit,
): Promise<FirstScreen> {
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 900 },
    locale: 'zh-HK',
    // The budget is of gzip; on loopback a browser would take Brotli.
    extraHTTPHeaders: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' },
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    const loaded = await countLoaded(cdp);
    const paints = await hearPaints(cdp);
    const watched = await watch?.(cdp);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watchPaints);
    await page.goto(`${url}/matches`, { waitUntil: 'commit' });
    await untilSettled(paints);
    await sleep(stillMs); // what is painted late counts, too
    await watched?.();
    return { ...loaded(), ...paints() };
  } finally {
    await context.close();
  }
}

const untilSettled = (paints: () => Paints): Promise<void> =>
  waitUntil(
    () =>
      paints().settledMs > 0
        ? Promise.resolve()
        : Promise.reject(new Error('The first screen has not come.')),
    { timeoutMs: 60_000 },
  );

/** What the page has told of its paints so far. */
async function hearPaints(cdp: CDPSession): Promise<() => Paints> {
  let paints: Paints = { lcpMs: 0, largest: '', fcpMs: 0, settledMs: 0 };
  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === said) paints = JSON.parse(payload) as Paints;
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: said });
  return () => paints;
}

/** Counts what comes over the wire from now on. */
async function countLoaded(cdp: CDPSession) {
  const kinds = new Map<string, string>();
  const bytes = { script: 0, style: 0 };
  let [requests, scripts] = [0, 0];
  cdp.on('Network.responseReceived', ({ requestId, type }) => {
    kinds.set(requestId, type);
    requests++;
    if (type === 'Script') scripts++;
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === 'Script') bytes.script += encodedDataLength;
    if (kinds.get(requestId) === 'Stylesheet') bytes.style += encodedDataLength;
  });
  await cdp.send('Network.enable');
  return () => ({ scriptKb: bytes.script / 1_024, styleKb: bytes.style / 1_024, requests, scripts });
}
