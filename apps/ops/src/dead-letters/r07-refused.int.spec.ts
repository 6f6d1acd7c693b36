import { companyTopic, deadLetterTopic, type DeadLetter, type Overview } from '@marquee/contracts';
import { asAdmin } from '@marquee/eventing';
import { engineUrls, eventually } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import kafkajs from 'kafkajs';
import { openOpsMarket, type OpsMarket } from '../testing/ops-market.ts';
import { world } from '../testing/stand-ins.ts';

let ops: OpsMarket;
beforeAll(async () => (ops = await openOpsMarket()));
afterAll(() => ops[Symbol.asyncDispose]());

const topic = () => `${ops.market.prefix}${deadLetterTopic(companyTopic.name, 'catalogue')}`;
const kafka = new kafkajs.Kafka({
  brokers: engineUrls().brokers.split(','),
  logLevel: kafkajs.logLevel.NOTHING,
});

/** What the catalogue's dead-letter topic takes, in bytes. */
async function limit(bytes: number): Promise<void> {
  const configEntries = [{ name: 'max.message.bytes', value: String(bytes) }];
  const resource = { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic(), configEntries };
  await asAdmin(kafka, (admin) => admin.alterConfigs({ validateOnly: false, resources: [resource] }));
}

/** Once it does: a broker says yes to a limit a little before it holds to it. */
async function refuseLetters(): Promise<void> {
  await limit(1);
  const producer = kafka.producer({ retry: { retries: 0 } });
  await producer.connect();
  const messages = [{ partition: 0, value: 'over one byte' }];
  await eventually(() =>
    expect(producer.send({ topic: topic(), messages })).rejects.toThrow('larger than the max'),
  );
  await producer.disconnect();
  await asAdmin(kafka, async (admin) => {
    const ends = await admin.fetchTopicOffsets(topic());
    const partitions = ends.map(({ partition, high }) => ({ partition, offset: high }));
    await admin.deleteTopicRecords({ topic: topic(), partitions });
  });
}

const overview = () => ops.done<Overview>('GET /api/v1/ops/overview');
const needs = async (kind: string, subject: string) =>
  (await overview()).needsYou.find((need) => need.kind === kind && need.subject === subject);

describe('R07 a dead-letter topic that refuses', () => {
  it('stops a service, which the operator sees with what to do; nothing is lost, and it goes on when it accepts', async () => {
    world.broken = true;
    await refuseLetters();
    const companyId = await ops.register('Poison that nobody takes');
    await eventually(async () => {
      const need = await needs('service-not-ready', 'catalogue');
      expect(need?.whatToDo).toContain('/health/ready of catalogue');
    }, 60_000);
    const lagging = (await overview()).measurements.find(
      ({ kind, subject }) => kind === 'consumer-lag' && subject === 'catalogue on accounts.company.v1',
    );
    expect(lagging?.value).toBe(1);
    await limit(1_048_588);
    await eventually(async () => {
      const { items } = await ops.done<{ items: DeadLetter[] }>('GET /api/v1/ops/dead-letters');
      expect(items.map(({ aggregateId }) => aggregateId)).toEqual([companyId]);
    });
    await eventually(async () => expect(await needs('service-not-ready', 'catalogue')).toBeUndefined());
  });
});
