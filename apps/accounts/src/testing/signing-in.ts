import { randomUUID } from 'node:crypto';
import type { CompanyView, MemberView, Problem } from '@marquee/contracts';
import type { Answer, Bearer, TestMarket } from '@marquee/testing';

const operator: Bearer = { roles: ['operator'] };
export const goodPassword = 'nine lanterns over the harbour';

/** People of a market, and how they sign in. */
export class Signing {
  readonly #market: TestMarket;

  constructor(market: TestMarket) {
    this.#market = market;
  }

  /** A member of a company of its own, who can sign in. */
  async member(password = goodPassword): Promise<MemberView> {
    const company = await this.#done<CompanyView>('POST /api/v1/companies', {
      name: 'Golden Gate',
      country: 'HK',
    });
    const member = await this.#done<MemberView>('POST /api/v1/members', {
      ...{ companyId: company.id, name: 'Mei Chan', email: `${randomUUID()}@example.com`, roles: ['buyer'] },
      ...{ zone: 'Asia/Hong_Kong', locale: 'zh-Hant' },
    });
    await this.#done(`PUT /api/v1/members/${member.id}/password`, { password });
    return member;
  }

  signIn(email: string, password = goodPassword, address = randomAddress()): Promise<Answer<Problem>> {
    const headers = { 'x-forwarded-for': address };
    return this.#market.call('accounts', 'POST /api/auth/sign-in/email', {
      headers,
      body: { email, password },
    });
  }

  /** The cookie of a session of the member. */
  async cookieOf({ email }: MemberView, password = goodPassword): Promise<string> {
    return cookieIn((await this.signIn(email, password)).headers);
  }

  async #done<Body>(route: string, body: unknown): Promise<Body> {
    const answer = await this.#market.call<Body>('accounts', route, { as: operator, body });
    if (answer.status >= 300) throw new Error(`${route}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** The cookies that an answer sets, as a browser sends them back. */
export const cookieIn = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** As every guest of a market has one: tests do not throttle each other. */
const randomAddress = () => `192.0.2.${randomUUID().slice(0, 8)}`;
