import { authPrefix, boardCookie } from '@marquee/contracts';
import { actorOf, sessionCookie, Suspended, Unauthenticated } from '@marquee/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cookieOf } from './cookie.ts';
import type { Denials } from './denials.ts';
import { requireSameOrigin } from './same-origin.ts';
import type { SessionTokens } from './session-tokens.ts';

/** Those whose token came by a cookie, with the cookie. */
const cookies = new WeakMap<FastifyRequest['raw'], string>();
export const cookieBehind = (request: FastifyRequest): string | undefined => cookies.get(request.raw);

export interface CookieSignIn {
  readonly tokens: SessionTokens;
  readonly publicUrl: string;
}

export const sessionCookieOf = (publicUrl: string): string => sessionCookie(publicUrl.startsWith('https:'));

/** What Better Auth answers itself: it reads the cookie, and no token. */
const isSignIn = ({ url }: FastifyRequest) => url === authPrefix || url.startsWith(`${authPrefix}/`);

/**
 * A browser's cookie becomes the token that services accept, as if it had been sent. A cookie of no session is none:
 * services say themselves what nobody may do.
 */
export function signInByCookie(server: FastifyInstance, { tokens, publicUrl }: CookieSignIn): void {
  const name = sessionCookieOf(publicUrl);
  server.addHook('onRequest', async (request) => {
    const { headers, method, host, ip } = request;
    if (isSignIn(request)) {
      requireSameOrigin({ method, headers, host }, { publicUrl, withCookie: headers.cookie !== undefined });
      return;
    }
    const cookie = headers.authorization === undefined ? cookieOf(headers.cookie, name) : undefined;
    // What a service does not need cannot leak there.
    const board = cookieOf(headers.cookie, boardCookie);
    if (board === undefined) delete headers.cookie;
    else headers.cookie = `${boardCookie}=${board}`;
    if (cookie === undefined) return;
    requireSameOrigin({ method, headers, host }, { publicUrl, withCookie: true });
    const session = await tokens.of(cookie, ip);
    if (!session) return;
    headers.authorization = `Bearer ${session.token}`;
    cookies.set(request.raw, cookie);
  });
}

/** After the token was looked at: whoever is denied does nothing more by it, however long it is good for yet. */
export function refuseDenied(server: FastifyInstance, denials: Denials): void {
  server.addHook('preParsing', async (request) => {
    const actor = actorOf(request);
    const denied = actor && !isSignIn(request) ? denials.of(actor) : undefined;
    if (denied === undefined) return;
    if (denied === 'session') throw new Unauthenticated('The session has ended: sign in again.');
    throw new Suspended();
  });
}
