import { Cable } from '@marquee/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Redis } from 'ioredis';
import { engineUrl, until } from './jobs-under-test.fixture.ts';
import { redisThatFailsFast, redisThatListens } from './redis.ts';

describe('R19 a connection to Redis that is half open', () => {
  let cable: Cable;
  const connections: Redis[] = [];
  const through = (make: (url: string) => Redis) => {
    const redis = make(`redis://127.0.0.1:${cable.port}`).on('error', () => undefined);
    connections.push(redis);
    return redis;
  };
  beforeEach(async () => (cable = await Cable.to(Number(new URL(engineUrl('REDIS_URL')).port))));
  afterEach(() => {
    for (const redis of connections.splice(0)) redis.disconnect();
    cable.close();
  });

  it('is made anew though it only listens, and hears again', async () => {
    const heard: string[] = [];
    const listener = through(redisThatListens).on('message', (_, text: string) => heard.push(text));
    const speaker = through((url) => redisThatFailsFast(url, 500));
    const channel = `redis-spec-${process.pid}-${Date.now()}`;
    await listener.subscribe(channel);
    cable.silence();
    cable.mend();
    const isHeard = async () => {
      await speaker.publish(channel, 'news').catch(() => undefined);
      return heard.length > 0;
    };
    await until(isHeard, 25_000);
    expect(heard[0]).toBe('news');
  });

  it('keeps nobody waiting for longer than was said', async () => {
    const redis = through((url) => redisThatFailsFast(url, 300));
    await until(() => redis.status === 'ready');
    cable.silence();
    const asked = performance.now();
    await expect(redis.get('anything')).rejects.toThrow();
    expect(performance.now() - asked).toBeLessThan(2_000);
    cable.mend();
    await until(async () => (await redis.ping().catch(() => '')) === 'PONG', 10_000);
  });
});
