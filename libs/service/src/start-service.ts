import 'reflect-metadata';
import { createLogger, Metrics, type Logger } from '@marquee/telemetry';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AuthGuard } from './auth/auth.guard.ts';
import { TokenVerifier } from './auth/token-verifier.ts';
import { needed, readSettings, type Environment, type Settings } from './config.ts';
import type { ServiceContext, ServiceDefinition } from './definition.ts';
import { listenAt } from './http/listen.ts';
import { answerOperations, operationsServer, type Operations } from './http/operations.ts';
import { ProblemFilter } from './http/problem-filter.ts';
import { EtagInterceptor } from './http/revision.ts';
import { httpServer } from './http/server.ts';
import { validateBySchema } from './http/validation.ts';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.ts';
import { IdempotencyKeys } from './idempotency/idempotency-keys.ts';
import { openApiOf } from './openapi/document.ts';
import { openDatabase } from './platform/database.ts';
import { internalParts } from './internal/internal-parts.ts';
import { brokerReachable, redisReachable, untilReachable } from './platform/engines.ts';
import { Health } from './platform/health.ts';
import { messagingOf, type Messaging } from './platform/messaging.ts';
import { NestLog } from './platform/nest-log.ts';
import { PlatformModule } from './platform/platform.module.ts';

export interface StartOptions {
  readonly env?: Environment;
  /** Instead of `PORT` and the definition's; 0 takes a free one. */
  readonly port?: number;
  /** Where several services of one process share a log; each names itself in its lines. */
  readonly logger?: Logger;
  /** Whether this one reports memory, event loop and garbage collection of the process. */
  readonly processMetrics?: boolean;
}

export interface RunningService {
  readonly name: string;
  /** Base URL, without a slash at its end. */
  readonly url: string;
  /** Where health, figures and the OpenAPI document are. */
  readonly operationsUrl: string;
  readonly app: NestFastifyApplication;
  /** Finishes what is in hand; at most 20 s. */
  readonly stop: () => Promise<void>;
}

/** What still runs after this long is broken off, so that the whole stop stays within 20 s. */
const drainMs = 15_000;

/**
 * Starts a service: settings, engines, collections, Nest, HTTP, consumers, in this order; what was opened is closed
 * again where a later step fails. Several may run in one process.
 * @throws ConfigError; Error naming the engine that does not answer within 60 s
 */
export async function startService(
  definition: ServiceDefinition,
  { env = process.env, port, logger: parent, processMetrics = true }: StartOptions = {},
): Promise<RunningService> {
  const { name } = definition;
  const settings = readSettings(definition.settings, env);
  await using opened = new AsyncDisposableStack();
  const metrics = new Metrics(name);
  const context: ServiceContext = {
    name,
    settings,
    logger: parent?.child({ service: name }) ?? loggerOf(name, settings),
    metrics: processMetrics ? metrics.ofProcess() : metrics,
    health: new Health(),
    verifier: await TokenVerifier.of(settings, name),
  };
  await reachEngines(definition, context);
  const mongo = await openDatabase(definition, context);
  if (mongo) opened.defer(() => mongo.close());
  const whole = mongo ? { ...context, mongo } : context;
  const messaging = messagingOf(definition, whole);
  opened.defer(() => messaging.stop());
  await messaging.start();
  const app = await nestApplication(definition, whole, messaging);
  opened.defer(() => close(app));
  const operations = await operationsApart(definition, app, context, port);
  if (operations) opened.defer(() => operations.close());
  const place = { port: port ?? settings.PORT ?? definition.port, variable: 'PORT' } as const;
  await listenAt(place, (at) => app.listen(at, settings.HOST));
  await app.startAllMicroservices();
  context.health.running();
  const url = await app.getUrl();
  context.logger.info({ url }, `${name} is ready`);

  const resources = opened.move();
  return {
    name,
    url,
    operationsUrl: operations?.url ?? url,
    app,
    stop: async () => {
      context.health.stopping();
      await resources.disposeAsync();
      context.logger.info(`${name} has stopped`);
    },
  };
}

async function operationsApart(
  { operationsPort }: ServiceDefinition,
  app: NestFastifyApplication,
  context: ServiceContext,
  port: number | undefined,
) {
  if (operationsPort === undefined) return undefined;
  const { OPERATIONS_HOST, OPERATIONS_PORT = port === 0 ? 0 : operationsPort } = context.settings;
  return listenAt({ port: OPERATIONS_PORT, variable: 'OPERATIONS_PORT' }, (at) =>
    operationsServer(operationsOf(app, context), OPERATIONS_HOST, at),
  );
}

const loggerOf = (service: string, { LOG_LEVEL, LOG_PRETTY }: Settings) =>
  createLogger({ service, level: LOG_LEVEL, pretty: LOG_PRETTY ?? process.stdout.isTTY });

async function reachEngines(
  { engines = [] }: ServiceDefinition,
  { settings, logger, health }: ServiceContext,
) {
  const probes = {
    kafka: () => brokerReachable(needed(settings, 'KAFKA_BROKERS')),
    redis: () => redisReachable(needed(settings, 'REDIS_URL')),
  };
  for (const engine of engines) {
    needed(settings, engine === 'kafka' ? 'KAFKA_BROKERS' : 'REDIS_URL');
    await untilReachable({ engine, logger }, probes[engine]);
    health.add(engine, probes[engine]);
  }
}

async function nestApplication(
  definition: ServiceDefinition,
  context: ServiceContext,
  messaging: Messaging,
): Promise<NestFastifyApplication> {
  const { imports = [], controllers = [], providers = [] } = definition;
  const internal = internalParts(definition);
  class ServiceModule {}
  const root = {
    module: ServiceModule,
    imports: [PlatformModule.of(context), ...messaging.imports, ...imports],
    controllers: [...internal.controllers, ...controllers],
    providers: [...internal.providers, ...providers],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, httpServer(context), {
    logger: new NestLog(context.logger),
    bodyParser: false,
    abortOnError: false,
    return503OnClosing: false,
  });
  const { logger, mongo, verifier } = context;
  app.useGlobalFilters(new ProblemFilter(logger));
  app.useGlobalGuards(new AuthGuard(verifier));
  app.useGlobalPipes(validateBySchema());
  if (mongo) app.useGlobalInterceptors(new IdempotencyInterceptor(new IdempotencyKeys(mongo), logger));
  app.useGlobalInterceptors(new EtagInterceptor());
  if (messaging.transport) app.connectMicroservice({ strategy: messaging.transport });
  const server = app.getHttpAdapter().getInstance();
  if (definition.operationsPort === undefined) answerOperations(server, operationsOf(app, context));
  await definition.http(server, context);
  await app.init();
  return app;
}

function operationsOf(app: NestFastifyApplication, { name, health, metrics }: ServiceContext): Operations {
  let document: OpenAPIObject | undefined;
  return { health, metrics, openApi: () => (document ??= openApiOf(app, name)) };
}

/** Idle connections are closed at once, the others when they have their answer, or at the end of patience. */
async function close(app: NestFastifyApplication): Promise<void> {
  const patience = setTimeout(() => app.getHttpServer().closeAllConnections(), drainMs);
  await app.close().finally(() => clearTimeout(patience));
}
