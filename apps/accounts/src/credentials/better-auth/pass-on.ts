import { Refusal } from '@marquee/contracts';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { AccountsSettings } from '../../config.ts';
import { Auth } from './auth.ts';
import type { Exchange } from './exchange.ts';

/** Said again for the request that is made of the one that came. */
const ownHeaders = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'authorization']);

/** Better Auth refused it: `message` is where its client looks for words. */
class AuthRefusal extends Refusal {
  constructor(code: string, status: z.infer<typeof RefusedStatus>, message: string) {
    super(code, status, message, { message });
  }
}

@Injectable()
export class PassOn {
  readonly #publicUrl: string;

  constructor(
    private readonly auth: Auth,
    @Inject(Config) { PUBLIC_URL }: AccountsSettings,
  ) {
    this.#publicUrl = PUBLIC_URL;
  }

  /** What Better Auth answers, with its cookies. `body`: as our schema read it. @throws Refusal */
  async execute({ request, reply }: Exchange, body?: unknown): Promise<unknown> {
    const { handler } = await this.auth.load();
    const response = await handler(this.#asked(request, body));
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) void reply.header('set-cookie', cookies);
    void reply.header('cache-control', 'no-store');
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (response.status >= 400) throw refusalOf(response.status, answer);
    return answer;
  }

  #asked({ url, method, headers, ip }: FastifyRequest, body: unknown): Request {
    const kept = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined || ownHeaders.has(name) ? [] : [[name, String(value)]],
    );
    return new Request(new URL(url, this.#publicUrl), {
      method,
      // Of whoever asked the gateway; without one, of whoever asked us.
      headers: headers['x-forwarded-for'] === undefined ? [...kept, ['x-forwarded-for', ip]] : kept,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }
}

const BetterAuthError = z.object({ code: z.string().default(''), message: z.string().default('') });
const RefusedStatus = z.literal([400, 401, 403, 404, 409, 410, 422, 429]);

/** Its codes as ours are written: INVALID_EMAIL_OR_PASSWORD is invalid-email-or-password. */
function refusalOf(status: number, answer: unknown): Error {
  const { code, message } = BetterAuthError.catch({ code: '', message: '' }).parse(answer ?? {});
  const refused = RefusedStatus.safeParse(status);
  if (!refused.success) return new Error(`Better Auth answered ${status} ${code}`);
  const name = code.toLowerCase().replaceAll('_', '-') || (status === 401 ? 'unauthenticated' : 'refused');
  return new AuthRefusal(name, refused.data, message || 'This was not done.');
}
