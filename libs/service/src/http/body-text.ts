import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const Keeping = z.object({ keepsText: z.literal(true) });
const texts = new WeakMap<FastifyRequest['raw'], string>();

/** A route whose body is kept as it came, byte for byte, beside what it says: signatures are over bytes. */
export const KeepsText = () => RouteConfig({ keepsText: true });

export function keepText({ raw, routeOptions }: FastifyRequest, text: string): void {
  if (Keeping.safeParse(routeOptions.config).success) texts.set(raw, text);
}

/** `@BodyText() text: string`, on a route with `@KeepsText()`; empty where no body came. */
export const BodyText = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    texts.get(context.switchToHttp().getRequest<FastifyRequest>().raw) ?? '',
);
