import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** Bytes, unless a route says otherwise. */
export const defaultBodyLimit = 1024 * 1024;
/** Bytes, for routes that take things in bulk. */
export const bulkBodyLimit = 16 * 1024 * 1024;

/** The largest body that a route accepts, in bytes; beyond it 413. */
export const BodyLimit = (bodyLimit: number) => RouteConfig({ bodyLimit });

const Limited = z.object({ bodyLimit: z.int().positive() });

export function limitBodiesByRoute(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    const { data } = Limited.safeParse(route.config);
    if (data) route.bodyLimit = data.bodyLimit;
  });
}
