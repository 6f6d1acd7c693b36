import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Notification } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { LiveStream } from './live-stream.ts';
import type { MarketClient } from './market-client.ts';
import { OwnMarket } from './own-market.ts';
import { KeepAliveClient, type Outcome } from './steady-load.ts';
import { brief, content, enrol, freshSlug, rightsLine, type Trader } from './traders.ts';
import type { Page } from './trading.ts';

const slug = freshSlug();
const Drafted = z.object({ id: z.string() });

let own: OwnMarket;
let market: MarketClient;
let seller: Trader;
let buyer: Trader;
let outcomes: Outcome[];
let stream: LiveStream;
let stopped: { code: number; ms: number };
/** When the signal was sent. */
let stopAt: number;
/** Listings whose publication was answered with success. */
const published: string[] = [];

beforeAll(async () => {
  own = await OwnMarket.open({ LIMIT_READS: '100000', LIMIT_WRITES: '100000' });
  market = await own.start();
  [seller, buyer] = [await enrol(market, ['exhibitor']), await enrol(market, ['buyer'])];
  await brief(market, buyer, slug);
  stream = await LiveStream.open(market, buyer);
  const load = underLoad();
  await eventually(() => expect(published.length).toBeGreaterThan(15), 60_000);
  stopAt = performance.now();
  stopped = await own.terminate();
  outcomes = await load;
});
afterAll(() => own[Symbol.asyncDispose]());

/** Sellers who publish and buyers who look, each as soon as it was answered, until nobody answers any more. */
async function underLoad(): Promise<Outcome[]> {
  const [sells, buys] = [await market.token(seller), await market.token(buyer)];
  const clients = Array.from({ length: 6 }, () => new KeepAliveClient(market.url));
  await Promise.all(
    clients.map(async (client, at) => {
      while (!client.outcomes.at(-1)?.error) {
        if (at % 2 === 0) await publishOne(client, sells);
        else await client.send({ route: 'GET /api/v1/suggestions?limit=20', token: buys });
        await sleep(5);
      }
      client.close();
    }),
  );
  return clients.flatMap((client) => client.outcomes);
}

async function publishOne(client: KeepAliveClient, token: string): Promise<void> {
  const drafted = await client.send({ route: 'POST /api/v1/listings', token, body: content(slug) });
  const { data } = Drafted.safeParse(JSON.parse(drafted ?? '{}'));
  if (!data) return;
  const route = `/api/v1/listings/${data.id}`;
  const lines = { lines: [rightsLine] };
  await client.send({ route: `PUT ${route}/rights`, token, revision: 1, body: lines });
  await client.send({ route: `POST ${route}/publish`, token, revision: 2 });
  const last = client.outcomes.at(-1);
  if (last?.status === 200 && last.route.endsWith('/publish')) published.push(data.id);
}

describe('R18 SIGTERM under load', () => {
  it('there was load, with connections that were kept', () => {
    expect(outcomes.filter(({ reused }) => reused).length).toBeGreaterThan(50);
    expect(outcomes.filter(({ ended }) => ended > stopAt).length).toBeGreaterThan(5);
  });

  it('no client sees an error, but that nobody listens any more', () => {
    // to come again is no error of one that stops; of one that runs it is
    const putOff = ({ status, retryAfter, ended }: Outcome) =>
      status === 503 && retryAfter !== undefined && ended > stopAt;
    const errors = outcomes.filter(({ status = 0 }) => status >= 400);
    expect(errors.filter((outcome) => !putOff(outcome))).toEqual([]);
    const failed = outcomes.filter(({ error }) => error !== undefined);
    // A connection that was just made when the port closed is reset by the system: nobody had taken it.
    const refused = ({ error, reused, began }: Outcome) =>
      began > stopAt && !reused && (error === 'ECONNREFUSED' || error === 'ECONNRESET');
    expect(failed.filter((outcome) => !refused(outcome))).toEqual([]);
  });

  it('ends within 20 s, and says that it was told to', () => {
    expect(stopped.ms).toBeLessThan(20_000);
    expect([0, 143]).toContain(stopped.code);
  });

  it('ends live streams, so that they go on elsewhere', async () => {
    await stream.ended;
    expect(stream.named('hello')).toHaveLength(1);
  });

  it('leaves nothing half done: started again, every published listing is matched and told', async () => {
    market = await own.start();
    await eventually(async () => {
      const found = await suggestedListings();
      expect(published.filter((id) => !found.has(id))).toEqual([]);
    }, 40_000);
    for (const service of ['catalogue', 'matching']) {
      await eventually(async () =>
        expect(
          await own.inDatabase(service, (database) => database.collection('outbox').countDocuments()),
        ).toBe(0),
      );
    }
    const left = { state: { $ne: 'done' } };
    await eventually(async () =>
      expect(
        await own.inDatabase('matching', (database) =>
          database.collection('job_ledger').find(left).toArray(),
        ),
      ).toEqual([]),
    );
    // a publication whose answer the stop cut off counts as well, and may be matched last of all
    await eventually(async () => expect(await told()).toBe((await suggestedListings()).size));
  });
});

/** Matches that the buyer's inbox counts. */
async function told(): Promise<number> {
  const { items } = await market.done<Page<Notification>>('GET /api/v1/notifications?limit=100', {
    as: buyer,
  });
  return items.reduce((sum, item) => sum + (item.kind === 'matches' ? item.data.count : 0), 0);
}

async function suggestedListings(): Promise<Set<string>> {
  return own.inDatabase('matching', async (database) => {
    const found = await database
      .collection('suggestions')
      .find({}, { projection: { listingId: 1 } })
      .toArray();
    return new Set(found.map(({ listingId }) => String(listingId)));
  });
}
