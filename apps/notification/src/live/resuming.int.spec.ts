import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  MemberId,
  SuggestionId,
  type Notification,
  type NotificationCounts,
  type SuggestionFact,
} from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import type { RunningService } from '@marquee/service';
import { TestMarket } from '@marquee/testing';
import { suggestion } from '../testing/builders.ts';
import { ReadAllNotifications } from '../inbox/read-all/read-all.ts';
import { TellBuyers } from '../inbox/tell-buyers/tell-buyers.ts';
import { notification } from '../service.ts';
import { StreamClient } from '../testing/stream-client.ts';

let market: TestMarket;
let other: RunningService;
beforeAll(async () => {
  market = await TestMarket.open();
  await market.start(notification);
  other = await market.another(notification);
});
afterAll(async () => {
  await other.stop();
  await market[Symbol.asyncDispose]();
});

/** Tells, takes back and reads, at random; which instance does it changes each time. */
async function live(memberId: MemberId, steps: number): Promise<void> {
  const fitting: SuggestionFact[] = [];
  for (let step = 0; step < steps; step++) {
    const { app } = step % 2 ? other : market.service('notification');
    const choice = Math.random();
    if (choice < 0.15) {
      const upTo = Number.MAX_SAFE_INTEGER;
      await app.get(ReadAllNotifications).execute({ memberId, upTo });
      continue;
    }
    const gone = choice < 0.5 ? fitting.pop() : undefined;
    const made = suggestion(step, { memberId, suggestionId: SuggestionId.parse(randomUUID()) });
    if (!gone) fitting.push(made);
    const news = gone
      ? ({ what: 'expired', suggestion: { ...gone, version: 2 } } as const)
      : ({ what: 'made', suggestion: made } as const);
    await app.get(Mongo).transaction((tx) => app.get(TellBuyers).execute([news], tx));
  }
}

it('R24: a client that comes and goes while entries grow, shrink, vanish and are read ends with the inbox as it is', async () => {
  const memberId = MemberId.parse(randomUUID());
  const as = { memberId, roles: ['buyer'] as const };
  const token = await market.token(as);
  const shown = new Map<string, Notification>();
  const ids: number[] = [];
  let writing = true;
  const done = Promise.all([live(memberId, 60), live(memberId, 60)]).then(() => (writing = false));
  const listen = async (url: string, ms: number) => {
    const client = await StreamClient.open(url, token, ids.at(-1) ?? 0);
    await sleep(ms);
    client.close();
    await client.ended;
    for (const { id, event, data } of client.events) {
      ids.push(id);
      const entry = data as Notification;
      if (event === 'removed') shown.delete(entry.id);
      else shown.set(entry.id, entry);
    }
  };
  for (let turn = 0; writing; turn++) {
    await listen(turn % 2 ? other.url : market.service('notification').url, Math.random() * 50);
  }
  await done;
  await listen(other.url, 300);

  const call = async <Body>(route: string) => (await market.call<Body>('notification', route, { as })).body;
  const { items } = await call<{ items: Notification[] }>('GET /api/v1/notifications?limit=100');
  expect(new Map(items.map((item) => [item.id, item]))).toEqual(shown);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  const { streamId, unread } = await call<NotificationCounts>('GET /api/v1/notifications/counts');
  expect(ids.at(-1)).toBe(streamId);
  expect([...shown.values()].filter(({ readAt }) => !readAt)).toHaveLength(unread);
});
