import { randomUUID } from 'node:crypto';
import {
  companyRegistered,
  typeOf,
  type AuditEntry,
  type DeadLetter,
  type DeadLetterCause,
  type DeadLettersDiscarded,
  type DeadLettersReplayed,
  type ReplayPreview,
  type WholeDeadLetter,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { like } from '@marquee/testing/like';
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
