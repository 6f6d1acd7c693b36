/**
 * Says words for ever and publishes them, until it kills itself at a named point: arguments are prefix, point
 * (`committed`: before the relay hears of it, `published`: before the relay has marked it), and how many to say first.
 */
import { randomUUID } from 'node:crypto';
import { change, connectMongo } from './company-events.fixture.ts';
import { connectProducer, createRelay, sendingThrough } from './relay-under-test.fixture.ts';

const [, , prefix = '', point = '', first = '0'] = process.argv;
const die = () => process.kill(process.pid, 'SIGKILL');
const mongo = await connectMongo(prefix);
const producer = await connectProducer();
let said = 0;
const [relay, outbox] = createRelay(
  prefix,
  mongo,
  sendingThrough(producer, async (record) => {
    const sent = await producer.send(record);
    if (point === 'published' && said > Number(first)) die();
    return sent;
  }),
);
outbox.onCommitted(() => {
  if (point === 'committed' && said > Number(first)) die();
});
relay.start();
for (;;) {
  said += 1;
  const event = change(randomUUID(), 1);
  await mongo.transaction(async (tx) => {
    await outbox.add(tx, event);
    await mongo.collection('said').insertOne({ companyId: event.aggregateId }, { session: tx.session });
  });
}
