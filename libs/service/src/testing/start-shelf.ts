import { randomUUID } from 'node:crypto';
import type { Role } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { TokenKeys } from '@marquee/testing';
import { z } from 'zod';
import { startService } from '../start-service.ts';
import { shelf } from './shelf.ts';

/** What the specs look at in an answer. */
const Answer = z.looseObject({
  id: z.string().optional(),
  code: z.string().optional(),
  next: z.string().optional(),
  items: z.array(z.looseObject({ title: z.string() })).optional(),
  errors: z.array(z.looseObject({ path: z.string() })).optional(),
});

interface Init {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes as it is, anything else as JSON. */
  readonly body?: unknown;
}

export type ShelfMarket = Awaited<ReturnType<typeof startShelf>>;

/** The example service on a database of its own, and an exhibitor who calls it. */
export async function startShelf() {
  const keys = await TokenKeys.forTests();
  const MARQUEE_PREFIX = `t${randomUUID().slice(0, 8)}_`;
  const env = { LOG_LEVEL: 'silent', ...process.env, ...keys.env, MARQUEE_PREFIX };
  const service = await startService(shelf, { env, port: 0 });
  const as = async (role: Role) => ({
    authorization: `Bearer ${await keys.sign({ roles: [role] }, { audience: ['shelf'] })}`,
  });
  const exhibitor = await as('exhibitor');
  return {
    url: service.url,
    keys,
    service,
    as,
    mongo: service.app.get(Mongo),
    async call(path: string, { method = 'GET', headers = {}, body }: Init = {}) {
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(`${service.url}${path}`, {
        method,
        headers: { ...exhibitor, ...json, ...headers },
        ...(text === undefined ? {} : { body: text }),
      });
      const answer = Answer.parse(await response.json().catch(() => ({})));
      return { status: response.status, headers: response.headers, answer };
    },
    async end() {
      await service.app.get(Mongo).db.dropDatabase();
      await service.stop();
    },
  };
}
