import type { ServerResponse } from 'node:http';
import { ActingOver, actorOf, type Actor } from '@marquee/service';
import type { FastifyInstance } from 'fastify';
import type { Denials } from '../sessions/denials.ts';
import type { SessionTokens } from '../sessions/session-tokens.ts';
import { cookiesBehind } from '../sessions/sign-in-by-cookie.ts';

/** A live stream, and by what right it is open. */
interface OpenStream {
  readonly response: ServerResponse;
  readonly actor: Actor;
  readonly cookies: string | undefined;
  readonly address: string;
  /** Until when it may stay open without another look. */
  goodUntil: Date | undefined;
}

export interface StreamRights {
  readonly denials: Denials;
  readonly tokens: SessionTokens;
}

/**
 * Live streams have no end of their own. They are ended when the gateway stops, and clients come back to another one;
 * when their member is denied; and when the token has expired by which they were opened, unless its session lives on.
 */
export function endStreams(server: FastifyInstance, { denials, tokens }: StreamRights): void {
  const open = new Set<OpenStream>();
  server.addHook('onSend', async (request, reply) => {
    if (!String(reply.getHeader('content-type')).startsWith('text/event-stream')) return;
    const actor = actorOf(request);
    if (!actor) return;
    const stream: OpenStream = {
      response: reply.raw,
      actor,
      cookies: cookiesBehind(request),
      address: request.ip,
      goodUntil: actor.expiresAt,
    };
    open.add(stream);
    reply.raw.once('close', () => open.delete(stream));
  });
  denials.onLook(() => {
    const now = new Date();
    for (const stream of open) {
      if (denials.of(stream.actor) !== undefined) stream.response.destroy();
      else if (stream.goodUntil && stream.goodUntil <= now) void endUnlessSession(stream, tokens);
    }
  });
  server.addHook('preClose', async () => {
    for (const { response } of open) response.destroy();
  });
}

/** That somebody acts for a member no more is known, all else that is refused is not. */
const whetherOver = (error: unknown) => (error instanceof ActingOver ? undefined : ('unknown' as const));

/** While `accounts` is away nothing is known to have ended. */
async function endUnlessSession(stream: OpenStream, tokens: SessionTokens): Promise<void> {
  const { response, cookies, address } = stream;
  const session = cookies && (await tokens.of(cookies, address).catch(whetherOver));
  if (session === 'unknown') return;
  if (session) stream.goodUntil = new Date(session.expiresAt);
  else response.destroy();
}
