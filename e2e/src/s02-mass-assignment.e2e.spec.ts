import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { Role, type BulkReport, type FieldRefusal, type Problem } from '@marquee/contracts';
import type { Bearer } from '@marquee/testing/tokens';
import { like } from '@marquee/testing/like';
import { ApiDocument, type Operation, type Schema } from './api-document.ts';
import { MarketClient, type Answer } from './market-client.ts';
import { objectsIn, sample, type Keep } from './sample.ts';
import { settle } from './tenant.ts';
import { organiser } from './traders.ts';

const market = await MarketClient.at();
const document = await ApiDocument.of(market);
const tenant = await settle(market);
const { member, things, workId } = tenant;

/** What the attacks name: bodies that are as they should be add to the lists meanwhile. */
const thingsNow = async () => {
  const listed = new Set(['members', 'works', 'listings', 'profiles']);
  const routes = Object.entries(things).flatMap(([collection, found]) =>
    listed.has(collection) ? found.map(({ id }) => `GET /api/v1/${collection}/${id}`) : [],
  );
  return Promise.all(routes.map((route) => market.done(route, { as: member })));
};
const before = await thingsNow();

/** What is ours to say, and not the client's, wherever a schema does not name it. */
const forbidden: Readonly<Record<string, unknown>> = {
  companyId: randomUUID(),
  memberId: randomUUID(),
  sellerId: randomUUID(),
  ownerId: randomUUID(),
  recordedBy: randomUUID(),
  revision: 99,
  version: 99,
  seq: 1,
  state: 'published',
  publication: 9,
  publishedAt: '2020-01-01T00:00:00Z',
  createdAt: '2020-01-01T00:00:00Z',
  role: 'operator',
  roles: ['operator'],
  vetted: true,
  score: 100,
  fits: true,
  _id: randomUUID(),
  $set: { state: 'published' },
};
/** Keys that a careless merge would take for the object's own making; JSON.stringify would not write the first. */
const poisoned = ['"__proto__":{"roles":["operator"]}', '"constructor":{"prototype":{"roles":["operator"]}}'];

const withBody = document.operations.flatMap((operation) =>
  operation.body ? [{ ...operation, body: operation.body }] : [],
);
type WithBody = Operation & { readonly body: Schema };

/** Someone new for each route, so that many attempts meet no limit of one person's. */
const operator: Bearer = { memberId: randomUUID(), companyId: randomUUID(), roles: ['operator'] };
const callers = new Map<string, Bearer>();
function caller({ route, roles = [] }: Operation): Bearer {
  const trades = roles.some((role) => member.roles.includes(Role.parse(role)));
  const staff = roles.length === 0 || roles.includes('organiser') ? organiser : operator;
  const someone = callers.get(route) ?? (trades ? { ...member, memberId: randomUUID() } : staff);
  callers.set(route, someone);
  return someone;
}

function send(operation: WithBody, raw: string): Promise<Answer<Problem>> {
  const [thing] = things[operation.path.split('/')[3] ?? ''] ?? [];
  return market.call(operation.route.replace(/\{\w+\}/g, thing?.id ?? ''), {
    as: caller(operation),
    revision: 1_000_000,
    raw,
  });
}

/** A body that would do, but for what the test adds; ids in it are ours, so that nothing else is wrong with it. */
const bodyOf = ({ body }: WithBody, keep: Keep = ['rows', '*']): unknown =>
  sample(document, body, { companyId: member.companyId, memberId: member.memberId, workId }, keep);

/** What was refused for its form: of the body, or of its rows, which are judged one by one. */
function refusedPaths({ status, body }: Answer<Problem>): string[] {
  const { rows = [] } = (body ?? {}) as Partial<BulkReport>; // some answers have no body
  const ofRows = rows.flatMap((row): readonly FieldRefusal[] => row.errors ?? []);
  const errors = status === 400 ? (body.errors ?? []) : ofRows;
  return errors
    .filter(({ code }) => /^(invalid|unrecognized|too|not-multiple)-/.test(code))
    .map(({ path }) => path);
}

/** The objects among a body's own, at the top and in its rows, that a client might add to. */
const own = (at: Keep) => at.length === 0 || at.join('/') === 'rows/*';

const declared = (schema: Schema, at: Keep): string[] => {
  const resolved = document.resolve(schema);
  const [alternative] = resolved.anyOf ?? resolved.oneOf ?? [];
  if (alternative) return declared(alternative, at);
  const [step, ...rest] = at;
  if (step === undefined) return Object.keys(resolved.properties ?? {});
  return declared((step === '*' ? resolved.items : resolved.properties?.[step]) ?? {}, rest);
};

/** The body with one more member in the object at that place, as JSON text. */
function added(body: unknown, at: Keep, member: string): string {
  const [step, ...rest] = at;
  if (step === undefined) {
    const text = JSON.stringify(body);
    return text === '{}' ? `{${member}}` : `${text.slice(0, -1)},${member}}`;
  }
  if (Array.isArray(body)) return `[${body.map((item) => added(item, rest, member)).join(',')}]`;
  const entries = Object.entries(body ?? {}).map(
    ([name, value]) =>
      `${JSON.stringify(name)}:${name === step ? added(value, rest, member) : JSON.stringify(value)}`,
  );
  return `{${entries.join(',')}}`;
}

describe.each(withBody)('S02 $route', (operation) => {
  const places = objectsIn(document, operation.body);

  it('takes the body as it is', async () => {
    const answer = await send(operation, JSON.stringify(bodyOf(operation)));
    expect(answer.status).not.toBe(400);
    expect(refusedPaths(answer)).toEqual([]);
  });

  it('refuses what is not the client’s to say', async () => {
    for (const at of places.filter(own)) {
      const foreign = Object.keys(forbidden).filter((name) => !declared(operation.body, at).includes(name));
      const members = foreign.map((name) => `${JSON.stringify(name)}:${JSON.stringify(forbidden[name])}`);
      const answer = await send(operation, added(bodyOf(operation, at), at, members.join(',')));
      const refused = refusedPaths(answer).map((path) => path.split('/').at(-1));
      expect(refused).toEqual(like.arrayContaining(foreign));
    }
  });

  it('refuses unknown fields, however deep', async () => {
    for (const at of places) {
      const answer = await send(operation, added(bodyOf(operation, at), at, '"surprise":1'));
      expect({ at, paths: refusedPaths(answer) }).toMatchObject({
        paths: like.arrayContaining([like.stringMatching(/\/surprise$/)]),
      });
    }
  });

  it.each(poisoned)('refuses %s', async (poison) => {
    const answers = await Promise.all(
      places.map((at) => send(operation, added(bodyOf(operation, at), at, poison))),
    );
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      places.map(() => [400, 'malformed-json']),
    );
  });
});

describe('S02 what a schema names and not everyone may say', () => {
  it.each([['a member takes no other role', 'members', 'PATCH', { roles: ['operator'] }]])(
    '%s',
    async (_, collection, method, body) => {
      const [thing] = things[collection] ?? [];
      const { status } = await market.call(`${method} /api/v1/${collection}/${thing?.id}`, {
        as: member,
        revision: 1,
        body,
      });
      expect(status).toBe(403);
    },
  );

  it('has changed nothing of what was there', async () => {
    expect(await thingsNow()).toEqual(before);
  });
});
