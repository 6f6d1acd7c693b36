import { setTimeout as sleep } from 'node:timers/promises';
import { BulkReport, type RowReport } from '@marquee/contracts';
import { z } from 'zod';
import { LoadFailed } from './load-failed.ts';

export interface MarketClientOptions {
  /** The gateway, as `http://localhost:4000`. */
  readonly url: string;
  /** An organiser's, to write on behalf of all companies. */
  readonly token: string;
  readonly signal: AbortSignal;
  /** Told when the market asks for patience or is away. */
  readonly onWait?: (why: string, seconds: number) => void;
}

const Problem = z.looseObject({
  code: z.string(),
  detail: z.string().optional(),
  title: z.string().optional(),
});

interface Init {
  readonly method: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How long the market may be away before we give up. */
const patienceMs = 300_000;
const requestTimeoutMs = 120_000;

/** The public commands, asked again when the market is busy or away: they may be, since every row has its id. */
export class MarketClient {
  readonly #options: MarketClientOptions;

  constructor(options: MarketClientOptions) {
    this.#options = options;
  }

  /** @throws LoadFailed */
  async sendRows(path: string, rows: readonly unknown[]): Promise<readonly RowReport[]> {
    const response = await this.#ask(path, { method: 'POST', body: JSON.stringify({ rows }) });
    if (!response.ok) throw await refusal(path, response);
    return BulkReport.parse(await response.json()).rows;
  }

  /** @throws LoadFailed */
  async has(path: string): Promise<boolean> {
    const response = await this.#ask(path, { method: 'GET' });
    await response.body?.cancel();
    if (response.ok || response.status === 404) return response.ok;
    throw await refusal(path, response);
  }

  /** A company that has applied; one that was judged before stays as it is. @throws LoadFailed */
  async refuse(path: string, verdict: object): Promise<void> {
    const init = { method: 'POST', body: JSON.stringify(verdict), headers: { 'if-match': '"1"' } };
    const response = await this.#ask(`${path}/refuse`, init);
    await response.body?.cancel();
    if (!response.ok && response.status !== 409 && response.status !== 412)
      throw new LoadFailed(`The market answered ${path}/refuse with ${response.status}.`);
  }

  /** What the organiser has not stated yet; what was stated before stays as it is. @throws LoadFailed */
  async state(path: string, body: object): Promise<void> {
    const init = { method: 'PUT', body: JSON.stringify(body), headers: { 'if-match': '"0"' } };
    const response = await this.#ask(path, init);
    if (!response.ok && response.status !== 412) throw await refusal(path, response);
    await response.body?.cancel();
  }

  async #ask(path: string, init: Init): Promise<Response> {
    const since = Date.now();
    for (let attempt = 0; ; attempt++) {
      const answer = await this.#once(path, init);
      const pause = pauseAfter(answer, attempt);
      if (answer instanceof Response && pause === undefined) return answer;
      const { why, seconds = 1 } = pause ?? { why: 'the market is away' };
      if (Date.now() - since > patienceMs) {
        throw new LoadFailed(
          `Gave up after ${patienceMs / 60_000} minutes: ${why} (${this.#options.url}${path}).`,
        );
      }
      this.#options.onWait?.(why, seconds);
      await sleep(seconds * 1_000, undefined, { signal: this.#options.signal });
    }
  }

  async #once(path: string, init: Init): Promise<Response | Error> {
    const { url, token, signal } = this.#options;
    const headers = {
      authorization: `Bearer ${token}`,
      ...init.headers,
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    try {
      const ends = AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]);
      return await fetch(new URL(path, url), { ...init, headers, signal: ends });
    } catch (error) {
      signal.throwIfAborted();
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}

/** Undefined: the answer stands. */
function pauseAfter(answer: Response | Error, attempt: number): { why: string; seconds: number } | undefined {
  const backoff = Math.min(15, 0.5 * 2 ** attempt);
  if (answer instanceof Error) return { why: 'the market does not answer', seconds: backoff };
  const asked = Number(answer.headers.get('retry-after') ?? Number.NaN);
  if (answer.status === 429)
    return { why: 'the market is busy', seconds: Number.isFinite(asked) ? asked : backoff };
  if ([502, 503, 504].includes(answer.status)) {
    return { why: 'the market is not ready', seconds: Number.isFinite(asked) ? asked : backoff };
  }
  return undefined;
}

async function refusal(path: string, response: Response): Promise<LoadFailed> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  const why = problem.data
    ? `${problem.data.code}: ${problem.data.detail ?? problem.data.title ?? ''}`
    : 'no reason given';
  return new LoadFailed(`The market answered ${path} with ${response.status} (${why}).`);
}
