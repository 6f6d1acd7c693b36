import { z } from 'zod';
import { consumers, events, type ConsumerGroup } from './consumers.ts';
import { typeOf, type EventDefinition } from './events/event-definition.ts';
import { deadLetterTopic, factTopics, retryTopic, type Topic } from './topics.ts';

const ref = (path: string) => ({ $ref: `#/${path}` });
/** AsyncAPI allows letters, digits, `.`, `-` and `_` in the keys of components. */
const keyOf = (event: EventDefinition) => typeOf(event);
const ofTopic = (topic: Topic) => events.filter((event) => event.topic === topic);
const groups = Object.keys(consumers) as ConsumerGroup[];
const reads = (group: ConsumerGroup): readonly EventDefinition[] => consumers[group];

const schemaPath = 'components/schemas/';

function idOf(schema: z.ZodType): string {
  const id = z.globalRegistry.get(schema)?.id;
  if (id === undefined) throw new Error('the data of an event need an id: .meta({ id })');
  return id;
}

/** The named schemas, and those that they refer to. */
function schemasOf(ids: readonly string[]): Record<string, object> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/${schemaPath}${id}`,
    target: 'draft-7',
    unrepresentable: 'any',
  });
  const found = new Map<string, object>();
  const take = (id: string) => {
    if (found.has(id)) return;
    const { $id: _id, $schema: _schema, ...schema } = schemas[id] ?? {};
    found.set(id, schema);
    for (const [, next] of JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      if (next) take(next);
  };
  ids.forEach(take);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** CloudEvents 1.0 in binary mode: the attributes are headers. */
const headers = {
  type: 'object',
  required: [
    'ce_specversion',
    'ce_id',
    'ce_source',
    'ce_type',
    'ce_subject',
    'ce_time',
    'ce_aggregateversion',
  ],
  properties: {
    ce_specversion: { const: '1.0' },
    ce_id: { type: 'string', format: 'uuid' },
    ce_source: { type: 'string', format: 'uri-reference' },
    ce_type: { type: 'string' },
    ce_subject: {
      type: 'string',
      description: 'The aggregate; also the key, where there is no ce_partitionkey',
    },
    ce_time: { type: 'string', format: 'date-time' },
    ce_aggregateversion: { type: 'string', description: 'Grows with every change of the aggregate' },
    traceparent: { type: 'string', description: 'W3C Trace Context' },
    'content-type': { const: 'application/json' },
  },
};

function channel(topic: Topic) {
  return {
    address: topic.name,
    messages: Object.fromEntries(
      ofTopic(topic).map((event) => [keyOf(event), ref(`components/messages/${keyOf(event)}`)]),
    ),
    bindings: {
      kafka: {
        topic: topic.name,
        partitions: topic.partitions,
        topicConfiguration: {
          'cleanup.policy': [topic.config['cleanup.policy']],
          'retention.ms': Number(topic.config['retention.ms']),
        },
        bindingVersion: '0.5.0',
      },
    },
    ...(topic.personal && { 'x-personal-data': true }),
  };
}

function operation(
  action: 'send' | 'receive',
  topic: Topic,
  messages: readonly EventDefinition[],
  summary: string,
) {
  const path = `channels/${topic.name}`;
  return {
    action,
    summary,
    channel: ref(path),
    messages: messages.map((event) => ref(`${path}/messages/${keyOf(event)}`)),
  };
}

function operationsOf(topic: Topic) {
  const service = topic.name.split('.')[0] ?? '';
  const receiving = groups.flatMap((group) => {
    const messages = reads(group).filter((event) => event.topic === topic);
    if (messages.length === 0) return [];
    const failures = `What it cannot process goes to ${deadLetterTopic(topic.name, group)}, a replay comes by ${retryTopic(topic.name, group)}.`;
    return [[`${group}.reads.${topic.name}`, operation('receive', topic, messages, failures)] as const];
  });
  return [
    [
      `${service}.tells.${topic.name}`,
      operation('send', topic, ofTopic(topic), `${service} tells what has happened`),
    ] as const,
    ...receiving,
  ];
}

/** What services say to each other over Kafka, as an AsyncAPI 3.0 document: made from the schemas that check it. */
export function asyncApiDocument(version: string) {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Marquee events',
      version,
      description:
        'Facts that services tell each other. Each carries the whole public state of its aggregate.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(factTopics.map((topic) => [topic.name, channel(topic)])),
    operations: Object.fromEntries(factTopics.flatMap(operationsOf)),
    components: {
      messages: Object.fromEntries(
        events.map((event) => [
          keyOf(event),
          {
            name: typeOf(event),
            summary: event.summary,
            headers,
            payload: ref(`${schemaPath}${idOf(event.data)}`),
          },
        ]),
      ),
      schemas: schemasOf(events.map(({ data }) => idOf(data))),
    },
  };
}
