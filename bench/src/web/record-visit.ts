import { writeFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';

const everyUs = 1_000;

/** Writes PATH.cpuprofile, for DevTools, and PATH.txt: what was asked for, and when its answer began and was there, in ms. */
export async function recordVisit(cdp: CDPSession, path: string): Promise<() => Promise<void>> {
  const asked = new Map<
    string,
    { readonly url: string; readonly at: number; begun?: number; done?: number }
  >();
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
    asked.set(requestId, { url: request.url, at: timestamp });
  });
  cdp.on('Network.responseReceived', ({ requestId, timestamp }) => {
    const one = asked.get(requestId);
    if (one) one.begun = timestamp;
  });
  cdp.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const one = asked.get(requestId);
    if (one) one.done = timestamp;
  });
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: everyUs });
  await cdp.send('Profiler.start');
  return async () => {
    const { profile } = await cdp.send('Profiler.stop');
    await writeFile(`${path}.cpuprofile`, JSON.stringify(profile));
    const all = [...asked.values()];
    const start = Math.min(...all.map(({ at }) => at));
    const ms = (at: number | undefined) =>
      (at === undefined ? '' : String(Math.round((at - start) * 1_000))).padStart(6);
    const lines = all.map(({ url, at, begun, done }) => `${ms(at)} ${ms(begun)} ${ms(done)}  ${url}`);
    await writeFile(`${path}.txt`, `${lines.join('\n')}\n`);
  };
}
