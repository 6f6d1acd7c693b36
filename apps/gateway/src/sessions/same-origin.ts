import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '@marquee/contracts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export class CrossOrigin extends Refusal {
  constructor() {
    super('cross-origin', 403, 'A page of another site may not do this in the name of whoever is signed in.');
  }
}

interface Arriving {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** The name by which we were asked. */
  readonly host: string;
}

/**
 * Cookies go along with what other sites make a browser send. So what changes something and comes with one must be from
 * a page of ours, as the browser says it (Fetch Metadata, W3C; Origin, RFC 6454): one that says neither is no browser of
 * today, and has no business with cookies. `withCookie`: whether it comes with one.
 * @throws CrossOrigin
 */
export function requireSameOrigin(
  { method, headers, host }: Arriving,
  { publicUrl, withCookie }: { readonly publicUrl: string; readonly withCookie: boolean },
): void {
  if (reading.has(method)) return;
  const site = headers['sec-fetch-site'];
  const { origin } = headers;
  if (site === undefined && origin === undefined) {
    if (withCookie) throw new CrossOrigin();
    return;
  }
  if (site !== undefined && site !== 'same-origin') throw new CrossOrigin();
  if (origin !== undefined && !isOurs(origin, host, publicUrl)) throw new CrossOrigin();
}

/** By the name that people know, or by the one we were asked by (which no page elsewhere has). */
function isOurs(origin: string, host: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
