import { randomUUID } from 'node:crypto';
import {
  CompanyFact,
  companyRegistered,
  scoreListings,
  type ConsumerView,
  type FailedJobCauses,
  type OutboxView,
  type QueueView,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { openOpsMarket, type OpsMarket } from '../testing/ops-market.ts';
import {
  catalogueStandIn,
  matchingStandIn,
  matchingWithoutWorker,
  wantedAtOnce,
} from '../testing/stand-ins.ts';

/* Three jobs that no worker runs, three events that no relay publishes; then they are published, read and run. */

let ops: OpsMarket;
let matching: Awaited<ReturnType<OpsMarket['market']['speaker']>>;
let from: number;
const relayLease = { _id: 'outbox-relay' };
const leases = () => ops.market.database('matching').collection<{ _id: string }>('leases');

beforeAll(async () => {
  from = Date.now();
  const until = new Date(from + 60 * 60_000);
  ops = await openOpsMarket({}, async (market) => {
    const row = { ...relayLease, owner: 'somebody else', until };
    await market.database('matching').collection<{ _id: string }>('leases').insertOne(row);
    await market.start(matchingWithoutWorker);
  });
  matching = await ops.market.speaker('matching');
  for (const name of ['One', 'Two', 'Three']) {
    const companyId = randomUUID();
    const data = CompanyFact.parse({ companyId, version: 1, name, country: 'FR', standing: 'approved' });
    const event = { definition: companyRegistered, aggregateId: companyId, version: 1, data };
    await matching.mongo.transaction((tx) => matching.eventing.outbox.add(tx, event));
  }
  await failed('index-too-old');
  await failed('index-too-old');
  await failed('no-such-brief');
});
afterAll(async () => {
  await matching.stop();
  await ops[Symbol.asyncDispose]();
});

/** As a worker leaves a row whose attempts are over. */
async function failed(code: string): Promise<void> {
  const row = {
    ...{ _id: v7(), queue: scoreListings.name, payload: { listingIds: [randomUUID()] } },
    ...{ state: 'failed', attempts: 10, wantedAt: new Date(), dueAt: new Date() },
    error: { code, message: `Because of ${code}` },
  };
  await ops.market.database('matching').collection<{ _id: string }>('job_ledger').insertOne(row);
}

const itemsOf = async <Item>(what: string) =>
  (await ops.done<{ items: Item[] }>(`GET /api/v1/ops/${what}`)).items;
const outboxOf = async (service: string) =>
  (await itemsOf<OutboxView>('outboxes')).find((view) => view.service === service);
const queue = async () =>
  (await itemsOf<QueueView>('queues')).find((view) => view.queue === scoreListings.name);
const reading = async () =>
  (await itemsOf<ConsumerView>('consumers')).find(
    ({ group, topic, kind }) => group === 'catalogue' && topic === 'accounts.company.v1' && kind === 'facts',
  );

/** No older than this spec. */
function expectAge(seconds: number | undefined): void {
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual((Date.now() - from) / 1_000);
}
const expectInstant = (at: string | undefined) => expect(Date.parse(at ?? '')).toBeGreaterThanOrEqual(from);

describe('while nobody works, operators read', () => {
  it('what each queue holds, in Redis and by its ledger, for how long, and at what rate it is worked off', async () => {
    const view = await eventually(async () => {
      const found = await queue();
      expect(found?.redis?.waiting).toBe(wantedAtOnce);
      return found;
    });
    expect(view).toMatchObject({
      service: 'matching',
      redis: { waiting: wantedAtOnce, delayed: 0, active: 0, paused: false },
      ledger: { pending: wantedAtOnce, failed: 3, doneLastMinute: 0 },
    });
    expectAge(view?.redis?.oldestSeconds);
    expectAge(view?.ledger?.oldestSeconds);
  });

  it('of a queue whose service is silent what Redis says, and who is silent', async () => {
    const silent = (await itemsOf<QueueView>('queues')).filter(({ service }) => service === 'notification');
    expect(silent.length).toBeGreaterThan(0);
    for (const view of silent) {
      expect(view).toMatchObject({ redis: { waiting: 0 }, trouble: like.stringContaining('notification') });
      expect(view.ledger).toBeUndefined();
    }
  });

  it('what has failed for good, by service, queue and cause, the most frequent first', async () => {
    const causes = await itemsOf<FailedJobCauses>('failed-jobs/causes');
    expect(causes.find(({ service }) => service === 'matching')).toMatchObject({
      answered: true,
      queues: [
        {
          ...{ queue: scoreListings.name, failed: 3, pending: wantedAtOnce },
          causes: [
            { code: 'index-too-old', message: 'Because of index-too-old', count: 2 },
            { code: 'no-such-brief', message: 'Because of no-such-brief', count: 1 },
          ],
        },
      ],
    });
    expect(causes.find(({ service }) => service === 'notification')).toEqual({
      ...{ service: 'notification', answered: false, queues: [], trouble: like.any(String) },
    });
  });

  it('what each service has yet to tell, since when, and who is to publish it', async () => {
    const view = await outboxOf('matching');
    expect(view).toMatchObject({
      answered: true,
      outbox: {
        ...{ rows: 3, topics: [{ topic: 'accounts.company.v1', rows: 3 }] },
        lease: { holder: 'somebody else' },
      },
    });
    expectAge(view?.outbox?.oldestSeconds);
    expectInstant(view?.outbox?.oldestAt);
    expectInstant(view?.outbox?.topics[0]?.oldestAt);
    expect(await outboxOf('catalogue')).toEqual({
      ...{ service: 'catalogue', answered: false, trouble: like.any(String) },
    });
  });

  it('how far each group has read, by topic and partition, once it is published', async () => {
    await leases().deleteOne(relayLease);
    const view = await eventually(async () => {
      const found = await reading();
      expect(found?.lag).toBe(3);
      return found;
    });
    expectInstant(view?.laggingSince);
    const partitions = view?.partitions ?? [];
    expect(partitions).toHaveLength(3);
    expect(partitions.reduce((sum, { end }) => sum + end, 0)).toBe(3);
    for (const { lag, end, laggingSince } of partitions) {
      expect(lag).toBe(end);
      expect(laggingSince !== undefined).toBe(lag > 0);
    }
  });
});

describe('once there is somebody to work, operators read', () => {
  it('that the queue is worked off, and at what rate', async () => {
    const worker = await ops.market.another(matchingStandIn);
    await eventually(async () =>
      expect(await queue()).toMatchObject({
        redis: { waiting: 0, delayed: 0, active: 0, oldestSeconds: 0 },
        ledger: { pending: 0, oldestSeconds: 0, failed: 3, doneLastMinute: wantedAtOnce },
      }),
    );
    await worker.stop();
  });

  it('that all is published and read', async () => {
    const reader = await ops.market.another(catalogueStandIn);
    await eventually(async () => expect(await reading()).toMatchObject({ lag: 0 }));
    const { laggingSince, partitions = [] } = (await reading()) ?? {};
    expect(laggingSince).toBeUndefined();
    expect(partitions.reduce((sum, { committed = 0 }) => sum + committed, 0)).toBe(3);
    expect((await outboxOf('matching'))?.outbox).toMatchObject({ rows: 0, oldestSeconds: 0, topics: [] });
    await reader.stop();
  });
});
