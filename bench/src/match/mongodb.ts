import { join } from 'node:path';
import type { Listing, Profile, ProfileMatch } from '@marquee/match-engine';
import { MongoClient, type Collection } from 'mongodb';
import { startEngines } from '../../../tools/engines/start-engines.ts';
import { asOf, assertRight, limit, type Arena, type Contest } from './arena.ts';
import { naiveScorer } from './naive-match.ts';
import type { Timed } from './timed.ts';

/** A gate that asks for nothing, so that an index finds it. */
const any = '*';

type Query = Readonly<Record<string, unknown>>;

interface ProfileDocument {
  readonly _id: string;
  readonly profile: Profile;
  readonly asks: Query;
}

/** A rival: profiles in MongoDB, gates as an indexed query, and the score of what it gives in JavaScript. */
export async function timeMongo(
  { rounds }: Contest,
  { rules, profiles }: Arena,
  { dir, signal, listingsARound }: { dir: string; signal: AbortSignal; listingsARound: number },
): Promise<Timed> {
  await using stack = new AsyncDisposableStack();
  const started = await startEngines({
    dataDir: join(dir, 'mongodb'),
    ports: 'free',
    only: ['mongodb'],
    signal,
  });
  stack.defer(() => started.stop());
  const client = stack.adopt(new MongoClient(started.env.MONGODB_URL ?? ''), (it) => it.close());
  const collection = client.db('rival').collection<ProfileDocument>('profiles');
  await fill(collection, profiles(), signal);
  const search = async (listing: Listing): Promise<ProfileMatch[]> => {
    signal.throwIfAborted();
    const score = naiveScorer(listing, rules, asOf);
    const found: ProfileMatch[] = [];
    for await (const { profile } of collection.find(queryOf(listing), { batchSize: 5_000 })) {
      const points = score(profile);
      if (points !== undefined) found.push({ profileId: profile.id, score: points });
    }
    return found.sort((a, b) => b.score - a.score || (a.profileId < b.profileId ? -1 : 1)).slice(0, limit);
  };
  const timedRounds: Timed['rounds'] = [];
  for (const { name, listings } of rounds) {
    const few = listings.slice(0, listingsARound);
    for (const asked of few) assertRight('MongoDB', asked, await search(asked.listing));
    const passes: number[][] = [];
    while (passes.length < 5) passes.push(await pass(few, search));
    timedRounds.push({ name, passes });
  }
  return { search: 'mongodb', rounds: timedRounds, figures: {} };
}

async function pass(
  few: Contest['rounds'][number]['listings'],
  search: (listing: Listing) => Promise<unknown>,
) {
  const times: number[] = [];
  for (const { listing } of few) {
    const startedAt = performance.now();
    await search(listing);
    times.push(performance.now() - startedAt);
  }
  return times;
}

async function fill(
  collection: Collection<ProfileDocument>,
  profiles: Iterable<Profile>,
  signal: AbortSignal,
): Promise<void> {
  let rows: ProfileDocument[] = [];
  const insert = async () => {
    signal.throwIfAborted();
    if (rows.length > 0) await collection.insertMany(rows, { ordered: false });
    rows = [];
  };
  for (const profile of profiles) {
    rows.push({ _id: profile.id, profile: withoutAbsent(profile), asks: asksOf(profile) });
    if (rows.length === 1_000) await insert();
  }
  await insert();
  // the gate that lets fewest through is another for each listing: the planner chooses
  await collection.createIndexes([
    { key: { 'asks.active': 1, 'asks.kinds': 1 } },
    { key: { 'asks.active': 1, 'asks.territories': 1 } },
    { key: { 'asks.active': 1, 'asks.media': 1 } },
    { key: { 'asks.active': 1, 'asks.dealTypes': 1 } },
  ]);
}

const withoutAbsent = (profile: Profile): Profile => JSON.parse(JSON.stringify(profile)) as Profile; // its own JSON

const orAny = (values: readonly string[] | undefined) => (values?.length ? values : [any]);

function asksOf({ active = true, gates = {} }: Profile): Query {
  const { kinds, techniques, modes, dealTypes, stages, audiences, originLanguages, rights = {} } = gates;
  const lists = { kinds, techniques, modes, dealTypes, stages, audiences, originLanguages };
  const { territories, media } = rights;
  const all = Object.entries({ ...lists, territories, media }).map(
    ([name, values]) => [name, orAny(values)] as const,
  );
  return { active, ...Object.fromEntries(all) };
}

function queryOf(listing: Listing): Query {
  const { kind, technique, mode, stage, originalLanguage, audience, seeking, avails } = listing;
  const values = {
    kinds: [kind],
    techniques: technique ? [technique] : [],
    modes: mode ? [mode] : [],
    stages: [stage],
    originLanguages: [originalLanguage],
    audiences: audience,
    dealTypes: seeking,
    territories: [...new Set(avails.flatMap((avail) => avail.territories))],
    media: [...new Set(avails.flatMap((avail) => avail.media))],
  };
  const asked = Object.entries(values).map(
    ([name, some]) => [`asks.${name}`, { $in: [...some, any] }] as const,
  );
  return { 'asks.active': true, ...Object.fromEntries(asked) };
}
