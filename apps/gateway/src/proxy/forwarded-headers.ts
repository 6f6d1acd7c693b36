import type { IncomingHttpHeaders } from 'node:http';

/** Who asks is said by the token alone, and from where by us: what a client says of either is dropped. */
const untrusted =
  /^(x-member|x-company|x-roles|x-forwarded-|forwarded$|x-real-ip$|traceparent$|tracestate$)/i;

export interface Arrival {
  readonly ip: string;
  readonly protocol: string;
  readonly host: string;
  readonly traceparent: string;
}

export function forwardedHeaders(
  headers: IncomingHttpHeaders,
  { ip, protocol, host, traceparent }: Arrival,
): IncomingHttpHeaders {
  const kept = Object.entries(headers).filter(([name]) => !untrusted.test(name));
  return {
    ...Object.fromEntries(kept),
    'x-forwarded-for': ip,
    'x-forwarded-proto': protocol,
    'x-forwarded-host': host,
    traceparent,
  };
}

/** What holds between us and the service alone (RFC 9110, 7.6.1): our connection with the client is our own. */
const ofConnection = /^(connection|keep-alive|proxy-connection|upgrade|trailer|te)$/i;

export const returnedHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.test(name)));
