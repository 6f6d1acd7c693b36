import { createHash } from 'node:crypto';
import { Refusal, SessionToken } from '@marquee/contracts';
import { ActingOver, Suspended } from '@marquee/service';
import { traceparent } from '@marquee/telemetry';
import { z } from 'zod';
import { UnknownCookies } from './unknown-cookies.ts';

interface Kept {
  readonly token: Promise<SessionToken | undefined>;
  readonly at: number;
}

export interface SessionTokensOptions {
  readonly accountsUrl: string;
  /** Whether it is known at once here when a session ends. */
  readonly hearOfEnds: () => boolean;
}

const Refused = z.object({ code: z.string().default('') }).catch({ code: '' });
const timeoutMs = 5_000;
/** The session has ended, or its member is gone. */
const noSession = new Set([401, 404]);
/** How long a session's token is used before it is asked for again, if ends of sessions are heard of, and if not. */
const keptMs = 30_000;
const keptUnheardMs = 5_000;
const mostKept = 20_000;

/** A short-lived token for the cookie of a session, from `accounts`; each asked for once at a time. */
export class SessionTokens {
  readonly #options: SessionTokensOptions;
  readonly #kept = new Map<string, Kept>();
  readonly #unknown = new UnknownCookies();

  constructor(options: SessionTokensOptions) {
    this.#options = options;
  }

  /**
   * Undefined where the cookie is of no session. `cookies`: as they are sent, that of the session first; `address`: of
   * whoever sent them; one that tries cookies is not heard.
   * @throws Suspended, ActingOver; Refusal upstream-unavailable
   */
  async of(cookies: string, address: string): Promise<SessionToken | undefined> {
    const key = createHash('sha256').update(cookies).digest('base64url');
    const kept = this.#kept.get(key);
    if (kept && Date.now() - kept.at < this.#keptMs) {
      const token = await kept.token;
      // One that acts for another ends on time.
      if (!token || Date.parse(token.expiresAt) > Date.now()) return token;
    }
    if (!kept && this.#unknown.areTooMany(address)) return undefined;
    const token = this.#ask(cookies);
    this.#keep(key, { token, at: Date.now() });
    try {
      const found = await token;
      if (!found) this.#unknown.count(address);
      return found;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  get #keptMs(): number {
    return this.#options.hearOfEnds() ? keptMs : keptUnheardMs;
  }

  /** The oldest go where there are too many. */
  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    if (this.#kept.size <= mostKept) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  async #ask(cookies: string): Promise<SessionToken | undefined> {
    const { accountsUrl } = this.#options;
    try {
      const response = await fetch(`${accountsUrl}/internal/v1/session-tokens`, {
        method: 'POST',
        headers: { cookie: cookies, traceparent: traceparent() },
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.ok) return SessionToken.parse(await response.json());
      const { code } = Refused.parse(await response.json().catch(() => ({})));
      if (noSession.has(response.status)) return undefined;
      if (code === 'acting-over') throw new ActingOver();
      throw code === 'suspended'
        ? new Suspended()
        : new Error(`accounts answered ${response.status} ${code}`);
    } catch (error) {
      throw error instanceof Refusal ? error : unavailable(error);
    }
  }
}

function unavailable(cause: unknown): Refusal {
  const refusal = new Refusal(
    'upstream-unavailable',
    503,
    'Nobody can be signed in at the moment: try again shortly.',
    {
      service: 'accounts',
    },
  );
  refusal.cause = cause;
  return refusal;
}
