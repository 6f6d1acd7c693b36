/** What the names of cookies begin with. A browser takes `__Host-` by https alone, and sends it to that host alone. */
export const cookiePrefix = (isSecure: boolean): string => (isSecure ? '__Host-marquee' : 'marquee');

/** The cookie of a session: `isSecure` where people reach the market by https. */
export const sessionCookie = (isSecure: boolean): string => `${cookiePrefix(isSecure)}.session_token`;

/** The cookie beside it of somebody who acts in the name of a member: worth nothing without the session's own. */
export const actingCookie = (isSecure: boolean): string => `${cookiePrefix(isSecure)}.acting`;

/** How the cookie is set, for so many seconds, or taken away by 0. Scripts do not read it. */
export const setActingCookie = (isSecure: boolean, actingId: string, seconds: number): string =>
  `${actingCookie(isSecure)}=${actingId}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;

/** The value of a cookie (RFC 6265bis, 5.6): the first of its name. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}
