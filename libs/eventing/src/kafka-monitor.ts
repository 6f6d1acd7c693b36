import {
  consumers,
  deadLetterTopic,
  retryTopic,
  subscribedTopics,
  type ConsumerGroup,
} from '@marquee/contracts';
import type { Admin, Kafka } from 'kafkajs';
import { KeptAdmin } from './kept-admin.ts';

/** How far a group has read one partition of a topic that it reads; `retry`: what operators sent it again. */
export interface PartitionLag {
  readonly group: ConsumerGroup;
  readonly topic: string;
  readonly kind: 'facts' | 'retry';
  readonly partition: number;
  /** The next offset that it will read; absent where it has never committed one. */
  readonly committed: number | undefined;
  /** The offset that the next event will get. */
  readonly end: number;
  /** Events that wait to be read. */
  readonly lag: number;
}

/** Which offsets of a dead-letter topic are there. */
export interface DeadLetterExtent {
  readonly group: ConsumerGroup;
  readonly topic: string;
  readonly partition: number;
  readonly from: number;
  /** First offset that is not there yet. */
  readonly until: number;
}

interface MonitorOptions {
  readonly kafka: Kafka;
  /** Names at the broker, of topics and of groups. */
  readonly nameOf: (name: string) => string;
}

const groups = Object.keys(consumers) as ConsumerGroup[];

/** What Kafka itself knows of every group: nothing is consumed, and no group is disturbed. */
export class KafkaMonitor {
  readonly #nameOf: MonitorOptions['nameOf'];
  readonly #admin: KeptAdmin;
  /** Of the topics, as they were there when last asked for. */
  #known: ReadonlySet<string> = new Set();

  constructor({ kafka, nameOf }: MonitorOptions) {
    this.#nameOf = nameOf;
    this.#admin = new KeptAdmin(kafka);
  }

  /** Of every group and topic that contracts name, as far as the broker has the topic. @throws KafkaJSError */
  lag(): Promise<PartitionLag[]> {
    return this.#ask(async (admin) => {
      const there = await this.#present(
        admin,
        groups.flatMap((group) =>
          subscribedTopics(group).flatMap(({ name }) => [name, retryTopic(name, group)]),
        ),
      );
      const endsOf = askedOnce((name) => admin.fetchTopicOffsets(name));
      const perGroup = await Promise.all(groups.map((group) => this.#lagOf(admin, group, there, endsOf)));
      return perGroup.flat();
    });
  }

  /** Of every group's dead-letter topics. @throws KafkaJSError */
  deadLetters(): Promise<DeadLetterExtent[]> {
    return this.#ask(async (admin) => {
      const read = groups.flatMap((group) =>
        subscribedTopics(group).map(({ name: topic }) => ({ group, topic })),
      );
      const there = await this.#present(
        admin,
        read.map(({ group, topic }) => deadLetterTopic(topic, group)),
      );
      const found = await Promise.all(
        read.map(async ({ group, topic }) => {
          const name = this.#nameOf(deadLetterTopic(topic, group));
          if (!there.has(name)) return [];
          const offsets = await admin.fetchTopicOffsets(name);
          return offsets.map(({ partition, low, high }) => ({
            ...{ group, topic, partition },
            from: Number(low),
            until: Number(high),
          }));
        }),
      );
      return found.flat();
    });
  }

  close(): Promise<void> {
    return this.#admin.close();
  }

  async #ask<Result>(work: (admin: Admin) => Promise<Result>): Promise<Result> {
    try {
      return await this.#admin.use(work);
    } catch (error) {
      this.#known = new Set();
      throw error;
    }
  }

  /** Asks for all topics of the broker, which may be many markets', only where one is not known to be there. */
  async #present(admin: Admin, topics: readonly string[]): Promise<ReadonlySet<string>> {
    if (!topics.every((topic) => this.#known.has(this.#nameOf(topic))))
      this.#known = new Set(await admin.listTopics());
    return this.#known;
  }

  async #lagOf(
    admin: Admin,
    group: ConsumerGroup,
    there: ReadonlySet<string>,
    endsOf: Admin['fetchTopicOffsets'],
  ): Promise<PartitionLag[]> {
    const nameOf = this.#nameOf;
    const read = subscribedTopics(group)
      .flatMap(({ name: topic }) => [
        { topic, kind: 'facts' as const, name: nameOf(topic) },
        { topic, kind: 'retry' as const, name: nameOf(retryTopic(topic, group)) },
      ])
      .filter(({ name }) => there.has(name));
    const [committed, ...ends] = await Promise.all([
      admin.fetchOffsets({ groupId: nameOf(group), topics: read.map(({ name }) => name) }),
      ...read.map(({ name }) => endsOf(name)),
    ]);
    const nextOf = new Map(
      committed.flatMap(({ topic, partitions }) =>
        partitions.map(({ partition, offset }) => [`${topic}/${partition}`, Number(offset)] as const),
      ),
    );
    return read.flatMap(({ topic, kind, name }, at) =>
      (ends[at] ?? []).map(({ partition, low, high }) => {
        const next = nextOf.get(`${name}/${partition}`) ?? -1;
        const first = Math.max(next, Number(low));
        return {
          ...{ group, topic, kind, partition },
          committed: next < 0 ? undefined : next,
          end: Number(high),
          lag: Math.max(0, Number(high) - first),
        };
      }),
    );
  }
}

/** A topic that several groups read is asked for once. */
function askedOnce<Answer>(ask: (name: string) => Promise<Answer>): (name: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (name) => {
    const answer = answers.get(name) ?? ask(name);
    answers.set(name, answer);
    return answer;
  };
}
