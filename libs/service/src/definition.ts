import type { DynamicModule, Provider, Type } from '@nestjs/common';
import type { ConsumerGroup, Queue } from '@marquee/contracts';
import type { CollectionDefinition, Migration, Mongo } from '@marquee/mongo';
import type { Logger, Metrics } from '@marquee/telemetry';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { baseSettings, type Settings } from './config.ts';
import type { WayProvider } from './internal/way-provider.ts';
import type { TokenVerifier } from './auth/token-verifier.ts';
import type { Health } from './platform/health.ts';

/** What a service is made of, and what has been opened for it. */
export interface ServiceContext<Own extends Settings = Settings> {
  readonly name: string;
  readonly settings: Own;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly verifier: TokenVerifier;
  /** Absent in a service without a database. */
  readonly mongo?: Mongo;
}

export interface ServiceOptions<Schema extends z.ZodType<Settings>> {
  /** In logs, metrics, the database's name and the audience of tokens. */
  readonly name: string;
  /** The port when `PORT` is absent. */
  readonly port: number;
  /**
   * Where health, figures and the OpenAPI document are answered when `OPERATIONS_PORT` is absent, for a service whose
   * own port is open to the world; without it they are on the service's own port.
   */
  readonly operationsPort?: number;
  /** `baseSettings.extend({...})`, where the service has settings of its own. */
  readonly settings?: Schema;
  readonly database?: {
    /** Where it is not the service's (two processes over one database). */
    readonly name?: string;
    readonly collections: readonly CollectionDefinition[];
    /** In the order in which they are run, each once, before the service serves. None is ever taken out or changed. */
    readonly migrations?: readonly Migration[];
  };
  /** Engines besides the database. */
  readonly engines?: readonly ('kafka' | 'redis')[];
  /** Its consumer group, where it has handlers of events (`@ViewOf`, `@EffectOf`): they join after the start. */
  readonly consumes?: ConsumerGroup;
  /** Jobs that it wants or processes. */
  readonly queues?: readonly Queue[];
  readonly imports?: readonly (Type | DynamicModule)[];
  readonly controllers?: readonly Type[];
  readonly providers?: readonly Provider[];
  /** What it can tell an operator of a listing's way to inboxes. */
  readonly way?: Type<WayProvider>;
  /** Routes that no controller answers (the gateway's proxies). */
  readonly http?: (server: FastifyInstance, context: ServiceContext<z.infer<Schema>>) => void | Promise<void>;
}

export interface ServiceDefinition extends Omit<ServiceOptions<z.ZodType<Settings>>, 'settings' | 'http'> {
  readonly settings: z.ZodType<Settings>;
  readonly http: (server: FastifyInstance, context: ServiceContext) => Promise<void>;
}

/** Declares a service; nothing is opened before `startService`. */
export function defineService<Schema extends z.ZodType<Settings> = typeof baseSettings>(
  options: ServiceOptions<Schema>,
): ServiceDefinition {
  const { settings = baseSettings, http, ...rest } = options;
  return {
    ...rest,
    settings,
    async http(server, context) {
      // The context's settings were read by this very schema.
      await http?.(server, { ...context, settings: context.settings as z.infer<Schema> });
    },
  };
}
