import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActingView, Me, MemberView, Problem, SessionToken } from '@marquee/contracts';
import { like } from '@marquee/testing/like';
import { decodeJwt } from 'jose';
import {
  ifMatch,
  openAccounts,
  organiser,
  password,
  type AccountsMarket,
} from '../testing/accounts-market.ts';
import { cookieIn, Signing } from '../testing/signing-in.ts';

let market: AccountsMarket;
let signing: Signing;
let supporter: MemberView;
let session: string;
beforeAll(async () => {
  market = await openAccounts();
  signing = new Signing(market.market);
  supporter = await market.member((await market.company()).id, { roles: ['operator'], name: 'Ops Wong' });
  const route = `PUT /api/v1/members/${supporter.id}/password`;
  await market.call(route, { as: { roles: ['operator'] }, body: { password } });
  session = await signing.cookieOf(supporter, password);
});
afterAll(() => market.end());

const tokenFor = (cookie: string) =>
  market.call<SessionToken & Problem>('POST /internal/v1/session-tokens', { headers: { cookie } });
const bearer = ({ token }: SessionToken) => ({ authorization: `Bearer ${token}` });

/** Begins to act, and returns the cookies of the session that does. */
async function acting(memberId: string, cookie = session, given: object = {}): Promise<string> {
  const answer = await market.call<ActingView>('POST /api/v1/actings', {
    headers: bearer((await tokenFor(cookie)).body),
    body: { memberId, reason: 'asked', words: 'Ticket 4711', ...given },
  });
  expect(answer.status).toBe(201);
  return `${cookie}; ${cookieIn(answer.headers)}`;
}
const over = { status: 403, body: { code: 'acting-over' } };

describe('a token of somebody who acts for a member', () => {
  it('is the member’s, names who acts (RFC 8693), and has the member’s roles alone', async () => {
    const member = await market.member((await market.company()).id, { roles: ['exhibitor'] });
    const { body } = await tokenFor(await acting(member.id));
    expect(decodeJwt(body.token)).toMatchObject({
      sub: member.id,
      company: member.companyId,
      roles: ['exhibitor'],
      act: { sub: supporter.id, company: supporter.companyId, acting: like.any(String) },
    });
    const me = await market.call<Me>('GET /api/v1/me', { headers: bearer(body) });
    expect(me.body).toMatchObject({ member: { id: member.id }, acting: { by: { name: 'Ops Wong' } } });
  });

  it('is good no longer than the time that was given', async () => {
    const member = await market.member((await market.company()).id);
    const { body } = await tokenFor(await acting(member.id, session, { minutes: 1 }));
    expect(Date.parse(body.expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
  });

  it('is given to the session that began it alone (S05)', async () => {
    const member = await market.member((await market.company()).id);
    const [, own = ''] = (await acting(member.id)).split('; ');
    const elsewhere = await signing.cookieOf(supporter, password);
    expect(await tokenFor(`${elsewhere}; ${own}`)).toMatchObject(over);
    const other = await signing.cookieOf(await signing.member());
    expect(await tokenFor(`${other}; ${own}`)).toMatchObject(over);
    expect(await tokenFor(own)).toMatchObject({ status: 401 });
  });

  it.each(['made-up', '00000000-0000-4000-8000-000000000000', ''])('is not given for "%s"', async (value) =>
    expect(await tokenFor(`${session}; marquee.acting=${value}`)).toMatchObject(over),
  );
});

describe('acting for a member is over', () => {
  const ended = async (act: (cookies: string, member: MemberView) => Promise<unknown>) => {
    const member = await market.member((await market.company()).id);
    const cookies = await acting(member.id);
    expect((await tokenFor(cookies)).status).toBe(200);
    await act(cookies, member);
    expect(await tokenFor(cookies)).toMatchObject(over);
  };

  it('when it was ended, which takes the cookie away, and may be repeated', () =>
    ended(async (cookies) => {
      const headers = bearer((await tokenFor(cookies)).body);
      for (const _ of ['once', 'again']) {
        const answer = await market.call('DELETE /api/v1/actings/current', { headers });
        expect(answer.status).toBe(204);
        expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
      }
    }));

  it('when the time is over', () =>
    ended((_, { id }) =>
      market.market
        .database('accounts')
        .collection('actings')
        .updateOne({ memberId: id }, { $set: { until: new Date() } }),
    ));

  it('when the member’s company is suspended', () =>
    ended(async (_, { companyId }) => {
      const body = { reason: 'conduct' };
      const headers = ifMatch(1);
      await market.call(`POST /api/v1/companies/${companyId}/suspend`, { as: organiser, headers, body });
    }));

  it('when the member has become one who runs the market', () =>
    ended(async (_, { id }) => {
      const body = { roles: ['organiser'] };
      await market.call(`PATCH /api/v1/members/${id}`, { as: organiser, headers: ifMatch(1), body });
    }));

  it('when the member has left', () =>
    ended(async (_, { id }) => {
      await market.call(`DELETE /api/v1/members/${id}`, { as: organiser, headers: ifMatch(1) });
    }));
});

describe('who has acted in whose name', () => {
  it('is seen by the member and by those who run the market', async () => {
    const member = await market.member((await market.company()).id);
    const stranger = await market.member((await market.company()).id);
    await acting(member.id);
    const read = (as: MemberView | undefined, query = '') =>
      market.call<{ items: ActingView[] }>(`GET /api/v1/actings${query}`, {
        as: as ? { memberId: as.id, companyId: as.companyId, roles: ['buyer'] } : organiser,
      });
    const shown = [{ memberId: member.id, words: 'Ticket 4711', by: { name: 'Ops Wong' } }];
    expect((await read(member)).body.items).toMatchObject(shown);
    expect((await read(undefined, `?memberId=${member.id}`)).body.items).toMatchObject(shown);
    expect((await read(stranger)).body.items).toEqual([]);
    expect(await read(stranger, `?memberId=${member.id}`)).toMatchObject({ status: 404 });
  });
});
