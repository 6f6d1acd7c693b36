import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { MemberId, NotificationId, SuggestionId, type MatchesNotification } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import type { RunningService } from '@marquee/service';
import { eventually, TestMarket } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { choice, suggestion } from '../testing/builders.ts';
import { ChangePreferences } from '../preferences/change-preferences/change-preferences.ts';
import { ReadNotification } from '../inbox/read-notification/read-notification.ts';
import { TellBuyers } from '../inbox/tell-buyers/tell-buyers.ts';
import { notification } from '../service.ts';
import { LiveStreams } from './live-streams.ts';
import { StreamClient } from '../testing/stream-client.ts';
import { WakeUps } from './wake-ups.ts';

let market: TestMarket;
let instances: RunningService[] = [];
beforeAll(async () => {
  // every batch a new entry, so that each has its event; and no net but for one test
  market = await TestMarket.open({
    NOTIFICATION_GROWS_MS: '0',
    STREAM_POLL_MS: '60000',
    STREAM_HEARTBEAT_MS: '200',
  });
  instances = await Promise.all([1, 2].map(() => market.another(notification)));
});
afterAll(async () => {
  await Promise.all(instances.map((instance) => instance.stop()));
  await market[Symbol.asyncDispose]();
});

const instance = (at: number): RunningService => {
  const found = instances[at % instances.length];
  if (!found) throw new Error('no instance runs');
  return found;
};
const someone = () => MemberId.parse(randomUUID());
const connect = async (memberId: MemberId, at = 0, lastEventId?: number) =>
  StreamClient.open(instance(at).url, await market.token({ memberId, roles: ['buyer'] }), lastEventId);

/** One batch of matches, told by one of the instances. */
async function tell(memberId: MemberId, at = 0): Promise<void> {
  const { app } = instance(at);
  const news = {
    what: 'made',
    suggestion: suggestion(1, { memberId, suggestionId: SuggestionId.parse(randomUUID()) }),
  } as const;
  await app.get(Mongo).transaction((tx) => app.get(TellBuyers).execute([news], tx));
}

