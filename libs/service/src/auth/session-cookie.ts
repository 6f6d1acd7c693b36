/** What the names of cookies begin with. A browser takes `__Host-` by https alone, and sends it to that host alone. */
export const cookiePrefix = (isSecure: boolean): string => (isSecure ? '__Host-marquee' : 'marquee');

/** The cookie of a session: `isSecure` where people reach the market by https. */
export const sessionCookie = (isSecure: boolean): string => `${cookiePrefix(isSecure)}.session_token`;
