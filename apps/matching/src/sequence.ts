import type { Mongo, Tx } from '@marquee/mongo';

/** What has an order of commits: whoever has seen number n has seen all that were committed before n was. */
export type Sequenced = 'profiles' | 'listings' | 'titles';

interface CounterRow {
  _id: Sequenced;
  value: number;
}

export const countersCollection = { name: 'counters' };

/**
 * Takes the next `count` numbers in the transaction; the first of them is returned. Two transactions that take numbers
 * of one sequence conflict, so the order of the numbers is the order of the commits.
 */
export async function takeNumbers(
  mongo: Mongo,
  sequence: Sequenced,
  count: number,
  { session }: Tx,
): Promise<number> {
  const counters = mongo.collection<CounterRow>(countersCollection.name);
  const row = await counters.findOneAndUpdate(
    { _id: sequence },
    { $inc: { value: count } },
    { upsert: true, returnDocument: 'after', session },
  );
  if (!row) throw new Error(`the counter of ${sequence} is gone`);
  return row.value - count + 1;
}

/** The last number of each that was taken by a commit. */
export async function lastNumbers(mongo: Mongo): Promise<Record<Sequenced, number>> {
  const rows = await mongo.collection<CounterRow>(countersCollection.name).find().toArray();
  const last = new Map(rows.map(({ _id, value }) => [_id, value]));
  const of = (sequence: Sequenced) => last.get(sequence) ?? 0;
  return { profiles: of('profiles'), listings: of('listings'), titles: of('titles') };
}
