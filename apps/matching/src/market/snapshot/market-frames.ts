import { setImmediate as breathe } from 'node:timers/promises';
import { SnapshotRefused } from '@marquee/match-engine';
import type { ListingView } from '../../listings/listing-view.ts';
import type { TitleRow } from '../../titles/title-repository.ts';
import type { MarketContents, Seen, SeenProfile } from '../market.ts';
import { ProfileIndex, type IndexSnapshot } from '../profile-index.ts';
import { marketRules, type RulesRow } from '../rules.ts';
import type { Frame } from './frames.ts';

const kinds = { head: 1, titles: 2, profiles: 3, listings: 4, index: 5, nextPart: 6 } as const;
/** So little at a time that nobody waits for it: written and read in about a millisecond. */
const rowsAtOnce = 100;
const bytesAtOnce = 512 * 1024;

interface Head {
  /** By which the database knows the snapshot as one of its own past. */
  readonly id: string;
  readonly seen: Seen;
  readonly rules?: RulesRow;
  /** Whether the index has a part for each of its threads. */
  readonly inThreads?: boolean;
}

/**
 * The index is taken as it stands at `seen`, which is now, in pieces. The rest is read while the market goes on, and may hold rows that are
 * newer: the pull after a restore brings those again, so that the index learns of them, too.
 */
export async function framesOf(contents: MarketContents, id: string): Promise<AsyncGenerator<Frame>> {
  return spaced(piecesOf(contents, await contents.profileIndex.snapshot(), id));
}

/**
 * What `framesOf` made. `assertKnown` gets the snapshot's id before the rest is read.
 * @throws SnapshotRefused where it is damaged
 */
export async function contentsIn(
  frames: AsyncIterable<Frame>,
  assertKnown: (id: string) => Promise<void>,
): Promise<MarketContents> {
  let head: Head | undefined;
  const titles: TitleRow[] = [];
  const profiles = new Map<SeenProfile['id'], SeenProfile>();
  const listings = new Map<ListingView['id'], ListingView>();
  const parts: Uint8Array[][] = [[]];
  for await (const { kind, payload } of frames) {
    if (kind === kinds.head) {
      head = parsed<Head>(payload);
      await assertKnown(head.id);
    } else if (kind === kinds.titles) titles.push(...parsed<TitleRow[]>(payload));
    else if (kind === kinds.profiles) {
      for (const row of parsed<StoredProfile[]>(payload)) profiles.set(row.id, profileOf(row));
    } else if (kind === kinds.listings) {
      for (const view of parsed<ListingView[]>(payload)) listings.set(view.id, view);
    } else if (kind === kinds.index) parts.at(-1)?.push(payload);
    else if (kind === kinds.nextPart) parts.push([]);
    else throw new SnapshotRefused('It holds what this version does not know.');
    await breathe();
  }
  if (!head) throw new SnapshotRefused('It has no head.');
  const known = Object.fromEntries(titles.map((title) => [title._id, title]));
  const index = { inThreads: head.inThreads === true, parts };
  const profileIndex = await ProfileIndex.restore(index, marketRules(head.rules, known));
  return { seen: head.seen, rules: head.rules, titles: known, profiles, listings, profileIndex };
}

function* piecesOf(
  { seen, rules, titles, profiles, listings }: MarketContents,
  { inThreads, parts }: IndexSnapshot,
  id: string,
): Generator<Frame> {
  const head: Head = { id, seen, inThreads, ...(rules && { rules }) };
  yield { kind: kinds.head, payload: textOf(head) };
  for (const [part, pieces] of parts.entries()) {
    if (part > 0) yield { kind: kinds.nextPart, payload: new Uint8Array() };
    for (const piece of pieces)
      for (let start = 0; start < piece.length; start += bytesAtOnce)
        yield { kind: kinds.index, payload: piece.subarray(start, start + bytesAtOnce) };
  }
  for (const rows of batches(Object.values(titles))) yield { kind: kinds.titles, payload: textOf(rows) };
  for (const rows of batches(profiles.values())) yield { kind: kinds.profiles, payload: textOf(rows) };
  for (const rows of batches(listings.values())) yield { kind: kinds.listings, payload: textOf(rows) };
}

async function* spaced(pieces: Iterable<Frame>): AsyncGenerator<Frame> {
  for (const piece of pieces) {
    yield piece;
    await breathe();
  }
}

function* batches<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

type StoredProfile = Omit<SeenProfile, 'createdAt' | 'updatedAt'> & {
  readonly createdAt: string;
  readonly updatedAt: string;
};

const profileOf = ({ createdAt, updatedAt, ...rest }: StoredProfile): SeenProfile => ({
  ...rest,
  createdAt: new Date(createdAt),
  updatedAt: new Date(updatedAt),
});

const textOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** Its check sum was right, so it is what was written. */
const parsed = <Value>(payload: Uint8Array): Value => JSON.parse(Buffer.from(payload).toString()) as Value;
