import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  InvitationAccepted,
  InvitationOffer,
  InvitationView,
  MemberView,
  Problem,
} from '@marquee/contracts';
import type { Bearer } from '@marquee/testing';
import {
  bearerOf,
  freshEmail,
  ifMatch,
  openAccounts,
  organiser,
  password,
  person,
  type AccountsMarket,
} from '../testing/accounts-market.ts';

let market: AccountsMarket;
beforeAll(async () => {
  market = await openAccounts();
});
afterAll(() => market.end());

const owning = async () => {
  const { id: companyId } = await market.company();
  const owner = await market.member(companyId);
  return { companyId, owner, as: bearerOf(owner) };
};
const invite = (as: Bearer, email: string, given: object = {}) =>
  market.call<InvitationView & Problem>('POST /api/v1/invitations', {
    as,
    body: { email, roles: ['exhibitor'], ...given },
  });
const tokenOf = async (email: string, count = 1) => {
  const { link } = await market.mailed(email, 'invitation', count);
  expect(link).toMatch(/\/join#token=[\w-]+$/);
  return link.split('#token=')[1] ?? '';
};
const accept = (token: string) =>
  market.call<InvitationAccepted & Problem>('POST /api/v1/invitations/accept', {
    body: { token, person, password },
  });
const act = (as: Bearer, what: string, { id }: { id: string }) =>
  market.call<InvitationView & Problem>(`POST /api/v1/invitations/${id}/${what}`, { as });

describe('an invitation', () => {
  it('is shown to whoever has the link, and makes a colleague of him, once', async () => {
    const { owner, companyId, as } = await owning();
    const email = freshEmail();
    expect(await invite(as, email)).toMatchObject({ status: 201, body: { state: 'open', sent: 1, email } });
    const token = await tokenOf(email);
    expect(await market.mailed(email, 'invitation')).toMatchObject({
      inviter: owner.name,
      company: 'Golden Gate Pictures',
      locale: 'zh-Hant',
    });
    const offer = { company: { companyId, name: 'Golden Gate Pictures' }, email, roles: ['exhibitor'] };
    expect(
      await market.call<InvitationOffer>('POST /api/v1/invitations/look', { body: { token } }),
    ).toMatchObject({ status: 200, body: offer });
    const joined = await accept(token);
    expect(joined).toMatchObject({ status: 201, body: { companyId } });
    const route = `GET /api/v1/members/${joined.body.memberId}`;
    expect((await market.call<MemberView>(route, { as })).body).toMatchObject({
      email,
      roles: ['exhibitor'],
      companyRole: 'member',
    });
    expect(await accept(token)).toMatchObject({ status: 410, body: { code: 'invitation-gone' } });
  });

  it('is accepted once, however many try at the same moment', async () => {
    const { as } = await owning();
    const email = freshEmail();
    await invite(as, email);
    const token = await tokenOf(email);
    const answers = await Promise.all([1, 2, 3].map(() => accept(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('is withdrawn, or sent again with another link; the one before is good no longer', async () => {
    const { as } = await owning();
    const email = freshEmail();
    const { body } = await invite(as, email);
    expect(await invite(as, email)).toMatchObject({ status: 409, body: { code: 'invited-already' } });
    expect(await act(as, 'send-again', body)).toMatchObject({ status: 429 });
    const old = await tokenOf(email);
    await market.market
      .database('accounts')
      .collection('invitations')
      .updateOne({ email }, { $set: { sentAt: new Date(Date.now() - 600_000) } });
    expect(await act(as, 'send-again', body)).toMatchObject({ status: 200, body: { sent: 2 } });
    expect(await accept(old)).toMatchObject({ status: 410 });
    const fresh = await tokenOf(email, 2);
    expect(await act(as, 'withdraw', body)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
    expect(await accept(fresh)).toMatchObject({ status: 410 });
  });

  it('is an owner’s business alone, and not there for other companies (S01)', async () => {
    const { companyId, as } = await owning();
    const colleague = bearerOf(await market.member(companyId));
    const stranger = (await owning()).as;
    const { body } = await invite(as, freshEmail());
    expect(await invite(colleague, freshEmail())).toMatchObject({ status: 403 });
    expect(await act(colleague, 'withdraw', body)).toMatchObject({ status: 403 });
    expect(await act(stranger, 'withdraw', body)).toMatchObject({ status: 404 });
    const list = async (reader: Bearer) =>
      (await market.call<{ items: InvitationView[] }>('GET /api/v1/invitations', { as: reader })).body.items;
    expect(await list(as)).toMatchObject([{ id: body.id }]);
    expect(await list(colleague)).toEqual([]);
    expect(await list(stranger)).toEqual([]);
  });

  it('of someone whom another company has does not give that away', async () => {
    const { as } = await owning();
    const { owner: elsewhere } = await owning();
    expect(await invite(as, elsewhere.email)).toMatchObject({ status: 201 });
    expect(await accept(await tokenOf(elsewhere.email))).toMatchObject({ status: 409 });
  });

  it('makes nobody an organiser, and is not sent by a company that only applied', async () => {
    const { as } = await owning();
    expect(await invite(as, freshEmail(), { roles: ['organiser'] })).toMatchObject({ status: 400 });
    const body = { name: 'Waiting', country: 'HK', vetted: false };
    const applied = await market.call<{ id: string }>('POST /api/v1/companies', { as: organiser, body });
    const waiting = bearerOf(await market.member(applied.body.id));
    expect(await invite(waiting, freshEmail())).toMatchObject({
      status: 403,
      body: { code: 'company-not-approved' },
    });
  });
});

describe('owners', () => {
  const change = (as: Bearer, { id, revision }: MemberView, body: object) =>
    market.call<MemberView & Problem>(`PATCH /api/v1/members/${id}`, {
      as,
      body,
      headers: ifMatch(revision),
    });
  const remove = (as: Bearer, { id, revision }: MemberView) =>
    market.call(`DELETE /api/v1/members/${id}`, { as, headers: ifMatch(revision) });
  const leave = (as: Bearer, { revision }: MemberView) =>
    market.call('DELETE /api/v1/me', { as, headers: ifMatch(revision) });

  it('say what colleagues may do, and remove them', async () => {
    const { as, owner, companyId } = await owning();
    const colleague = await market.member(companyId);
    const changed = await change(as, colleague, { roles: ['buyer', 'exhibitor'] });
    expect(changed).toMatchObject({ status: 200, body: { roles: ['buyer', 'exhibitor'] } });
    expect(await change(as, changed.body, { roles: ['operator'] })).toMatchObject({ status: 403 });
    expect(await remove(bearerOf(colleague), owner)).toMatchObject({ status: 403 });
    expect(await remove(as, changed.body)).toMatchObject({ status: 204 });
    expect(await market.call(`GET /api/v1/members/${colleague.id}`, { as })).toMatchObject({ status: 404 });
  });

  it('hand the company over, and can leave then; the last one cannot', async () => {
    const { as, owner, companyId } = await owning();
    const heir = await market.member(companyId);
    expect(await leave(as, owner)).toMatchObject({ status: 409, body: { code: 'last-owner' } });
    expect(await change(as, owner, { companyRole: 'member' })).toMatchObject({ status: 409 });
    const handed = await market.call<MemberView>(`POST /api/v1/members/${heir.id}/hand-over`, { as });
    expect(handed).toMatchObject({ status: 200, body: { companyRole: 'owner' } });
    expect(await leave(as, { ...owner, revision: 2 })).toMatchObject({ status: 204 });
  });

  it('do not both leave at the same moment', async () => {
    const { as, owner, companyId } = await owning();
    const second = await market.member(companyId, { companyRole: 'owner' });
    await market.member(companyId);
    const answers = await Promise.all([leave(as, owner), leave(bearerOf(second), second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });

  it('who are alone close the company behind them', async () => {
    const { as, owner, companyId } = await owning();
    expect(await leave(as, owner)).toMatchObject({ status: 204 });
    expect(
      (await market.call<{ standing: string }>(`GET /api/v1/companies/${companyId}`, { as: organiser })).body,
    ).toMatchObject({ standing: 'closed' });
  });
});
