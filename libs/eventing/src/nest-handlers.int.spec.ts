import { randomUUID } from 'node:crypto';
import { companyChanged, companyRegistered, companyTopic, listingTopic } from '@marquee/contracts';
import { currentTrace, inTrace } from '@marquee/telemetry';
import { Controller, Module, type INestMicroservice } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { change, type CompanyEvent } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { EffectOf, ViewOf, type EffectDelivery, type ViewDelivery } from './handlers.ts';

const heard: { name: string; traceId: string | undefined }[] = [];

@Controller()
class NoteChanges {
  @ViewOf([companyChanged])
  handle({ events }: ViewDelivery<CompanyEvent>): Promise<void> {
    for (const { data } of events) {
      if (data.name === 'bad') return Promise.reject(new RangeError('out of bounds'));
      heard.push({ name: data.name, traceId: currentTrace()?.traceId });
    }
    return Promise.resolve();
  }
}

@Controller()
class GreetNewcomers {
  @EffectOf([companyRegistered])
  async handle({ once }: EffectDelivery<typeof companyRegistered>): Promise<void> {
    await once((_, fresh) => {
      heard.push(...fresh.map(({ data }) => ({ name: `hello ${data.name}`, traceId: undefined })));
      return Promise.resolve();
    });
  }
}

@Module({ controllers: [NoteChanges, GreetNewcomers] })
class Both {}

@Module({ controllers: [NoteChanges] })
class OneOnly {}

@Module({ imports: [Both], controllers: [NoteChanges] })
class Twice {}

describe('controllers as consumers', () => {
  let bench: Bench;
  let app: INestMicroservice | undefined;
  beforeEach(async () => {
    heard.length = 0;
    bench = await Bench.open();
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
    await bench.close();
  });

  async function listen(module: typeof Both): Promise<void> {
    const strategy = bench.eventing.transport('catalogue', { events: [companyRegistered, companyChanged] });
    app = await NestFactory.createMicroservice(module, { strategy, logger: false });
    await app.listen();
  }

  it('are called with a delivery, in the trace of its event', async () => {
    await listen(Both);
    const company = randomUUID();
    const traceId = 'c0ffee'.padEnd(32, '0');
    await inTrace(`00-${traceId}-${'1'.repeat(16)}-01`, () => bench.tell(change(company, 2, 'changed')));
    await bench.tell({ ...change(company, 3, 'new'), definition: companyRegistered });
    await until(() => heard.length === 2);
    expect(heard).toEqual([
      { name: 'changed', traceId },
      { name: 'hello new', traceId: undefined },
    ]);
  });

  it('are not asked about events that nobody here subscribes to', async () => {
    await listen(Both);
    const company = randomUUID();
    const unknown = { ...companyChanged, name: 'accounts.company-moved' };
    await bench.tell({ ...change(company, 1), definition: unknown }, change(company, 2, 'known'));
    await bench.heard(2);
    expect(heard.map(({ name }) => name)).toEqual(['known']);
    expect(await bench.deadLetters(companyTopic.name)).toEqual([]);
  });

  it('R06 leave a dead letter that names their error, not one of the framework', async () => {
    await listen(Both);
    await bench.tell(change(randomUUID(), 1, 'bad'));
    await until(async () => (await bench.deadLetters(companyTopic.name)).length === 1);
    const [letter] = await bench.deadLetters(companyTopic.name);
    expect(letter?.cause.message).toBe('RangeError: out of bounds');
  });

  it('stop the start where an event has no handler, or two', async () => {
    await expect(listen(OneOnly)).rejects.toThrow('accounts.company-registered has no handler');
    await expect(listen(Twice)).rejects.toThrow('accounts.company-changed has 2 handlers');
  });

  it('stop the start where a topic is missing, and name it', async () => {
    const unmade = { ...companyChanged, topic: listingTopic };
    const strategy = bench.eventing.transport('catalogue', { events: [companyRegistered, unmade] });
    app = await NestFactory.createMicroservice(Both, { strategy, logger: false });
    await expect(app.listen()).rejects.toThrow(
      `${bench.prefix}catalogue.listing.v1, ${bench.prefix}catalogue.listing.v1.retry.catalogue`,
    );
  });
});
