import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Logger, Metrics } from '@marquee/telemetry';
import type { FastifyInstance, FastifyRequest, InjectOptions } from 'fastify';
import type { GatewaySettings } from '../config.ts';

/** What apps/web/src/server/render-page.tsx is given. */
interface Visit {
  readonly url: string;
  readonly cookies: string;
  readonly languages: readonly string[];
  readonly ask: (request: Request) => Promise<Response>;
  readonly template: string;
}
type RenderPage = (visit: Visit) => Promise<string | undefined>;

/** Of what a browser says with a page: what says who it is and from where, as the API reads it. */
const ofVisitor = /^(authorization|cookie|host|user-agent|x-forwarded-.*)$/;

const isVisit = ({ headers }: FastifyRequest) =>
  (headers.cookie ?? headers.authorization) !== undefined &&
  // A page is for whoever looks at it: another site's script gets nothing of it, not even how long it takes.
  (headers['sec-fetch-mode'] ?? 'navigate') === 'navigate';

/** Draws a page with what it shows, for whoever asks for it; undefined where the plain page has to do. */
export type DrawPage = (request: FastifyRequest) => Promise<string | undefined>;

export interface Drawing {
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly settings: Pick<GatewaySettings, 'DRAW_AT_ONCE' | 'DRAW_WITHIN_MS'>;
}

/**
 * By the web app's own code, which is read with the first page that may need it. It asks this gateway as the visitor's
 * browser would: by the same session, limits and checks, and with no other right.
 */
export async function pageDrawing(
  server: FastifyInstance,
  folder: string,
  { logger, metrics, settings }: Drawing,
): Promise<DrawPage | undefined> {
  const program = join(folder, 'server/render-page.js');
  if (!existsSync(program)) return undefined;
  const template = await readFile(join(folder, 'drawn.html'), 'utf8');
  const pages = metrics.counter(
    'gateway_pages_total',
    'Pages for somebody signed in, by how they were served',
    ['served'],
  );
  let read: Promise<RenderPage> | undefined;
  let atOnce = 0;
  return async (request) => {
    if (!isVisit(request)) return undefined;
    if (atOnce >= settings.DRAW_AT_ONCE) {
      pages.inc({ served: 'busy' });
      return undefined;
    }
    atOnce += 1;
    try {
      const render = await (read ??= rendererIn(program));
      const page = await render({
        url: request.url,
        cookies: request.headers.cookie ?? '',
        languages: languagesOf(request),
        ask: asking(server, request, settings.DRAW_WITHIN_MS),
        template,
      });
      pages.inc({ served: page === undefined ? 'plain' : 'drawn' });
      return page;
    } catch (error) {
      pages.inc({ served: 'given-up' });
      logger.info({ err: error }, 'a page could not be drawn: the plain one is served');
      return undefined;
    } finally {
      atOnce -= 1;
    }
  };
}

async function rendererIn(program: string): Promise<RenderPage> {
  const { renderPage } = (await import(pathToFileURL(program).href)) as { renderPage: RenderPage };
  return renderPage;
}

const languagesOf = ({ headers }: FastifyRequest): string[] =>
  (headers['accept-language'] ?? '').split(',').map((tag) => tag.split(';')[0]?.trim() ?? '');

/** The API, asked in the name of whoever asks for a page, as long as that is worth waiting for. */
function asking(
  server: FastifyInstance,
  { headers, socket }: FastifyRequest,
  withinMs: number,
): Visit['ask'] {
  const until = AbortSignal.timeout(withinMs);
  const tooLate = new Promise<never>((_, reject) => {
    until.addEventListener('abort', () => reject(new Error(`no answer within ${withinMs} ms`)));
  });
  tooLate.catch(() => undefined);
  const asVisitor = Object.fromEntries(Object.entries(headers).filter(([name]) => ofVisitor.test(name)));
  return async ({ url }) => {
    const { pathname, search } = new URL(url);
    const asked: InjectOptions = {
      method: 'GET',
      url: `${pathname}${search}`,
      headers: { ...asVisitor, accept: 'application/json' },
      ...(socket.remoteAddress !== undefined && { remoteAddress: socket.remoteAddress }),
    };
    const answer = await Promise.race([server.inject(asked), tooLate]);
    return new Response(answer.rawPayload, {
      status: answer.statusCode,
      headers: { 'content-type': answer.headers['content-type']?.toString() ?? '' },
    });
  };
}
