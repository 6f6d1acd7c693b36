import {
  DeadLetters,
  Eventing,
  eventingCollections,
  KafkaMonitor,
  Outbox,
  OutboxState,
  pagesOfOneTopic,
  type KafkaTransport,
} from '@marquee/eventing';
import { jobLedgerKept, Jobs } from '@marquee/jobs';
import type { CollectionDefinition, Migration, Mongo } from '@marquee/mongo';
import type { DynamicModule, Provider } from '@nestjs/common';
import { needed, type Settings } from '../config.ts';
import type { ServiceContext, ServiceDefinition } from '../definition.ts';
import { Clock } from './clock.ts';
import { Ids } from './ids.ts';

/** What events and jobs add to a service. */
export interface Messaging {
  /** Global modules: `Outbox`, `OutboxState`, `DeadLetters`, `KafkaMonitor`, `Jobs`. */
  readonly imports: readonly DynamicModule[];
  /** Where the service consumes: started after HTTP listens, closed by Nest when the service stops. */
  readonly transport?: KafkaTransport;
  start(): Promise<void>;
  /** After Nest has closed: nothing adds to the outbox or the queues any more. */
  stop(): Promise<void>;
}

class MessagingModule {
  static of(providers: Provider[]): DynamicModule {
    return { module: MessagingModule, global: true, providers, exports: providers };
  }
}

export const messagingCollections = (
  { engines = [], queues }: ServiceDefinition,
  { JOB_LEDGER_DONE_DAYS }: Settings,
): CollectionDefinition[] => [
  ...(engines.includes('kafka') ? eventingCollections : []),
  ...(queues ? [jobLedgerKept(JOB_LEDGER_DONE_DAYS)] : []),
];

/** Of what the platform itself stores in a service's database. */
export const messagingMigrations = ({ engines = [] }: ServiceDefinition): readonly Migration[] =>
  engines.includes('kafka') ? [pagesOfOneTopic] : [];

/** Made once engines answer and collections stand, before Nest. */
export function messagingOf(definition: ServiceDefinition, context: ServiceContext): Messaging {
  const { mongo, health } = context;
  const jobs = mongo && definition.queues ? jobsOf(definition, context, mongo) : undefined;
  const eventing =
    mongo && definition.engines?.includes('kafka') ? eventingOf(definition, context, mongo) : undefined;
  const outboxState = eventing && mongo && new OutboxState(mongo, means.now);
  outboxState?.figure(context.metrics);
  const gate = jobs && { closedBecause: () => sentences(jobs) };
  const transport = definition.consumes
    ? eventing?.transport(definition.consumes, gate ? { gate } : {})
    : undefined;
  if (jobs) health.add('queues', () => mustBe(jobs.gate.state().ready, sentences(jobs)));
  if (transport)
    health.add('consumers', () => mustBe(transport.faults().length === 0, transport.faults().join('; ')));
  return {
    imports: [
      MessagingModule.of([
        ...(eventing
          ? [
              { provide: Outbox, useValue: eventing.outbox },
              { provide: OutboxState, useValue: outboxState },
              { provide: DeadLetters, useValue: eventing.deadLetters },
              { provide: KafkaMonitor, useValue: eventing.monitor },
            ]
          : []),
        ...(jobs ? [{ provide: Jobs, useValue: jobs }] : []),
      ]),
    ],
    ...(transport ? { transport } : {}),
    async start() {
      await eventing?.start();
      await jobs?.start();
    },
    async stop() {
      await jobs?.stop({ withinMs: 8_000 });
      await eventing?.stop();
    },
  };
}

const sentences = ({ gate }: Jobs) => {
  const { open, reasons } = gate.state();
  return open ? undefined : reasons.map(({ sentence }) => sentence).join(' ');
};

const mustBe = (well: boolean, otherwise: string | undefined) =>
  well ? Promise.resolve() : Promise.reject(new Error(otherwise));

const clock = new Clock();
const ids = new Ids();
const means = { now: () => clock.now(), newId: () => ids.next() };

function eventingOf(
  { name, database }: ServiceDefinition,
  { settings, logger, metrics }: ServiceContext,
  mongo: Mongo,
): Eventing {
  return new Eventing({
    ...means,
    service: name,
    // an outbox belongs to its database, whichever entry point happens to publish it
    source: database?.name ?? name,
    brokers: needed(settings, 'KAFKA_BROKERS'),
    prefix: settings.MARQUEE_PREFIX,
    sessionTimeoutMs: settings.KAFKA_SESSION_TIMEOUT_MS,
    inboxDays: settings.INBOX_DAYS,
    mongo,
    logger,
    metrics,
  });
}

function jobsOf(
  { queues = [] }: ServiceDefinition,
  { settings, logger, metrics }: ServiceContext,
  mongo: Mongo,
): Jobs {
  return new Jobs({
    ...means,
    redisUrl: needed(settings, 'REDIS_URL'),
    prefix: settings.MARQUEE_PREFIX,
    queues,
    timing: { lockMs: settings.JOB_LOCK_MS },
    mongo,
    logger,
    metrics,
  });
}
