import type { Bearer } from '@marquee/testing/tokens';
import type { Call, MarketClient } from './market-client.ts';

/** The start of an answer: a live stream has no end. */
export async function answerTo(market: MarketClient, route: string, as: Bearer | undefined, call: Call = {}) {
  const [method = '', path = ''] = route.split(' ');
  const abort = new AbortController();
  const response = await fetch(`${market.url}${path}`, {
    method,
    signal: abort.signal,
    headers: {
      ...(as && { authorization: `Bearer ${await market.token(as)}` }),
      ...(call.body !== undefined && { 'content-type': 'application/json' }),
      ...(call.revision !== undefined && { 'if-match': `"${call.revision}"` }),
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
    return { status: response.status, text: await response.text() };
  const first = await response.body?.getReader().read();
  abort.abort();
  return { status: response.status, text: Buffer.from(first?.value ?? []).toString() };
}
