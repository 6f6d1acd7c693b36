import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request with its reply, whose cookies Better Auth reads and sets. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** `@Exchange() exchange: Exchange` */
export const Exchange = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
});

/** Of whoever asked the gateway; without one, of whoever asked us. */
export const addressOf = ({ request: { headers, ip } }: Exchange): string =>
  String(headers['x-forwarded-for'] ?? ip);
