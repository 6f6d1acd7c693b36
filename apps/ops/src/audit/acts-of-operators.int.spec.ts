import { randomUUID } from 'node:crypto';
import {
  scoreListings,
  type AlertRules,
  type AuditEntry,
  type DeadLetter,
  type Practice,
} from '@marquee/contracts';
import { eventually, type Call } from '@marquee/testing';
import { like } from '@marquee/testing/like';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openOpsMarket, operator, type OpsMarket } from '../testing/ops-market.ts';
import { world } from '../testing/stand-ins.ts';

let ops: OpsMarket;
beforeAll(async () => (ops = await openOpsMarket()));
afterAll(() => ops[Symbol.asyncDispose]());

const api = '/api/v1/ops';
const trail = async () => (await ops.done<{ items: AuditEntry[] }>(`GET ${api}/audit`)).items;

async function letterId(): Promise<string> {
  world.broken = true;
  const companyId = await ops.register(`Poison ${randomUUID()}`);
  return eventually(async () => {
    const { items } = await ops.done<{ items: DeadLetter[] }>(`GET ${api}/dead-letters?limit=200`);
    const found = items.find(({ aggregateId }) => aggregateId === companyId);
    if (!found) throw new Error('no dead letter yet');
    return found.id;
  });
}

interface Sample {
  /** What the trail calls it. */
  readonly what: string;
  readonly call: () => Promise<Call>;
}

/** Each act of operators by its route, as it may be done. */
const acts: Readonly<Record<string, Sample>> = {
  [`POST ${api}/dead-letters/replay`]: {
    what: 'dead-letters.replay',
    call: async () => ({ body: { ids: [await letterId()] } }),
  },
  [`POST ${api}/dead-letters/discard`]: {
    what: 'dead-letters.discard',
    call: async () => ({ body: { ids: [await letterId()], reason: 'Of a specification' } }),
  },
  [`POST ${api}/failed-jobs/retry`]: {
    what: 'failed-jobs.retry',
    call: async () => ({ body: { service: 'matching', queue: scoreListings.name } }),
  },
  [`PUT ${api}/alerts/rules`]: {
    what: 'alert-rules.set',
    call: async () => {
      const { revision, thresholds } = await ops.done<AlertRules>(`GET ${api}/alerts/rules`);
      const body = { thresholds, webhooks: [], emails: [] };
      return { body, headers: { 'if-match': `"${revision}"` } };
    },
  },
  [`POST ${api}/board/tickets`]: { what: 'board.enter', call: async () => ({}) },
  [`POST ${api}/practice`]: {
    what: 'practice.begin',
    // Each operator is at one of their own.
    call: async () => ({ as: { ...operator, memberId: randomUUID() } }),
  },
  [`POST ${api}/practice/mend`]: {
    what: 'practice.mend',
    call: async () => {
      await ops.done<Practice>(`POST ${api}/practice`);
      return {};
    },
  },
};

/** What no trail is kept of, and why. */
const noActs: Readonly<Record<string, string>> = {
  [`POST ${api}/dead-letters/preview`]: 'it reads: a POST since it may name 500 letters',
};

const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ 'x-roles': z.array(z.string()).default([]) }))),
});

/** Routes of the API that only operators may ask, and that are not to read. */
async function routesOfOperators(): Promise<string[]> {
  const { operationsUrl, url } = ops.market.service('ops');
  const response = await fetch(`${operationsUrl ?? url}/openapi.json`);
  const { paths } = Document.parse(await response.json());
  return Object.entries(paths)
    .filter(([path]) => path.startsWith('/api/'))
    .flatMap(([path, item]) =>
      Object.entries(item).flatMap(([method, { 'x-roles': roles }]) =>
        method !== 'get' && roles.join() === 'operator' ? [`${method.toUpperCase()} ${path}`] : [],
      ),
    );
}

describe('the audit trail of the ops API', () => {
  it('is asked of every route by which operators change something', async () => {
    const known = [...Object.keys(acts), ...Object.keys(noActs)];
    expect((await routesOfOperators()).sort()).toEqual(known.sort());
  });

  it.each(Object.entries(acts))('has who did it, before and after: %s', async (route, { what, call }) => {
    const given = { as: operator, ...(await call()) };
    const before = new Set((await trail()).map(({ id }) => id));
    const { status } = await ops.market.call('ops', route, given);
    expect(status).toBeLessThan(300);
    const added = (await trail()).filter(({ id }) => !before.has(id));
    const { memberId } = given.as;
    expect(added).toMatchObject([
      { what, memberId, outcome: 'done' },
      { what, memberId, outcome: 'begun' },
    ]);
    expect(new Set(added.map(({ actId }) => actId)).size).toBe(1);
  });

  it('has that an act was refused, and why', async () => {
    const route = `PUT ${api}/alerts/rules`;
    const { body } = (await acts[route]?.call()) ?? {};
    const refused = await ops.market.call('ops', route, {
      ...{ as: operator, body, headers: { 'if-match': '"999"' } },
    });
    expect(refused.status).toBe(412);
    expect((await trail()).slice(0, 2)).toMatchObject([
      { what: 'alert-rules.set', outcome: 'failed', detail: { error: like.any(String) } },
      { what: 'alert-rules.set', outcome: 'begun' },
    ]);
  });
});
