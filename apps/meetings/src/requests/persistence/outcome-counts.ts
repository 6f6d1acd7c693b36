import type { RequestOutcomes, RequestState } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { requestsCollection, type RequestDocument } from './request-collection.ts';

type DayOfOutcomes = RequestOutcomes['days'][number];

interface Counted {
  readonly _id: { readonly day: string; readonly state: RequestState };
  readonly count: number;
}

@Injectable()
export class OutcomeCounts {
  constructor(private readonly mongo: Mongo) {}

  /** Of the requests sent from the first instant to before the second, by UTC day; read from an index alone. */
  async byDay({ from, until }: { from: Date; until: Date }): Promise<DayOfOutcomes[]> {
    const day = { $dateToString: { date: '$createdAt', format: '%Y-%m-%d' } };
    const counted = await this.mongo
      .collection<RequestDocument>(requestsCollection.name)
      .aggregate<Counted>([
        { $match: { createdAt: { $gte: from, $lt: until } } },
        { $group: { _id: { day, state: '$state' }, count: { $sum: 1 } } },
        { $sort: { '_id.day': 1 } },
      ])
      .toArray();
    const days = new Map<string, DayOfOutcomes>();
    for (const { _id, count } of counted) {
      const so = days.get(_id.day) ?? nothing(_id.day);
      days.set(_id.day, { ...so, [_id.state]: count, sent: so.sent + count });
    }
    return [...days.values()];
  }
}

const nothing = (day: string): DayOfOutcomes => ({
  day,
  sent: 0,
  pending: 0,
  accepted: 0,
  declined: 0,
  withdrawn: 0,
  expired: 0,
});
