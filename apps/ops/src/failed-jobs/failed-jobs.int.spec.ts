import { randomUUID } from 'node:crypto';
import {
  scoreListings,
  type AuditEntry,
  type JobsRetried,
  type OpsFailedJobPage,
  type QueueView,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { openOpsMarket, type OpsMarket } from '../testing/ops-market.ts';

let ops: OpsMarket;
beforeAll(async () => (ops = await openOpsMarket()));
afterAll(() => ops[Symbol.asyncDispose]());

/** As a worker leaves a row whose attempts are over. */
async function failed(code = 'index-too-old'): Promise<{ id: string; listingId: string }> {
  const [id, listingId] = [v7(), randomUUID()];
  await ops.market
    .database('matching')
    .collection<{ _id: string }>('job_ledger')
    .insertOne({
      _id: id,
      ...{ queue: scoreListings.name, payload: { listingIds: [listingId] }, state: 'failed', attempts: 10 },
      ...{ wantedAt: new Date(), dueAt: new Date(), error: { code, message: 'The index is too old' } },
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    } as { _id: string });
  return { id, listingId };
}
const list = (query = '') => ops.done<OpsFailedJobPage>(`GET /api/v1/ops/failed-jobs${query}`);
const retry = (body: unknown) => ops.done<JobsRetried>('POST /api/v1/ops/failed-jobs/retry', { body });
const effectsOn = async (listingId: string) =>
  (await ops.effects('matching')).filter(({ listingIds }) => (listingIds as string[]).includes(listingId));

describe('a job that has had all its attempts', () => {
  it('is listed with its cause and its trace; services that do not answer are named', async () => {
    const { id } = await failed();
    const { items, silent } = await list();
    expect(items.find((row) => row.id === id)).toMatchObject({
      ...{ service: 'matching', queue: scoreListings.name, attempts: 10 },
      cause: { code: 'index-too-old', message: 'The index is too old' },
      traceId: '0af7651916cd43dd8448eb211c80319c',
    });
    expect(silent.map(({ service }) => service)).toEqual(like.arrayContaining(['accounts', 'notification']));
    expect(silent.map(({ service }) => service)).not.toContain('ops');
    await retry({ service: 'matching', queue: scoreListings.name });
  });

  it('is retried, and has its effect once', async () => {
    const { id, listingId } = await failed();
    expect(await retry({ service: 'matching', ids: [id] })).toEqual({ retried: [id], remaining: 0 });
    await eventually(async () => expect(await effectsOn(listingId)).toHaveLength(1));
    expect(await retry({ service: 'matching', ids: [id] })).toEqual({ retried: [], remaining: 0 });
    const { items } = await ops.done<{ items: AuditEntry[] }>('GET /api/v1/ops/audit?what=failed-jobs.retry');
    expect(items[0]).toMatchObject({ outcome: 'done', on: { service: 'matching', ids: [id] } });
  });

  it('is retried with all of its cause, and no other', async () => {
    const [one, two, other] = [await failed('a'), await failed('a'), await failed('b')];
    const first = await list('?limit=1&code=a');
    expect(first.items.map(({ id }) => id)).toEqual([one.id]);
    expect((await list(`?limit=1&code=a&cursor=${first.next}`)).items.map(({ id }) => id)).toEqual([two.id]);
    const { retried } = await retry({ service: 'matching', queue: scoreListings.name, code: 'a' });
    expect(retried).toEqual([one.id, two.id]);
    expect((await list()).items.map(({ id }) => id)).toEqual([other.id]);
    const { items } = await ops.done<{ items: QueueView[] }>('GET /api/v1/ops/queues');
    expect(items.find(({ queue }) => queue === scoreListings.name)).toMatchObject({
      redis: { paused: false },
      ledger: { failed: 1, causes: [{ code: 'b', count: 1 }] },
    });
  });
});

it('what a service says of its own is for operators alone', async () => {
  for (const roles of [['buyer'], ['exhibitor'], ['organiser']] as const) {
    const { status } = await ops.market.call('matching', 'GET /internal/v1/report', { as: { roles } });
    expect(status).toBe(403);
  }
  expect((await ops.market.call('matching', 'GET /internal/v1/report')).status).toBe(401);
});

it('a service that there is not has no failed jobs to retry', async () => {
  const call = { as: { roles: ['operator'] as const }, body: { service: 'nothing', queue: 'x' } };
  const answer = await ops.market.call('ops', 'POST /api/v1/ops/failed-jobs/retry', call);
  expect(answer.status).toBe(404);
});
