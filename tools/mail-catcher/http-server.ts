import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { KeptMails } from './kept-mails.ts';
import { listPage, mailPage } from './pages.ts';

const shown = 100;
const mostListed = 1_000;
/** Nothing is loaded or run: also what a mail's HTML asks for. */
const closed = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:";

interface Answer {
  readonly status?: number;
  readonly type: 'text/html' | 'text/plain' | 'application/json';
  readonly body: string | Buffer;
  readonly sandboxed?: boolean;
}

const json = (value: unknown): Answer => ({ type: 'application/json', body: JSON.stringify(value) });
const html = (body: string): Answer => ({ type: 'text/html', body });
const nothing: Answer = { status: 404, type: 'text/plain', body: 'There is no such mail.\n' };

/** Shows caught mails to people and programs of this machine. */
export function httpServerOf(mails: KeptMails): Server {
  return createServer((request, response) => {
    answer(mails, request)
      .then((given) => send(response, given))
      .catch(() => send(response, { status: 500, type: 'text/plain', body: 'That went wrong.\n' }));
  });
}

async function answer(mails: KeptMails, { method, url = '/', headers }: IncomingMessage): Promise<Answer> {
  // A page from elsewhere that has a name resolve to this machine must not read the mails.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(headers.host ?? ''))
    return { ...nothing, status: 403 };
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (method === 'DELETE' && pathname === '/messages') {
    await mails.clear();
    return json({ count: 0 });
  }
  if (method !== 'GET') return { ...nothing, status: 405 };
  if (pathname === '/') return html(listPage(await mails.list({ limit: shown }), mails.count));
  if (pathname === '/messages') {
    const limit = Math.min(Number(searchParams.get('limit') ?? shown) || shown, mostListed);
    return json({
      count: mails.count,
      items: await mails.list({ limit, to: searchParams.get('to') ?? undefined }),
    });
  }
  const [, id = '', part = ''] = /^\/messages\/([\d-]+)(?:\/(view|html|source))?$/.exec(pathname) ?? [];
  return part === 'source' ? sourceOf(mails, id) : partOf(mails, id, part);
}

async function sourceOf(mails: KeptMails, id: string): Promise<Answer> {
  const source = await mails.source(id);
  return source ? { type: 'text/plain', body: source } : nothing;
}

async function partOf(mails: KeptMails, id: string, part: string): Promise<Answer> {
  const mail = await mails.get(id);
  if (!mail) return nothing;
  if (part === 'view') return html(mailPage(mail));
  return part === 'html' ? { ...html(mail.html), sandboxed: true } : json(mail);
}

function send(response: ServerResponse, { status = 200, type, body, sandboxed }: Answer): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': sandboxed ? `sandbox; ${closed}` : closed,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    .end(body);
}
