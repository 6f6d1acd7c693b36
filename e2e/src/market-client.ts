import { join } from 'node:path';
import type { Problem } from '@marquee/contracts';
import { TokenKeys, type Bearer } from '@marquee/testing/tokens';

const keysFolder = join(import.meta.dirname, '../../.engines/dev-keys');

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Call {
  readonly as?: Bearer | undefined;
  readonly body?: unknown;
  /** The body as it is, for what JSON.stringify would not write. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  /** `If-Match`. */
  readonly revision?: number | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long an answer is waited for, in milliseconds. */
  readonly withinMs?: number;
}

/** The market as the world sees it: HTTP by the gateway, and nothing else. */
export class MarketClient {
  readonly url: string;
  readonly #keys: TokenKeys;
  readonly #tokens = new Map<Bearer, Promise<string>>();

  private constructor(url: string, keys: TokenKeys) {
    this.url = url;
    this.#keys = keys;
  }

  /** By default the market that `npm test` runs. @throws Error where none is named */
  static async at(url = process.env['MARQUEE_URL']): Promise<MarketClient> {
    if (!url)
      throw new Error(
        'MARQUEE_URL is not set: end-to-end tests are run by "npm test", which starts a market',
      );
    return new MarketClient(url, await TokenKeys.in(keysFolder));
  }

  /** One for each bearer, however often it calls. */
  token(bearer: Bearer): Promise<string> {
    const token = this.#tokens.get(bearer) ?? this.#keys.sign(bearer);
    this.#tokens.set(bearer, token);
    return token;
  }

  /** `call('POST /api/v1/listings', {as: seller, body})`; without `as` as nobody. A refusal is an answer, too. */
  async call<Body = Problem>(
    route: string,
    { as, body, raw, revision, headers = {}, withinMs }: Call = {},
  ): Promise<Answer<Body>> {
    const [method = 'GET', path = '/'] = route.split(' ');
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${await this.token(as)}` }),
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(revision !== undefined && { 'if-match': `"${revision}"` }),
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
      ...(withinMs !== undefined && { signal: AbortSignal.timeout(withinMs) }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed as Body };
  }

  /** The body of an answer that must be one of success. @throws Error with the refusal */
  async done<Body>(route: string, call: Call = {}): Promise<Body> {
    const { status, body } = await this.call<Body>(route, call);
    if (status >= 300) throw new Error(`${route} was refused: ${status} ${JSON.stringify(body)}`);
    return body;
  }
}
