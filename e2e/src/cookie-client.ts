import type { Problem } from '@marquee/contracts';
import type { Answer } from './market-client.ts';

/** Somebody's browser, as far as HTTP goes: it keeps cookies and says what page it is at. */
export class CookieClient {
  readonly #url: string;
  readonly #origin: string;
  readonly #cookies: Map<string, string>;

  /** `url`: where people reach the market; `origin`: the name that its cookies and passkeys are of, where that differs. */
  constructor(url: string, origin = url, cookies: Iterable<readonly [string, string]> = []) {
    this.#url = url;
    this.#origin = origin;
    this.#cookies = new Map(cookies);
  }

  /** The same browser, once the name leads elsewhere. */
  movedTo(url: string): CookieClient {
    return new CookieClient(url, this.#origin, this.#cookies);
  }

  async call<Body = Problem>(route: string, body?: unknown): Promise<Answer<Body>> {
    const [method = 'GET', path = '/'] = route.split(' ');
    const response = await this.open(path, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    const text = await response.text();
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed as Body };
  }

  /** @throws Error with the refusal */
  async done<Body>(route: string, body?: unknown): Promise<Body> {
    const answer = await this.call<Body>(route, body);
    if (answer.status < 300) return answer.body;
    throw new Error(`${route} was refused: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  async open(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(`${this.#url}${path}`, {
      ...init,
      headers: {
        cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; '),
        origin: this.#origin,
        'sec-fetch-site': 'same-origin',
        ...init.headers,
      },
    });
    for (const set of response.headers.getSetCookie()) this.#keep(set);
    return response;
  }

  #keep(set: string): void {
    const [pair = '', ...attributes] = set.split(';');
    const [name = '', ...value] = pair.split('=');
    if (attributes.some((attribute) => /^\s*max-age=0$/i.test(attribute))) this.#cookies.delete(name);
    else this.#cookies.set(name, value.join('='));
  }
}
