import { Refusal } from '@marquee/contracts';
import type { FastifyInstance } from 'fastify';
import { keepText } from './body-text.ts';

/** Deeper than anything we ask for; a schema, a hash or a log line that recurses is safe below it. */
const maxDepth = 32;

/** JSON alone is read; `__proto__` and `constructor.prototype` keys and deep nesting are refused. */
export function readJsonOnly(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    keepText(request, text);
    void parse(request, text, (error, parsed) => {
      if (error)
        return done(
          new Refusal('malformed-json', 400, `The body is not JSON that we read: ${error.message}`),
        );
      if (deeperThan(maxDepth, parsed)) {
        return done(
          new Refusal('nested-too-deep', 400, `The body is nested deeper than ${maxDepth} levels.`),
        );
      }
      done(null, parsed);
    });
  });
}

/** Without recursion, so that depth itself does no harm. */
export function deeperThan(limit: number, value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((item) => (isBranch(item) ? childrenOf(item) : [])).filter(isBranch);
  }
  return false;
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

const childrenOf = (branch: object): unknown[] => Object.values(branch);
