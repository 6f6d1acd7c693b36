import { setTimeout as sleep } from 'node:timers/promises';
import type { Topic } from '@marquee/contracts';
import kafkajs, { type Admin } from 'kafkajs';
import './resting-request-queues.ts';

/** What was done to make the broker's topics those that are declared. */
export interface TopicChanges {
  readonly created: readonly string[];
  readonly widened: readonly string[];
  readonly reconfigured: readonly string[];
}

/**
 * Makes the declared topics: creates those that are missing, adds partitions where there are fewer, sets
 * configuration that differs. Never removes a topic or a partition, as both would lose events.
 * @param prefix put before each name; tests that share a broker keep apart by it
 */
export async function createTopics(
  brokers: string,
  declared: readonly Topic[],
  prefix = '',
): Promise<TopicChanges> {
  const wanted = declared.map((topic) => ({ ...topic, name: prefix + topic.name }));
  const admin = new kafkajs.Kafka({
    clientId: 'marquee-topics',
    brokers: brokers.split(','),
    logLevel: kafkajs.logLevel.NOTHING,
  }).admin({ retry: { retries: 5, initialRetryTime: 200 } });
  await admin.connect();
  try {
    const present = new Set(await admin.listTopics());
    const missing = wanted.filter((topic) => !present.has(topic.name));
    const standing = wanted.filter((topic) => present.has(topic.name));
    await create(admin, missing);
    return {
      created: missing.map((topic) => topic.name),
      widened: await widen(admin, standing),
      reconfigured: await reconfigure(admin, standing),
    };
  } finally {
    await admin.disconnect();
  }
}

async function create(admin: Admin, missing: readonly Topic[]): Promise<void> {
  if (missing.length === 0) return;
  await admin.createTopics({
    waitForLeaders: false, // kafkajs gives up where a broker has not yet heard of what the controller made
    topics: missing.map(({ name, partitions, config }) => ({
      topic: name,
      numPartitions: partitions,
      replicationFactor: -1, // the broker's default: 1 here, 3 in a cluster
      configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
    })),
  });
  await untilLed(admin, missing);
}

const leadersWithinMs = 30_000;

/** @throws KafkaJSError where a partition has no leader after 30 s */
async function untilLed(admin: Admin, created: readonly Topic[]): Promise<void> {
  const deadline = performance.now() + leadersWithinMs;
  for (;;) {
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: created.map(({ name }) => name) });
      if (topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))) return;
      if (performance.now() > deadline) throw new Error('partitions of new topics have no leader');
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await sleep(100);
  }
}

async function widen(admin: Admin, standing: readonly Topic[]): Promise<string[]> {
  if (standing.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: standing.map((topic) => topic.name) });
  const counts = new Map(topics.map((topic) => [topic.name, topic.partitions.length]));
  const narrow = standing.filter((topic) => (counts.get(topic.name) ?? topic.partitions) < topic.partitions);
  if (narrow.length > 0) {
    const topicPartitions = narrow.map(({ name, partitions }) => ({ topic: name, count: partitions }));
    await admin.createPartitions({ topicPartitions });
  }
  return narrow.map((topic) => topic.name);
}

async function reconfigure(admin: Admin, standing: readonly Topic[]): Promise<string[]> {
  if (standing.length === 0) return [];
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: standing.map(({ name, config }) => ({ type, name, configNames: Object.keys(config) })),
  });
  const actual = new Map(
    resources.flatMap(({ resourceName, configEntries }) =>
      configEntries.map((entry) => [`${resourceName} ${entry.configName}`, entry.configValue] as const),
    ),
  );
  const differing = standing.filter(({ name, config }) =>
    Object.entries(config).some(([key, value]) => actual.get(`${name} ${key}`) !== value),
  );
  if (differing.length > 0) {
    await admin.alterConfigs({
      validateOnly: false,
      resources: differing.map(({ name, config }) => ({
        type,
        name,
        configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
      })),
    });
  }
  return differing.map((topic) => topic.name);
}
