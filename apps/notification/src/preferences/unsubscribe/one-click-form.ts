import { Refusal } from '@marquee/contracts';
import type { FastifyInstance } from 'fastify';

const longest = 1_000;

/** Mail clients end a subscription by a form (RFC 8058): here alone forms are let in, and what they say is not needed. */
export function takeOneClickForms(server: FastifyInstance): void {
  server.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'buffer', bodyLimit: longest },
    (request, _body, done) => {
      if (request.url.startsWith('/api/v1/unsubscribe/')) done(null, {});
      else
        done(new Refusal('unsupported-media-type', 415, 'Send JSON, with Content-Type: application/json.'));
    },
  );
}
