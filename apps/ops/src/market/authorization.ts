import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** `@Authorization() authorization: string`: the caller's token, as it came, to be sent on to other services. */
export const Authorization = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    context.switchToHttp().getRequest<FastifyRequest>().headers.authorization ?? '',
);
