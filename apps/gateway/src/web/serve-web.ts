import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import { Refusal } from '@marquee/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Drawing, pageDrawing } from './draw-pages.ts';

/** Beside this app, in the sources as in what is built of them. */
const builtWeb = join(import.meta.dirname, '../../../web/dist');
const aYear = 'public, max-age=31536000, immutable';

/** An address of a screen, asked for by a browser: not of the API, and not of a file that is missing. */
const isScreen = ({ url, headers }: FastifyRequest) =>
  !/^\/+(api|internal)(\/|\?|$)/.test(url) && (headers.accept ?? '').includes('text/html');

/**
 * The web app, where it is built. Its assets are named by their content and may be kept for ever; the page that names
 * them is asked for each time, and answers every address that is a screen's: drawn, where it can be.
 */
export async function serveWeb(server: FastifyInstance, drawing: Drawing, folder = builtWeb): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  await server.register(staticFiles, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) =>
      void response.header('cache-control', path.startsWith(join(folder, 'assets')) ? aYear : 'no-cache'),
  });
  server.get<{ Params: { '*': string } }>('/assets/*', (request, reply) =>
    reply.sendFile(`assets/${request.params['*']}`),
  );
  server.get('/icon.svg', (_request, reply) => reply.sendFile('icon.svg'));
  const draw = await pageDrawing(server, folder, drawing);
  server.get('/*', async (request, reply) => {
    if (!isScreen(request)) throw new Refusal('no-such-route', 404, 'There is nothing at this address.');
    const page = await draw?.(request);
    if (page === undefined) return reply.sendFile('index.html');
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page);
  });
}
