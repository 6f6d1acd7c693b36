import { Readable } from 'node:stream';
import { Refusal } from '@marquee/contracts';
import { bulkBodyLimit, defaultBodyLimit } from '@marquee/service';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const isBulk = ({ url }: Pick<FastifyRequest, 'url'>) => /\/bulk(\?|$)/.test(url);

/** Bodies are read whole before a service is troubled with them: too large ones never reach it. */
export function limitBodies(server: FastifyInstance): void {
  const limitOf = (request: FastifyRequest) => (isBulk(request) ? bulkBodyLimit : defaultBodyLimit);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bulkBodyLimit }, (request, body, done) => {
    if (body.length > limitOf(request)) done(tooLarge(limitOf(request)));
    // As a stream, since a buffer would be taken for something to encode.
    else done(null, body.length > 0 ? Readable.from(body) : undefined);
  });
  server.addHook('onRequest', async (request) => {
    if (Number(request.headers['content-length'] ?? 0) > limitOf(request)) throw tooLarge(limitOf(request));
  });
}

const tooLarge = (limit: number) =>
  new Refusal(
    'payload-too-large',
    413,
    `The body is larger than the ${limit} bytes that this route accepts.`,
  );
