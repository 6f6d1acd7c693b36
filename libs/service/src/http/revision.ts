import { Refusal } from '@marquee/contracts';
import {
  createParamDecorator,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { z } from 'zod';

export const etagOf = (revision: number) => `"${revision}"`;

/**
 * The revision that an `If-Match` header names.
 * @throws Refusal revision-required (428) where it is absent, malformed-if-match (400) where it is not one strong tag
 */
export function revisionOf(header: string | undefined): number {
  if (header === undefined) {
    throw new Refusal(
      'revision-required',
      428,
      'Say which revision you change: If-Match: "<revision>", as in its ETag.',
    );
  }
  const [, digits] = /^"(\d{1,15})"$/.exec(header.trim()) ?? [];
  if (digits === undefined) {
    throw new Refusal('malformed-if-match', 400, 'If-Match must be one strong entity tag, such as "3".');
  }
  return Number(digits);
}

const named = ApiHeader({
  name: 'If-Match',
  required: true,
  description: 'The revision that is changed, as in its ETag',
  schema: { type: 'string', pattern: '^"\\d{1,15}"$', example: '"3"' },
});

/** Names the header in the OpenAPI document: swagger itself knows nothing of parameters of our own. */
const nameHeader: ParameterDecorator = (controller, method) => {
  if (method === undefined) return;
  const route = Object.getOwnPropertyDescriptor(controller, method);
  if (route) named(controller, method, route);
};

/** `@IfMatch() revision: number` */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number =>
    revisionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [nameHeader],
);

const Revised = z.object({ revision: z.int().nonnegative() });

/** Whatever is answered with a `revision` carries it as its ETag. */
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      tap((body: unknown) => {
        const { data } = Revised.safeParse(body);
        if (data) void reply.header('etag', etagOf(data.revision));
      }),
    );
  }
}
