import { randomUUID } from 'node:crypto';
import {
  companyRegistered,
  deadLetterTopic,
  typeOf,
  type AuditEntry,
  type DeadLetter,
  type DeadLetterCause,
  type DeadLettersDiscarded,
  type DeadLettersReplayed,
  type ReplayPreview,
  type WholeDeadLetter,
} from '@marquee/contracts';
import { engineUrls, eventually } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import kafkajs from 'kafkajs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openOpsMarket, operator, type OpsMarket } from '../testing/ops-market.ts';
import { world } from '../testing/stand-ins.ts';

interface Items<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

let ops: OpsMarket;
beforeAll(async () => (ops = await openOpsMarket()));
afterAll(() => ops[Symbol.asyncDispose]());
beforeEach(() => {
  world.broken = true;
});

const list = (query = '') => ops.done<Items<DeadLetter>>(`GET /api/v1/ops/dead-letters${query}`);
const post = <Body>(what: string, body: unknown) =>
  ops.done<Body>(`POST /api/v1/ops/dead-letters/${what}`, { body });
const effectsOn = async (companyId: string) =>
  (await ops.effects('catalogue')).filter((effect) => effect['companyId'] === companyId).length;
const lettersOf = (companyId: string) =>
  eventually(async () => {
    const found = (await list('?limit=200')).items.filter(({ aggregateId }) => aggregateId === companyId);
    if (found.length === 0) throw new Error('no dead letter yet');
    return found;
  });
async function poison() {
  const companyId = await ops.register(`Poison ${randomUUID()}`);
  const [letter] = await lettersOf(companyId);
  if (!letter) throw new Error('no dead letter');
  return { companyId, letter };
}

/** Of the topic itself: those of all its partitions stand in one dead-letter topic. */
const partitionOf = ({ letter }: Awaited<ReturnType<typeof poison>>) => letter.origin.partition;

/** As retention would, had it an end. */
async function deleteUpTo({ group, topic, id }: DeadLetter): Promise<void> {
  const [partition, offset] = id.split('~').slice(-2).map(Number);
  const brokers = engineUrls().brokers.split(',');
  const admin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  const name = `${ops.market.prefix}${deadLetterTopic(topic, group)}`;
  // kafkajs learns by it who leads.
  await admin.fetchTopicOffsets(name);
  const end = String((offset ?? 0) + 1);
  await admin.deleteTopicRecords({ topic: name, partitions: [{ partition: partition ?? 0, offset: end }] });
  await admin.disconnect();
}

describe('R06 a poison event', () => {
  it('is listed with its cause, and read, while the partition has gone on', async () => {
    const { companyId, letter } = await poison();
    expect(letter).toMatchObject({
      group: 'catalogue',
      topic: 'accounts.company.v1',
      cause: { code: 'name-refused', message: 'DeadLetter: There is no such name' },
      eventType: typeOf(companyRegistered),
      state: 'open',
    });
    const whole = await ops.done<WholeDeadLetter>(`GET /api/v1/ops/dead-letters/${letter.id}`);
    expect(JSON.parse(whole.data ?? '')).toMatchObject({ companyId, country: 'FR' });
    expect(whole.headers).toMatchObject({ ce_source: '/marquee/accounts' });
    const well = await ops.register('Well');
    await eventually(async () => expect(await effectsOn(well)).toBe(1));
  });

  it('stands under its cause, with how many are alike', async () => {
    await poison();
    const { items } = await ops.done<Items<DeadLetterCause>>('GET /api/v1/ops/dead-letters/causes');
    expect(items).toEqual([
      like.objectContaining({ group: 'catalogue', code: 'name-refused', message: like.any(String) }),
    ]);
    expect(items[0]?.count).toBeGreaterThan(0);
  });

  it('is one of a list that is read page by page', async () => {
    await poison();
    await poison();
    const first = await list('?limit=1');
    const second = await list(`?limit=1&cursor=${first.next}`);
    expect(first.items).toHaveLength(1);
    expect(second.items).toHaveLength(1);
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });
});

