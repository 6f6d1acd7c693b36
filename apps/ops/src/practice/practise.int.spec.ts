import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DeadLettersReplayed, Overview, Practice, PracticeState } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { openOpsMarket, type OpsMarket } from '../testing/ops-market.ts';

let ops: OpsMarket;
beforeAll(async () => {
  ops = await openOpsMarket({ OPS_WATCH_MS: '500' });
});
afterAll(() => ops[Symbol.asyncDispose]());

const practice = async () => (await ops.done<PracticeState>('GET /api/v1/ops/practice')).practice;
const lettered = () =>
  eventually(async () => {
    const { letterId } = (await practice()) ?? {};
    if (letterId === undefined) throw new Error('no dead letter yet');
    return letterId;
  });
const replay = (id: string) =>
  ops.done<DeadLettersReplayed>('POST /api/v1/ops/dead-letters/replay', { body: { ids: [id] } });

it('an operator practises on a dead letter of the own: refused, mended, replayed, read', async () => {
  expect(await practice()).toBeUndefined();
  const begun = await ops.done<Practice>('POST /api/v1/ops/practice');
  expect((await ops.done<Practice>('POST /api/v1/ops/practice')).id).toBe(begun.id);
  const first = await lettered();

  // as with a real one, to replay before it is mended helps nothing
  await replay(first);
  const again = await eventually(async () => {
    const id = await lettered();
    if (id === first) throw new Error('not refused again yet');
    return id;
  });
  expect(await ops.done<Practice>('POST /api/v1/ops/practice/mend')).toMatchObject({ letterId: again });
  await replay(again);
  await eventually(async () =>
    expect(await practice()).toMatchObject({ id: begun.id, doneAt: like.any(String) }),
  );
});

it('calls nobody: it neither needs anybody nor raises an alert', async () => {
  await ops.done('POST /api/v1/ops/practice');
  await lettered();
  const { needsYou, measurements } = await ops.done<Overview>('GET /api/v1/ops/overview');
  expect(needsYou.filter(({ subject }) => subject.includes('practice'))).toEqual([]);
  const letters = measurements.filter(({ kind }) => kind === 'dead-letters');
  expect(letters.map(({ subject }) => subject).join()).not.toContain('practice');
});
