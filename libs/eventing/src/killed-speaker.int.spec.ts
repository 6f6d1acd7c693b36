import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { companyChanged, companyTopic } from '@marquee/contracts';
import { leaseCollection } from '@marquee/mongo';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brokers } from './company-events.fixture.ts';
import { Bench, until } from './eventing-under-test.fixture.ts';
import { readTopic } from './read-topic.ts';

const kills = process.env['MARQUEE_FAULTS'] === 'full' ? 200 : 20;
const atOnce = 4;

describe('a service that is killed while it speaks', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await Bench.open({ relay: false });
    await bench.mongo.ensure([{ name: 'said' }]);
  });
  afterEach(() => bench.close());

  /** Runs until it has killed itself. */
  async function speakAndDie(point: 'committed' | 'published', first: number): Promise<void> {
    const script = fileURLToPath(new URL('./killed-speaker.fixture.ts', import.meta.url));
    const args = ['--conditions=@marquee/source', script, bench.prefix, point, String(first)];
    const speaker = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await once(speaker, 'exit');
    expect(speaker.signalCode).toBe('SIGKILL');
  }

  const said = async () => {
    const rows = await bench.mongo.collection<{ companyId: string }>('said').find().toArray();
    return rows.map(({ companyId }) => companyId).sort();
  };
  const told = () => readTopic(brokers().join(','), `${bench.prefix}${companyTopic.name}`);
  const outboxIsEmpty = async () => (await bench.mongo.collection('outbox').countDocuments()) === 0;

  it(`R03 has told every fact it had committed, after ${kills} kills`, async () => {
    for (let killed = 0; killed < kills; killed += atOnce) {
      await Promise.all(
        Array.from({ length: atOnce }, (_, at) => speakAndDie('committed', (killed + at) % 5)),
      );
    }
    const facts = await said();
    expect(facts.length).toBeGreaterThanOrEqual(kills);
    await bench.relay();
    await until(outboxIsEmpty, 25_000);
    const ids = new Set((await told()).map(({ aggregateId }) => aggregateId));
    expect([...ids].sort()).toEqual(facts);
  }, 900_000);

  it('R04 has one effect for each event that was published and not marked', async () => {
    for (let killed = 0; killed < 3; killed++) {
      await speakAndDie('published', 3);
      await bench.mongo.collection(leaseCollection.name).deleteMany({}); // as after its time
    }
    await bench.relay();
    await until(outboxIsEmpty, 25_000);
    const events = await told();
    const facts = await said();
    expect(events.length).toBeGreaterThan(facts.length);
    await bench.consume([
      {
        of: [companyChanged],
        as: 'effect',
        batch: 50,
        handle: (delivery) =>
          delivery.once(async (tx, fresh) => {
            const rows = fresh.map(({ aggregateId }) => ({ name: aggregateId }));
            await bench.mongo.collection('effects').insertMany(rows, { session: tx.session });
          }),
      },
    ]);
    await bench.heard(events.length);
    expect(await bench.effects()).toEqual(facts);
  });
});
