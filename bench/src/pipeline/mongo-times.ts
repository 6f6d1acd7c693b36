import type { MongoClient } from 'mongodb';

/** Milliseconds that MongoDB has spent on each collection since it began, waiting included; command `top`. */
export type MongoTimes = ReadonlyMap<string, number>;

export async function mongoTimes(client: MongoClient): Promise<MongoTimes> {
  const { totals } = (await client.db('admin').command({ top: 1 })) as {
    totals: Readonly<Record<string, { readonly total?: { readonly time: number } }>>;
  };
  return new Map(
    Object.entries(totals).map(([name, { total }]) => [name, (total?.time ?? 0) / 1_000] as const),
  );
}

const told = 12;

/** The busiest collections from one look to the next, in milliseconds a second. */
export const timesInWords = (before: MongoTimes, after: MongoTimes, seconds: number): string =>
  [...after]
    .map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / seconds] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, told)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
    .join(', ');
