import { afterAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '@marquee/contracts';
import type { Bearer } from '@marquee/testing/tokens';
import { like } from '@marquee/testing/like';
import { ApiDocument, type Operation } from './api-document.ts';
import { answerTo } from './answer-text.ts';
import { MarketClient, type Call } from './market-client.ts';
import { sample } from './sample.ts';
import { holdings, settle, type Thing } from './tenant.ts';
import { enrol } from './traders.ts';

/*
 * Every route x every role x another tenant's id, from the document that the gateway answers: a route that is added is
 * tried here without being named. What is not opened in this table must be refused.
 */
const staff: readonly Role[] = ['organiser', 'operator'];
const openTo: Readonly<Record<string, readonly Role[]>> = {
  'GET /api/v1/companies/{id} registered': roles,
  'GET /api/v1/works/{workId} recorded': roles,
  'GET /api/v1/trust/{companyId} registered': roles,
  'GET /api/v1/listings/{listingId} published': roles,
  'GET /api/v1/listings/{listingId}/avails published': roles,
  'GET /api/v1/listings/{listingId} drafted': ['organiser'],
  'GET /api/v1/listings/{listingId}/avails drafted': ['organiser'],
  'GET /api/v1/members/{id} enrolled': staff,
  'GET /api/v1/reports/{reportId} made': ['organiser'],
  'POST /api/v1/reports/{reportId}/uphold made': ['organiser'],
  'POST /api/v1/reports/{reportId}/dismiss made': ['organiser'],
  'POST /api/v1/reports/{reportId}/take-back made': ['organiser'],
  'GET /api/v1/ops/whereabouts/{listingId} published': ['operator'],
  'GET /api/v1/companies/{id}/history registered': ['organiser'],
  'PATCH /api/v1/companies/{id} registered': staff,
  'POST /api/v1/companies/{id}/approve registered': ['organiser'],
  'POST /api/v1/companies/{id}/refuse registered': ['organiser'],
  'POST /api/v1/companies/{id}/suspend registered': ['organiser'],
  'POST /api/v1/companies/{id}/reinstate registered': ['organiser'],
  'PATCH /api/v1/members/{id} enrolled': ['organiser'],
  'PUT /api/v1/members/{id}/password enrolled': ['operator'],
  'DELETE /api/v1/members/{id} enrolled': ['organiser'],
  'PATCH /api/v1/works/{workId} recorded': ['organiser'],
};
/**
 * Where a role may call, another company's thing is not there for it: 404. These things it may read, so it is told 403,
 * and why it may not do this to them.
 */
const forbidden: Readonly<Record<string, { readonly to: readonly Role[]; readonly because: string }>> = {
  'PATCH /api/v1/companies/{id} registered': {
    to: ['buyer', 'exhibitor'],
    because: 'everybody reads what a company is; it changes itself, or staff do',
  },
  'PATCH /api/v1/members/{id} enrolled': {
    to: ['operator'],
    because: 'staff read members; the organiser alone changes those of other companies',
  },
  'DELETE /api/v1/members/{id} enrolled': {
    to: ['operator'],
    because: 'staff read members; the organiser alone removes those of other companies',
  },
  'POST /api/v1/members/{id}/hand-over enrolled': {
    to: staff,
    because: 'staff read members; a company is handed over by its owner, to a colleague',
  },
  'PATCH /api/v1/works/{workId} recorded': {
    to: ['exhibitor'],
    because: 'everybody reads titles; who recorded one changes it, or the organiser does',
  },
};
/** Lists in which staff look for anybody's things. */
const listsOfStaff = [
  'GET /api/v1/reports',
  'GET /api/v1/members',
  'GET /api/v1/works',
  'GET /api/v1/listings',
  'GET /api/v1/listings/several',
  'GET /api/v1/listings/several/avails',
];

const market = await MarketClient.at();
const document = await ApiDocument.of(market);
const tenant = await settle(market);
const before = await holdings(market, tenant);
const strangers = await Promise.all(roles.map(async (role) => [role, await enrol(market, [role])] as const));
const { member, things, workId, profileId } = tenant;
const known = { companyId: member.companyId, memberId: member.memberId, workId, profileId };
/** The same in lists of ids, as a query has them; of listings the one that nobody else may see. */
const knownInLists = {
  companyIds: member.companyId,
  ids: things['listings']?.find(({ is }) => is === 'drafted')?.id ?? '',
};

const collectionOf = ({ path }: Operation): string =>
  path.startsWith('/api/auth/') ? 'auth' : (path.split('/')[3] ?? '');
const isRead = ({ method }: Operation): boolean => method === 'GET';

/** @throws Error for a collection that has none here: then `settle` must learn to make one */
function thingsAt(operation: Operation): readonly Thing[] {
  const found = things[collectionOf(operation)];
  if (!found) throw new Error(`no thing of a tenant is known for ${operation.route}`);
  return found;
}

function callOf({ body }: Operation, id?: string): Pick<Call, 'body'> {
  if (!body) return {};
  const keep = document.resolve(body).properties?.['id'] ? ['id'] : ['rows', '*'];
  return { body: sample(document, body, { ...known, ...(id ? { id } : {}) }, keep) };
}

/** Nobody is asked to sign in, a member without the role is told so; undefined where the rest must decide. */
function refusalByRole({ roles: allowed = [], isPublic, isBySession }: Operation, role: Role | undefined) {
  if (isBySession) return 401;
  if (isPublic) return undefined;
  if (!role) return 401;
  return allowed.includes(role) ? undefined : 403;
}

const everybody: readonly (readonly [Role | undefined, Bearer | undefined])[] = [
  [undefined, undefined],
  ...strangers,
];

describe('S01', () => {
  it('every route says who may call it', () => {
    expect(document.operations.length).toBeGreaterThan(40);
    expect(
      document.operations
        .filter(({ roles: allowed, isPublic, isBySession }) => !allowed && !isPublic && !isBySession)
        .map(({ route }) => route),
    ).toEqual([]);
  });

  it('every route has a name of its own over all services, of which a client can make a function', () => {
    const ids = document.operations.map(({ operationId }) => operationId);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z]+(_[a-z][A-Za-z0-9]*){2}$/.test(id))).toEqual([]);
  });

  it('what is opened to others stands in the document', () => {
    const tried = document.operations
      .filter(({ pathParameters }) => pathParameters.length > 0)
      .flatMap((operation) => thingsAt(operation).map(({ is }) => `${operation.route} ${is}`));
    expect(tried).toEqual(like.arrayContaining(Object.keys(openTo)));
  });

  it('what is forbidden rather than not there may be read by whoever is told so', () => {
    for (const [what, { to }] of Object.entries(forbidden)) {
      const [, path = '', is = ''] = /^\w+ (\S+\{\w+\})\S* (\w+)$/.exec(what) ?? [];
      expect(openTo[`GET ${path} ${is}`], what).toEqual(like.arrayContaining([...to]));
    }
  });

  describe.each(document.operations.filter(({ pathParameters }) => pathParameters.length > 0))(
    '$route of another company',
    (operation) => {
      it.each(everybody)('as %s', async (role, as) => {
        for (const { id, is, revision } of thingsAt(operation)) {
          const opened = role !== undefined && openTo[`${operation.route} ${is}`]?.includes(role);
          // What staff may change is theirs to change, and would change what the other cases look at.
          if (opened && !isRead(operation)) continue;
          const route = operation.route.replace(/\{\w+\}/g, id);
          const { status, text } = await answerTo(market, route, as, { ...callOf(operation), revision });
          if (opened) {
            expect(status).toBe(200);
            if (is === 'published')
              expect(text).not.toMatch(/"(rights|encumbrances|licensee|excludedCompanies)"/);
          } else {
            const told = role !== undefined && forbidden[`${operation.route} ${is}`]?.to.includes(role);
            expect(status).toBe(refusalByRole(operation, role) ?? (told ? 403 : 404));
            expect(text).not.toContain(tenant.secret);
          }
        }
      });
    },
  );

  describe.each(
    document.operations.filter((operation) => operation.pathParameters.length === 0 && isRead(operation)),
  )('$route', (operation) => {
    it.each(everybody)('shows nothing of another company as %s', async (role, as) => {
      const filters = Object.entries({ ...known, ...knownInLists }).filter(([name]) =>
        operation.query.includes(name),
      );
      const queries = ['', ...filters.map(([name, value]) => `?${name}=${value}`)];
      if (operation.query.includes('state')) queries.push('?state=draft', '?state=kept');
      if (operation.query.includes('title')) queries.push(`?title=The+Long+Quiet+${tenant.secret}`);
      for (const query of queries) {
        const { status, text } = await answerTo(market, `${operation.route}${query}`, as);
        const lacks = operation.needed.filter((name) => !query.startsWith(`?${name}=`));
        if (lacks.length > 0) expect(status).toBe(refusalByRole(operation, role) ?? 400);
        if (lacks.length > 0) continue;
        expect([refusalByRole(operation, role) ?? 200, ...(role && query ? [400, 403, 404] : [])]).toContain(
          status,
        );
        if (role && staff.includes(role) && listsOfStaff.includes(operation.route)) continue;
        for (const hidden of [...tenant.privateIds, tenant.secret]) {
          // A question may be repeated in the refusal.
          if (status !== 200 && query.includes(hidden)) continue;
          expect(text).not.toContain(hidden);
        }
      }
    });
  });

  describe.each(
    document.operations.filter((operation) => operation.pathParameters.length === 0 && !isRead(operation)),
  )('$route in the name of another company', (operation) => {
    it.each(everybody)('as %s', async (role, as) => {
      for (const { id } of thingsAt(operation)) {
        const call = callOf(operation, id);
        const { status, text } = await answerTo(market, operation.route, as, call);
        const refused = refusalByRole(operation, role);
        if (refused !== undefined) expect(status).toBe(refused);
        if (refused === 401) continue;
        expect(status).toBeLessThan(500);
        const namesAnother = [id, ...Object.values(known)].some((own) => JSON.stringify(call).includes(own));
        if (!namesAnother || !role || staff.includes(role)) continue;
        if (status === 200) expect(statusesOf(text)).toEqual(['refused']);
        else expect([403, 404, 409, 422]).toContain(status);
      }
    });
  });

  afterAll(async () => {
    expect(await holdings(market, tenant)).toEqual(before);
  });
});

const statusesOf = (report: string): string[] =>
  [...report.matchAll(/"status":"(\w+)"/g)].map(([, status]) => status ?? '');