describe('the live stream', () => {
  it('says hello with the counts, then tells what comes, from whichever instance', async () => {
    const memberId = someone();
    await tell(memberId);
    const client = await connect(memberId, 0);
    await eventually(() => expect(client.events).toMatchObject([{ event: 'hello', data: { unread: 1 } }]));
    await tell(memberId, 1);
    await eventually(() =>
      expect(client.events).toMatchObject([{ id: 1 }, { id: 2, event: 'notification' }]),
    );
    client.close();
  });

  it('tells other tabs what was read', async () => {
    const memberId = someone();
    await tell(memberId);
    const client = await connect(memberId, 1, 0);
    await eventually(() => expect(client.events).toHaveLength(1));
    const { id } = client.events[0]?.data as MatchesNotification;
    await instance(0)
      .app.get(ReadNotification)
      .execute({ memberId, notificationId: NotificationId.parse(id) });
    await eventually(() =>
      expect(client.events.at(-1)).toMatchObject({
        id: 2,
        event: 'read',
        data: { id, readAt: like.any(String) },
      }),
    );
    client.close();
  });

  it('tells nothing of a kind that its member does not want live; the inbox does', async () => {
    const memberId = someone();
    const wish = (live: boolean, revision: number) =>
      instance(1)
        .app.get(ChangePreferences)
        .execute(
          { memberId, revision },
          choice(({ channels }) => ({ channels: { ...channels, matches: { ...channels.matches, live } } })),
        );
    await wish(false, 0);
    const client = await connect(memberId);
    await tell(memberId);
    await wish(true, 1);
    await tell(memberId);
    await eventually(() =>
      expect(client.events).toMatchObject([
        { id: 0, event: 'hello' },
        { id: 2, event: 'notification' },
      ]),
    );
    client.close();
    const again = await connect(memberId);
    await eventually(() => expect(again.events).toMatchObject([{ data: { unread: 2 } }]));
    again.close();
  });

  it('is nobody else’s', async () => {
    const [mine, theirs] = [someone(), someone()];
    const client = await connect(mine);
    await tell(theirs);
    await tell(mine);
    await eventually(() =>
      expect(client.events.map(({ event }) => event)).toEqual(['hello', 'notification']),
    );
    client.close();
  });

  it('R24: reconnecting with Last-Event-ID leaves no gap and repeats nothing, while news come on two instances', async () => {
    const memberId = someone();
    const [batches, writers] = [40, 3];
    const received: number[] = [];
    const writing = Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let batch = 0; batch < batches; batch++) await tell(memberId, writer);
      }),
    );
    let connections = 0;
    while (received.length < batches * writers) {
      const client = await connect(memberId, connections++, received.at(-1) ?? 0);
      await sleep(Math.random() * 60);
      client.close();
      await client.ended;
      received.push(...client.events.map(({ id }) => id));
      if (connections > 2_000) break;
    }
    await writing;
    expect(received).toEqual(Array.from({ length: batches * writers }, (_, at) => at + 1));
    expect(connections).toBeGreaterThan(5);
  });

  it('drops a client that takes nothing, and holds back what it would send', async () => {
    const patientless = await market.another(notification, { STREAM_STALL_MS: '200' });
    const memberId = someone();
    for (let of = 0; of < 20; of++) await tell(memberId);
    const stuck = new Writable({ highWaterMark: 500, write: () => undefined });
    await patientless.app.get(LiveStreams).open({ memberId, after: 0 }, () => stuck);
    await eventually(() => expect(stuck.destroyed).toBe(true));
    expect(stuck.writableLength).toBeLessThan(3_000);
    await patientless.stop();
  });

  it('begins anew where the id is none that it gave', async () => {
    const client = await connect(someone(), 0, 1_000);
    await eventually(() => expect(client.events).toMatchObject([{ id: 0, event: 'hello' }]));
    client.close();
  });

  it('keeps the connection in use', async () => {
    const client = await connect(someone());
    await eventually(() => expect(client.comments).toBeGreaterThan(1));
    client.close();
  });

  it('closes the oldest of a member’s streams when there are more than five', async () => {
    const memberId = someone();
    const clients: StreamClient[] = [];
    for (let of = 0; of < 6; of++) clients.push(await connect(memberId));
    await clients[0]?.ended;
    await tell(memberId);
    await eventually(() =>
      expect(clients.map(({ events }) => events.at(-1)?.event)).toEqual([
        'hello',
        ...Array.from({ length: 5 }, () => 'notification'),
      ]),
    );
    for (const client of clients) client.close();
  });

  it('refuses an id that is no number', async () => {
    const token = await market.token({ roles: ['buyer'] });
    const response = await fetch(`${instance(0).url}/api/v1/stream?lastEventId=abc`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(400);
  });
});

describe('an instance that stops', () => {
  it('R18: ends its streams at once, and they go on at another', async () => {
    const third = await market.another(notification);
    const memberId = someone();
    const token = await market.token({ memberId, roles: ['buyer'] });
    const client = await StreamClient.open(third.url, token);
    await eventually(() => expect(client.events).toHaveLength(1));
    const started = performance.now();
    await third.stop();
    await client.ended;
    expect(performance.now() - started).toBeLessThan(10_000);
    await tell(memberId);
    const again = await connect(memberId, 0, client.lastEventId);
    await eventually(() => expect(again.events).toMatchObject([{ id: 1, event: 'notification' }]));
    again.close();
  });
});

describe('without Redis', () => {
  it('streams are late, and miss nothing', async () => {
    const polling = await market.another(notification, { STREAM_POLL_MS: '300' });
    polling.app.get(WakeUps).onApplicationShutdown();
    const memberId = someone();
    const client = await StreamClient.open(polling.url, await market.token({ memberId, roles: ['buyer'] }));
    await eventually(() => expect(client.events).toHaveLength(1));
    await tell(memberId);
    await eventually(() => expect(client.events.at(-1)).toMatchObject({ id: 1, event: 'notification' }));
    client.close();
    await polling.stop();
  });
});
