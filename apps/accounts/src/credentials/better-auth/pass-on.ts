import { Refusal } from '@marquee/contracts';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AccountsSettings } from '../../config.ts';
import type { ThrottleRuleName } from '../../throttle/rules.ts';
import { Throttle } from '../../throttle/throttle.ts';
import { Auth } from './auth.ts';
import { addressOf, type Exchange } from './exchange.ts';

/** Said again for the request that is made of the one that came. */
const ownHeaders = new Set([
  ...['host', 'connection', 'content-length', 'transfer-encoding', 'authorization'],
  'x-forwarded-for',
]);

/** Of a session, or of one that waits for its second factor: other cookies could be made up. */
const whoseCookies = /marquee\.(?:session_token|two_factor)=[^;]+/g;

const noSessionCookie = /marquee\.session_token=;/;

/**
 * A question that was asked by a session's cookie may be answered after a change of password or of the second factor
 * has put another in its place: that it has none would take the new one away from the browser.
 */
const mayEndSession = ({ request }: Exchange, { ok }: Response): boolean => request.method !== 'GET' && ok;

/** Better Auth refused it: `message` is where its client looks for words. */
class AuthRefusal extends Refusal {
  constructor(code: string, status: z.output<typeof RefusedStatus>, message: string) {
    super(code, status, message, { message });
  }
}

@Injectable()
export class PassOn {
  readonly #publicUrl: string;

  constructor(
    private readonly auth: Auth,
    private readonly throttle: Throttle,
    @Inject(Config) { PUBLIC_URL }: AccountsSettings,
  ) {
    this.#publicUrl = PUBLIC_URL;
  }

  /** What Better Auth answers, with its cookies. `body`: as our schema read it. @throws Refusal */
  async execute(exchange: Exchange, body?: unknown): Promise<unknown> {
    const { reply } = exchange;
    const { handler } = await this.auth.load();
    const response = await handler(this.#asked(exchange, body));
    const cookies = mayEndSession(exchange, response)
      ? response.headers.getSetCookie()
      : response.headers.getSetCookie().filter((cookie) => !noSessionCookie.test(cookie));
    if (cookies.length > 0) void reply.header('set-cookie', cookies);
    void reply.header('cache-control', 'no-store');
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.status >= 400) throw refusalOf(response.status, answer);
    return answer;
  }

  /** The same, unless it was tried too often for the account, known or not. @throws TooManyAttempts */
  throttled(rule: ThrottleRuleName, account: string, exchange: Exchange, body: unknown): Promise<unknown> {
    const attempt = { rule, account, address: addressOf(exchange) };
    return this.throttle.around(attempt, () => this.execute(exchange, body));
  }

  /** The same for whoever is signed in, or half: cookies say who. Without, there is nothing to guess at. @throws TooManyAttempts */
  throttledBySession(exchange: Exchange, body: unknown): Promise<unknown> {
    const found = exchange.request.headers.cookie?.match(whoseCookies)?.join(' ');
    return found === undefined
      ? this.execute(exchange, body)
      : this.throttled('signed-in', found, exchange, body);
  }

  #asked(exchange: Exchange, body: unknown): Request {
    const { url, method, headers } = exchange.request;
    const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined || ownHeaders.has(name) ? [] : [[name, String(value)]],
    );
    return new Request(new URL(url, this.#publicUrl), {
      method,
      headers: [...kept, ['x-forwarded-for', addressOf(exchange)]],
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

const BetterAuthError = z.object({ code: z.string().default(''), message: z.string().default('') });
/** Our schema has read the body before: what is still bad about it (400) is not its form. */
const RefusedStatus = z
  .literal([400, 401, 403, 404, 409, 410, 422, 429])
  .transform((status) => (status === 400 ? 422 : status));

/** Its codes as ours are written: INVALID_EMAIL_OR_PASSWORD is invalid-email-or-password; that of no session is ours. */
function refusalOf(status: number, answer: unknown): Error {
  const { code, message } = BetterAuthError.catch({ code: '', message: '' }).parse(answer ?? {});
  const refused = RefusedStatus.safeParse(status);
  if (!refused.success) return new Error(`Better Auth answered ${status} ${code}`);
  const isNobody = status === 401 && (code === '' || code === 'UNAUTHORIZED');
  const name = isNobody ? 'unauthenticated' : code.toLowerCase().replaceAll('_', '-');
  return new AuthRefusal(name || 'refused', refused.data, message || 'This was not done.');
}