describe('R08 a dead letter', () => {
  it('has one effect once its cause is mended, replayed once and twice', async () => {
    const { companyId, letter } = await poison();
    world.broken = false;
    const ids = [letter.id];
    expect(await post<DeadLettersReplayed>('replay', { ids, expected: 1 })).toEqual({
      ...{ replayed: 1, gone: 0, remaining: 0 },
    });
    await eventually(async () => expect(await effectsOn(companyId)).toBe(1));
    await post('replay', { ids });
    await eventually(async () => {
      const { groups } = await post<ReplayPreview>('preview', { ids });
      expect(groups[0]).toMatchObject({ group: 'catalogue', replayedBefore: 1, waiting: 0 });
    });
    expect(await effectsOn(companyId)).toBe(1);
    const again = await ops.done<WholeDeadLetter>(`GET /api/v1/ops/dead-letters/${letter.id}`);
    expect(again).toMatchObject({ state: 'replayed', replays: [{ by: operator.memberId }, {}] });
  });

  it('becomes a new one where the cause is not mended', async () => {
    const { companyId, letter } = await poison();
    await post('replay', { ids: [letter.id] });
    const [second] = await lettersOf(companyId);
    expect(second?.id).not.toBe(letter.id);
  });

  it('is replayed with all of its cause, as previewed', async () => {
    const poisoned = [await poison(), await poison()];
    world.broken = false;
    const cause = { group: 'catalogue', topic: 'accounts.company.v1', code: 'name-refused' };
    const { count } = await post<ReplayPreview>('preview', cause);
    expect(count).toBeGreaterThanOrEqual(2);
    const surprised = await ops.market.call('ops', 'POST /api/v1/ops/dead-letters/replay', {
      as: operator,
      body: { ...cause, expected: count + 1 },
    });
    expect(surprised).toMatchObject({ status: 409, body: { code: 'not-as-previewed', found: count } });
    expect(await post('replay', { ...cause, expected: count })).toMatchObject({
      replayed: count,
      remaining: 0,
    });
    for (const { companyId } of poisoned)
      await eventually(async () => expect(await effectsOn(companyId)).toBe(1));
    expect((await list()).items).toEqual([]);
  });

  it('is replayed with others of other partitions', async () => {
    const poisoned = [await poison()];
    while (new Set(poisoned.map(partitionOf)).size < 2) poisoned.push(await poison());
    const [first, ...others] = poisoned;
    const chosen = [first, others.at(-1)].flatMap((one) => one ?? []);
    world.broken = false;
    const ids = chosen.map(({ letter }) => letter.id);
    expect(await post('replay', { ids, expected: 2 })).toEqual({ replayed: 2, gone: 0, remaining: 0 });
    for (const { companyId } of chosen)
      await eventually(async () => expect(await effectsOn(companyId)).toBe(1));
    const replayed = (await list('?state=replayed&limit=200')).items.map(({ id }) => id);
    expect(replayed).toEqual(like.arrayContaining(ids));
  });

  it('that Kafka no longer has is not called replayed, and is no part of the next replay', async () => {
    const lost = await poison();
    await deleteUpTo(lost.letter);
    const { companyId, letter } = await poison();
    world.broken = false;
    const ids = [lost.letter.id, letter.id];
    expect(await post('replay', { ids })).toEqual({ replayed: 1, gone: 1, remaining: 0 });
    await eventually(async () => expect(await effectsOn(companyId)).toBe(1));
    const [open] = await lettersOf(lost.companyId);
    expect(open).toMatchObject({ state: 'open', replays: [], goneAt: like.any(String) });

    await post('replay', { group: 'catalogue' });
    const nothing = { replayed: 0, gone: 0, remaining: 0 };
    expect(await post('replay', { group: 'catalogue' })).toEqual(nothing);
    expect(await post<ReplayPreview>('preview', { group: 'catalogue' })).toEqual({ count: 0, groups: [] });
    const { discarded } = await post<DeadLettersDiscarded>('discard', {
      ...{ group: 'catalogue', reason: 'No longer in Kafka' },
    });
    expect(discarded).toBeGreaterThan(0);
  });

  it('is discarded with a reason, and can be read still', async () => {
    const { letter } = await poison();
    const body = { ids: [letter.id], reason: 'A company made for a test' };
    expect(await post<DeadLettersDiscarded>('discard', body)).toEqual({ discarded: 1, remaining: 0 });
    expect((await list('?state=discarded')).items.map(({ id }) => id)).toContain(letter.id);
    const whole = await ops.done<WholeDeadLetter>(`GET /api/v1/ops/dead-letters/${letter.id}`);
    expect(whole.data).toContain('Poison');
    const { items } = await ops.done<Items<AuditEntry>>('GET /api/v1/ops/audit?what=dead-letters.discard');
    expect(items.slice(0, 2)).toMatchObject([
      { outcome: 'done', memberId: operator.memberId, detail: { discarded: 1 } },
      { outcome: 'begun', on: { letters: [letter.id], reason: body.reason } },
    ]);
  });
});

describe('what is not there', () => {
  it('is not found', async () => {
    const answer = await ops.market.call('ops', `GET /api/v1/ops/dead-letters/${randomUUID()}`, {
      as: operator,
    });
    expect(answer.status).toBe(404);
  });

  it('is not replayed without saying what', async () => {
    const call = { as: operator, body: {} };
    const answer = await ops.market.call('ops', 'POST /api/v1/ops/dead-letters/replay', call);
    expect(answer.status).toBe(400);
  });
});
