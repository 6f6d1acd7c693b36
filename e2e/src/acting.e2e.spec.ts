import { afterAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import type { ActingView, AuditEntry, Me, Notification, ProfileView } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { ApiDocument, type Operation } from './api-document.ts';
import { CookieClient } from './cookie-client.ts';
import { MarketClient } from './market-client.ts';
import { enrol, freshSlug, organiser, terms, type Trader } from './traders.ts';
import type { Page } from './trading.ts';

/* Support, step by step: each test goes on where the one before it has left off. */

const market = await MarketClient.at();
const document = await ApiDocument.of(market);
const operator = { roles: ['operator'] } as const;
const password = 'nine lanterns over the harbour';
const member = await enrol(market, ['buyer', 'exhibitor'], { name: 'Mei Chan' });
const supporter = await enrol(market, ['operator'], { name: 'Ops Wong' });
const browser = await signedIn(supporter);
const words = 'She cannot save her brief: ticket 4711.';

async function signedIn({ memberId, email }: Trader): Promise<CookieClient> {
  await market.done(`PUT /api/v1/members/${memberId}/password`, { as: operator, body: { password } });
  const client = new CookieClient(market.url);
  await client.done('POST /api/auth/sign-in/email', { email, password });
  return client;
}

const begin = (given: object = {}) =>
  browser.call<ActingView & { code?: string }>('POST /api/v1/actings', {
    ...{ memberId: member.memberId, reason: 'asked', words },
    ...given,
  });
const me = () => browser.done<Me>('GET /api/v1/me');
const isRead = ({ method }: Operation) => method === 'GET';
const routed = ({ route }: Operation) => route.replace(/\{\w+\}/g, randomUUID());

/** What the member may do, and whoever acts in the name as well. */
const onBehalf = document.operations.filter(
  (operation) =>
    !isRead(operation) &&
    !operation.isInPerson &&
    !operation.isPublic &&
    !operation.isBySession &&
    operation.roles?.some((role) => role === 'buyer' || role === 'exhibitor'),
);

/** What is the company's trade, and the member's briefs. */
const allowed = [
  'DELETE /api/v1/actings/current',
  'DELETE /api/v1/profiles/{id}',
  'PATCH /api/v1/companies/{id}',
  'PATCH /api/v1/listings/{listingId}',
  'PATCH /api/v1/profiles/{id}',
  'PATCH /api/v1/works/{workId}',
  'POST /api/v1/interest/outlook',
  'POST /api/v1/listings',
  'POST /api/v1/listings/bulk',
  'POST /api/v1/listings/{listingId}/avails/confirm',
  'POST /api/v1/listings/{listingId}/publish',
  'POST /api/v1/listings/{listingId}/withdraw',
  'POST /api/v1/profiles',
  'POST /api/v1/profiles/preview',
  'POST /api/v1/profiles/{id}/lessons/accept',
  'POST /api/v1/profiles/{id}/lessons/dismiss',
  'POST /api/v1/profiles/{id}/lessons/undo',
  'POST /api/v1/requests',
  'POST /api/v1/requests/bulk',
  'POST /api/v1/requests/{id}/accept',
  'POST /api/v1/requests/{id}/decline',
  'POST /api/v1/requests/{id}/withdraw',
  'POST /api/v1/suggestions/{id}/keep',
  'POST /api/v1/suggestions/{id}/pass',
  'POST /api/v1/suggestions/{id}/seen',
  'POST /api/v1/suggestions/{id}/undo',
  'POST /api/v1/works',
  'PUT /api/v1/listings/{listingId}/encumbrances',
  'PUT /api/v1/listings/{listingId}/rights',
];

describe('whoever acts for a member', () => {
  it('is somebody who runs the market, signed in in a browser', async () => {
    const body = { memberId: member.memberId, reason: 'asked', words };
    const colleague = await enrol(market, ['buyer', 'exhibitor'], { companyId: member.companyId });
    expect(await market.call('POST /api/v1/actings', { as: colleague, body })).toMatchObject({ status: 403 });
    expect(await market.call('POST /api/v1/actings', { as: supporter, body })).toMatchObject({
      status: 403,
      body: { code: 'session-needed' },
    });
  });

  it('says why, and for how long: an hour at most', async () => {
    for (const given of [{ words: ' ' }, { reason: undefined }, { minutes: 61 }, { minutes: 0 }])
      expect((await begin(given)).status).toBe(400);
  });

  it('acts for nobody who runs the market', async () => {
    const other = await enrol(market, ['organiser']);
    for (const { memberId } of [other, supporter])
      expect(await begin({ memberId })).toMatchObject({
        status: 409,
        body: { code: 'not-to-be-acted-for' },
      });
  });

  it('is the member from then on, and known to be somebody else', async () => {
    expect(await begin()).toMatchObject({
      status: 201,
      body: { by: { name: 'Ops Wong' }, name: 'Mei Chan' },
    });
    expect(await me()).toMatchObject({
      member: { id: member.memberId, roles: ['buyer', 'exhibitor'] },
      acting: { by: { memberId: supporter.memberId, name: 'Ops Wong' }, reason: 'asked', words },
    });
  });

  it('does what the member may do', async () => {
    const slug = freshSlug();
    const body = { name: `Brief ${slug}`, terms: terms(slug) };
    const { id } = await browser.done<ProfileView>('POST /api/v1/profiles', body);
    expect(await market.done(`GET /api/v1/profiles/${id}`, { as: member })).toMatchObject({
      name: body.name,
    });
  });

  it('does not do what is for the member in person', async () => {
    const inPerson = document.operations.filter(({ isInPerson }) => isInPerson);
    expect(inPerson.length).toBeGreaterThan(20);
    for (const operation of inPerson) {
      const answer = await browser.call(routed(operation), isRead(operation) ? undefined : {});
      expect([operation.route, answer.status]).toEqual([operation.route, 403]);
      expect(['in-person-only', 'forbidden']).toContain(answer.body.code);
    }
  });

  it('neither reads nor writes messages, and takes no data along', () =>
    expect(
      document.operations
        .filter(({ path }) => /^\/api\/v1\/(conversations|blocks|exports|me\/export)/.test(path))
        .filter(({ isInPerson }) => !isInPerson)
        .map(({ route }) => route),
    ).toEqual(['GET /api/v1/conversations/counts']));

  it('touches nobody’s credentials', async () => {
    for (const operation of document.operations.filter(({ isBySession }) => isBySession))
      expect(await browser.call(operation.route, isRead(operation) ? undefined : {})).toMatchObject({
        status: 403,
        body: { code: 'in-person-only' },
      });
  });

  it('acts for one at a time, and has no say of those who run the market', async () => {
    expect((await begin()).status).toBe(403);
    expect((await browser.call('GET /api/v1/ops/audit')).status).toBe(403);
  });

  it('may do this and no more: a new route is for the member in person, or stands here', () =>
    expect(onBehalf.map(({ route }) => route).toSorted()).toEqual(allowed));

  it('is told of to the member, with the reason', async () => {
    const told = await eventually(async () => {
      const { items } = await market.done<Page<Notification>>('GET /api/v1/notifications', { as: member });
      const entry = items.find(({ kind }) => kind === 'acted-for');
      if (!entry) throw new Error('not told yet');
      return entry;
    });
    expect(told).toMatchObject({ data: { by: 'operator', reason: 'asked' } });
    const { items } = await market.done<Page<ActingView>>('GET /api/v1/actings', { as: member });
    expect(items).toMatchObject([{ words, by: { name: 'Ops Wong' } }]);
  });

  it('is named in the audit trail with each act, beside the member', async () => {
    const rows = await eventually(async () => {
      const path = `GET /api/v1/ops/audit?forMemberId=${member.memberId}&limit=200`;
      const { items } = await market.done<Page<AuditEntry>>(path, { as: operator });
      if (!items.some(({ what }) => what === 'begin-acting')) throw new Error('not there yet');
      return items;
    });
    expect(new Set(rows.map(({ memberId, forMemberId }) => `${memberId} ${forMemberId}`))).toEqual(
      new Set([`${supporter.memberId} ${member.memberId}`]),
    );
    const acts = rows.filter(({ on }) => on['route'] === 'POST /api/v1/profiles');
    expect(acts.map(({ outcome, detail }) => [outcome, detail?.['status']]).toSorted()).toEqual([
      ['begun', undefined],
      ['done', 201],
    ]);
    expect(rows.find(({ what }) => what === 'begin-acting')).toMatchObject({ on: { reason: 'asked' } });
  });

  it('is oneself again after ending it, whose streams are closed', async () => {
    const stream = await browser.open('/api/v1/stream');
    const reader = stream.body?.getReader();
    const ended = (async () => {
      while (!(await reader?.read())?.done);
    })().catch(() => undefined);
    await browser.done('DELETE /api/v1/actings/current');
    expect(await me()).toMatchObject({ member: { id: supporter.memberId, roles: ['operator'] } });
    expect(await me()).not.toHaveProperty('acting');
    await ended;
  });

  it('is oneself again as soon as the member’s company is suspended', async () => {
    expect((await begin()).status).toBe(201);
    const as = organiser;
    const company = `/api/v1/companies/${member.companyId}`;
    await market.done(`POST ${company}/suspend`, { as, revision: 1, body: { reason: 'other' } });
    await eventually(
      async () => expect(await me()).toMatchObject({ member: { id: supporter.memberId } }),
      10_000,
    );
  });
});

afterAll(() => browser.call('POST /api/auth/sign-out', {}));
