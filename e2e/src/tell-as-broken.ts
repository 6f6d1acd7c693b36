import { randomUUID } from 'node:crypto';
import type { OwnMarket } from './own-market.ts';

/** As a service would tell it, were it broken: the event is told whatever it says. */
export const tellAsBroken = (
  own: OwnMarket,
  service: string,
  topic: string,
  event: { type: string; subject: string; data: string },
) =>
  own.inDatabase(service, (database) =>
    database.collection<{ _id: string }>('outbox').insertOne({
      _id: randomUUID(),
      ...{ aggregateId: event.subject, version: 1_000_000 + Math.floor(Math.random() * 1_000_000), topic },
      events: [{ id: randomUUID(), version: 1_000_000, ...event }],
      ...{ time: new Date(), traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' },
    } as { _id: string }),
  );
