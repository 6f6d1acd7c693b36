import { authPrefix, boardCookie } from '@marquee/contracts';
import {
  actingCookie,
  ActingOver,
  actorOf,
  cookieOf,
  InPersonOnly,
  sessionCookie,
  setActingCookie,
  Suspended,
  Unauthenticated,
} from '@marquee/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Denials } from './denials.ts';
import { requireSameOrigin } from './same-origin.ts';
import type { SessionTokens } from './session-tokens.ts';

/** Those whose token came by cookies, with these: of the session, and of whoever acts in another's name by it. */
const cookies = new WeakMap<FastifyRequest['raw'], string>();
export const cookiesBehind = (request: FastifyRequest): string | undefined => cookies.get(request.raw);

export interface CookieSignIn {
  readonly tokens: SessionTokens;
  readonly publicUrl: string;
}

const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/** What Better Auth answers itself: it reads the cookie, and no token. */
const isSignIn = ({ url }: FastifyRequest) => url === authPrefix || url.startsWith(`${authPrefix}/`);

/** What it answers to whoever acts in another's name: whose session it is, which is the own, and its end. */
const signOut = `${authPrefix}/sign-out`;
const ofOneself = new Set([`${authPrefix}/get-session`, signOut]);

/**
 * A browser's cookie becomes the token that services accept, as if it had been sent. A cookie of no session is none:
 * services say themselves what nobody may do.
 */
export function signInByCookie(server: FastifyInstance, { tokens, publicUrl }: CookieSignIn): void {
  const sessionName = sessionCookie(isSecure(publicUrl));
  const actingName = actingCookie(isSecure(publicUrl));
  server.addHook('onRequest', async (request, reply) => {
    const { headers, method, host, ip } = request;
    const acting = cookieOf(headers.cookie, actingName);
    if (isSignIn(request)) {
      requireSameOrigin({ method, headers, host }, { publicUrl, withCookie: headers.cookie !== undefined });
      if (acting === undefined || cookieOf(headers.cookie, sessionName) === undefined) return;
      const path = request.url.split('?')[0] ?? '';
      // It would be done to the own account, and taken for the other's.
      if (!ofOneself.has(path)) throw new InPersonOnly();
      if (path === signOut) void reply.header('set-cookie', noActing(publicUrl));
      return;
    }
    const session = headers.authorization === undefined ? cookieOf(headers.cookie, sessionName) : undefined;
    // What a service does not need cannot leak there.
    const board = cookieOf(headers.cookie, boardCookie);
    if (board === undefined) delete headers.cookie;
    else headers.cookie = `${boardCookie}=${board}`;
    if (session === undefined) return;
    requireSameOrigin({ method, headers, host }, { publicUrl, withCookie: true });
    const sent = [`${sessionName}=${session}`, ...(acting === undefined ? [] : [`${actingName}=${acting}`])];
    const found = await tokens.of(sent.join('; '), ip).catch((error: unknown) => {
      if (error instanceof ActingOver) void reply.header('set-cookie', noActing(publicUrl));
      throw error;
    });
    if (!found) return;
    headers.authorization = `Bearer ${found.token}`;
    cookies.set(request.raw, sent.join('; '));
  });
}

/** After the token was looked at: whoever is denied does nothing more by it, however long it is good for yet. */
export function refuseDenied(
  server: FastifyInstance,
  { denials, publicUrl }: { readonly denials: Denials; readonly publicUrl: string },
): void {
  server.addHook('preParsing', async (request, reply) => {
    const actor = actorOf(request);
    const denied = actor && !isSignIn(request) ? denials.of(actor) : undefined;
    if (denied === undefined) return;
    if (denied === 'session') throw new Unauthenticated('The session has ended: sign in again.');
    if (denied !== 'acting') throw new Suspended();
    void reply.header('set-cookie', noActing(publicUrl));
    throw new ActingOver();
  });
}

const noActing = (publicUrl: string): string => setActingCookie(isSecure(publicUrl), '', 0);
