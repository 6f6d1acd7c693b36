import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { ActingFact, actingBegun, actingEnded, type AuditEntry } from '@marquee/contracts';
import { eventually } from '@marquee/testing';
import { openOpsMarket, operator, type OpsMarket } from '../testing/ops-market.ts';

let ops: OpsMarket;
beforeAll(async () => (ops = await openOpsMarket()));
afterAll(() => ops[Symbol.asyncDispose]());

const trailOf = async (memberId: string) =>
  (await ops.done<{ items: AuditEntry[] }>(`GET /api/v1/ops/audit?forMemberId=${memberId}`)).items;

/** What the gateway tells, with the token that it was asked with. */
async function tell(
  act: object,
  by?: { readonly memberId: string; readonly actor: string; readonly acting: string },
) {
  const given = by && { act: { sub: by.actor, company: randomUUID(), acting: by.acting } };
  const token = await ops.market.token({ memberId: by?.memberId ?? randomUUID(), roles: ['buyer'] }, given);
  return ops.market.call<{ code: string } | undefined>('ops', 'POST /internal/v1/acts-on-behalf', {
    headers: { authorization: `Bearer ${token}` },
    body: act,
  });
}

describe('the audit trail', () => {
  it('names who acted in whose name, before it is done and after', async () => {
    const [memberId, actor, acting, actId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const route = 'POST /api/v1/requests';
    const by = { memberId, actor, acting };
    expect((await tell({ actId, route, outcome: 'begun' }, by)).status).toBe(204);
    expect((await tell({ actId, route, outcome: 'failed', status: 403 }, by)).status).toBe(204);
    const whose = { actId, memberId: actor, forMemberId: memberId, what: 'act-on-behalf' };
    expect(await trailOf(memberId)).toMatchObject([
      { ...whose, outcome: 'failed', detail: { status: 403 }, on: { actingId: acting, route } },
      { ...whose, outcome: 'begun' },
    ]);
  });

  it('takes nothing from those who act as themselves', async () => {
    const act = { actId: randomUUID(), route: 'POST /api/v1/requests', outcome: 'begun' };
    expect(await tell(act)).toMatchObject({ status: 403 });
    const route = 'POST /internal/v1/acts-on-behalf';
    expect(await ops.market.call('ops', route, { as: operator, body: act })).toMatchObject({ status: 403 });
  });

  it('has the beginning and the end of it, with the reason', async () => {
    const [actingId, actorId, memberId] = [randomUUID(), randomUUID(), randomUUID()];
    const fact = { actingId, actorId, actorRole: 'organiser', memberId, companyId: randomUUID() };
    const times = { begunAt: '2027-03-01T09:00:00.000Z', until: '2027-03-01T09:30:00.000Z' };
    const { mongo, eventing } = ops.accounts;
    for (const [definition, given] of [
      [actingBegun, { version: 1 }],
      [actingEnded, { version: 2, endedAt: times.until }],
    ] as const) {
      const data = ActingFact.parse({ ...fact, ...times, reason: 'look', ...given });
      const event = { definition, aggregateId: actingId, version: given.version, data };
      await mongo.transaction((tx) => eventing.outbox.add(tx, event));
    }
    await eventually(async () =>
      expect(await trailOf(memberId)).toMatchObject([
        { what: 'end-acting', memberId: actorId },
        { what: 'begin-acting', memberId: actorId, on: { actingId, reason: 'look', until: times.until } },
      ]),
    );
  });
});
