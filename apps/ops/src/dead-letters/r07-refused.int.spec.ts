import { companyTopic, deadLetterTopic, type DeadLetter, type Overview } from '@marquee/contracts';
import { engineUrls, eventually } from '@marquee/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import kafkajs from 'kafkajs';
import { openOpsMarket, type OpsMarket } from '../testing/ops-market.ts';
import { world } from '../testing/stand-ins.ts';

let ops: OpsMarket;
beforeAll(async () => (ops = await openOpsMarket()));
afterAll(() => ops[Symbol.asyncDispose]());

/** What the catalogue's dead-letter topic takes, in bytes. */
async function limit(bytes: number): Promise<void> {
  const { brokers } = engineUrls();
  const admin = new kafkajs.Kafka({
    brokers: brokers.split(','),
    logLevel: kafkajs.logLevel.NOTHING,
  }).admin();
  await admin.connect();
  const name = `${ops.market.prefix}${deadLetterTopic(companyTopic.name, 'catalogue')}`;
  const configEntries = [{ name: 'max.message.bytes', value: String(bytes) }];
  const type = kafkajs.ConfigResourceTypes.TOPIC;
  await admin.alterConfigs({ validateOnly: false, resources: [{ type, name, configEntries }] });
  await admin.disconnect();
}
const overview = () => ops.done<Overview>('GET /api/v1/ops/overview');
const needs = async (kind: string, subject: string) =>
  (await overview()).needsYou.find((need) => need.kind === kind && need.subject === subject);

describe('R07 a dead-letter topic that refuses', () => {
  it('stops a service, which the operator sees with what to do; nothing is lost, and it goes on when it accepts', async () => {
    world.broken = true;
    await limit(1);
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
