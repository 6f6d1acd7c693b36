import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Refusal } from '@marquee/contracts';
import type { Upstream } from '@marquee/service';
import type { FastifyInstance } from 'fastify';
import { mergeDocuments, OpenApiDocument, type ServiceDocument } from './merge-documents.ts';

const assets = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
} as const;
type Asset = keyof typeof assets;
const swaggerUi = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Marquee API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <main id="reference"></main>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null });\n`;

/** The API's document, and a page to read it and try it, with nothing from another host. */
export async function answerReference(
  server: FastifyInstance,
  upstreams: readonly Upstream[],
): Promise<void> {
  server.get('/api/openapi.json', () => merged(upstreams));
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
  server.get('/api/docs/start.js', (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(start),
  );
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js'] satisfies Asset[]) {
    const content = await readFile(join(swaggerUi, name));
    server.get(`/api/docs/${name}`, (_request, reply) =>
      reply.type(assets[name]).header('cache-control', 'public, max-age=86400').send(content),
    );
  }
}

const merged = async (upstreams: readonly Upstream[]) =>
  mergeDocuments(await Promise.all(upstreams.map(documentOf)));

/** @throws Refusal upstream-unavailable: half a document would pass for the whole */
async function documentOf({ name, url, prefixes }: Upstream): Promise<ServiceDocument> {
  try {
    const response = await fetch(`${url}/openapi.json`, { signal: AbortSignal.timeout(5_000) });
    return { service: name, prefixes, document: OpenApiDocument.parse(await response.json()) };
  } catch {
    throw new Refusal(
      'upstream-unavailable',
      503,
      `The ${name} service does not answer: try again shortly.`,
      {
        service: name,
      },
    );
  }
}
