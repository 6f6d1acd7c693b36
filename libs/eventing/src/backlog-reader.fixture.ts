/** Has the effect of each event of a company, and says on every line what it holds in memory. Argument: prefix. */
import { companyChanged } from '@marquee/contracts';
import { connectMongo, type CompanyEvent } from './company-events.fixture.ts';
import { createEventing } from './eventing-under-test.fixture.ts';
import type { EffectDelivery, HandlerMark } from './handlers.ts';

const [, , prefix = ''] = process.argv;
const mongo = await connectMongo(prefix);
const eventing = createEventing(prefix, mongo);
await eventing.start({ relay: false });
const transport = eventing.transport('catalogue', { events: [companyChanged] });
const mark: HandlerMark = { as: 'effect', batch: 50 };
let handled = 0;
const handle = (delivery: EffectDelivery<CompanyEvent>) =>
  delivery.once(async (tx, fresh) => {
    const rows = fresh.map(({ aggregateId }) => ({ name: aggregateId }));
    await mongo.collection('effects').insertMany(rows, { session: tx.session });
    tx.afterCommit(() => (handled += rows.length));
  });
transport.addHandler(companyChanged.name, handle, true, { marquee: mark });
transport.listen((error) => {
  if (error instanceof Error) throw error;
});
setInterval(() => {
  const { rss, heapUsed } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ handled, rss, heapUsed })}\n`);
}, 50);
