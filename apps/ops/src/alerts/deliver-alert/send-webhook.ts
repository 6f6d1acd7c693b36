import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { isNamed, refusalOf } from './webhook-address.ts';

const timeoutMs = 10_000;

/** Not told, with a sentence that says why: never what the receiver answered, which may be anything. */
export class NotDelivered extends Error {
  readonly code: string;

  constructor(code: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'NotDelivered';
    this.code = code;
  }
}

interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Posts to a URL that somebody has typed in. Refused before, where the URL itself shows that it leads inside; and while
 * connecting, where its name does (so a name that resolves to something else by then is refused as well). Redirects
 * are not followed: they could lead anywhere.
 * @param named hosts that the deployment's own settings allow
 * @param lookup in place of the resolver
 * @throws NotDelivered
 */
export async function sendWebhook(
  message: Message,
  named: ReadonlySet<string>,
  lookup?: LookupFunction,
): Promise<void> {
  const refusal = refusalOf(message.url, named);
  if (refusal !== undefined) throw new NotDelivered('webhook-refused', `Nothing is sent there: ${refusal}.`);
  const url = new URL(message.url);
  const status = await post(url, message, { isTrusted: isNamed(url, named), lookup });
  if (status >= 300) throw new NotDelivered('webhook-failed', `The webhook answered ${status}.`);
}

interface Manner {
  readonly isTrusted: boolean;
  readonly lookup: LookupFunction | undefined;
}

function post(url: URL, { headers, body }: Message, { isTrusted, lookup }: Manner): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(timeoutMs),
      ...(lookup && { lookup }),
    };
    const take = (response: IncomingMessage) => {
      response.destroy();
      resolve(response.statusCode ?? 0);
    };
    const request: ClientRequest =
      url.protocol === 'http:'
        ? httpRequest(url, options, take)
        : httpsRequest(url, isTrusted ? options : { ...options, agent: filtering() }, take);
    request.on('error', (cause) => reject(notReached(cause)));
    request.end(body);
  });
}

const filtering = () => new RequestFilteringHttpsAgent({ keepAlive: false });

function notReached(cause: Error): NotDelivered {
  const refused = /is not allowed/.test(cause.message);
  return refused
    ? new NotDelivered('webhook-refused', 'Nothing is sent there: its name leads to a private address.', {
        cause,
      })
    : new NotDelivered('webhook-failed', `The webhook was not reached (${cause.name}).`, { cause });
}
