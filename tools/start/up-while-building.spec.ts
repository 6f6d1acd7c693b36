import { describe, expect, it } from 'vitest';
import type { Up } from '../engines/up.ts';
import { upWhileBuilding } from './up-while-building.ts';

const engines: Up = { engines: [], started: ['kafka', 'redis'] };
const broken = () => Promise.reject(new Error('the build is broken'));
const { signal } = new AbortController();

describe('engines that come up during a build', () => {
  it('are known to whoever stops them before the failure of the build is told', async () => {
    const order: string[] = [];
    const deaf = Promise.withResolvers<Up>();
    const begun = upWhileBuilding({
      up: () => deaf.promise,
      build: broken,
      onUp: ({ started }) => order.push(`to stop: ${started.join()}`),
      signal,
    }).catch((error: unknown) => order.push(String(error)));
    await new Promise((resolve) => setImmediate(resolve));
    deaf.resolve(engines);
    await begun;
    expect(order).toEqual(['to stop: kafka,redis', 'Error: the build is broken']);
  });

  it('are told of a broken build, so that they need not come up any more', async () => {
    const up = (told: AbortSignal) =>
      new Promise<Up>((_, reject) =>
        told.addEventListener('abort', () => reject(new Error('stopped on the way'))),
      );
    await expect(upWhileBuilding({ up, build: broken, signal })).rejects.toThrow('the build is broken');
  });

  it('are told of Ctrl-C', async () => {
    const interrupted = new AbortController();
    let told: AbortSignal | undefined;
    const up = (given: AbortSignal) => {
      told = given;
      return Promise.resolve(engines);
    };
    await upWhileBuilding({ up, build: () => Promise.resolve(), signal: interrupted.signal });
    interrupted.abort();
    expect(told?.aborted).toBe(true);
  });

  it('that cannot be had are told of once the build has ended', async () => {
    const built = Promise.withResolvers<void>();
    let ended = false;
    const begun = upWhileBuilding({
      up: () => Promise.reject(new Error('Kafka cannot be had')),
      build: () => built.promise.then(() => (ended = true)),
      signal,
    });
    setImmediate(built.resolve);
    await expect(begun).rejects.toThrow('Kafka cannot be had');
    expect(ended).toBe(true);
  });
});
