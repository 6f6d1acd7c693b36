import { actorOf, setActor, type TokenVerifier } from '@marquee/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * A token that is sent must be good; whether one is needed is the service's to say, which checks it once more. A bad
 * one is refused after the limits, so that trying tokens is limited, too, by address.
 */
export function checkBearer(server: FastifyInstance, verifier: TokenVerifier) {
  const refused = new WeakMap<FastifyRequest, unknown>();
  server.addHook('onRequest', async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return;
    try {
      setActor(request, await verifier.verify(authorization));
    } catch (error) {
      refused.set(request, error);
    }
  });
  server.addHook('preParsing', async (request) => {
    if (refused.has(request)) throw refused.get(request);
  });
}

/** Whom to count a request against. */
export function callerOf(request: FastifyRequest): { readonly key: string; readonly isStaff: boolean } {
  const actor = actorOf(request);
  if (!actor) return { key: `address:${request.ip}`, isStaff: false };
  const isStaff = actor.roles.some((role) => role === 'operator' || role === 'organiser');
  // Whoever acts in another's name uses nobody's share but the own.
  return { key: `member:${(actor.actedBy ?? actor).memberId}`, isStaff };
}
