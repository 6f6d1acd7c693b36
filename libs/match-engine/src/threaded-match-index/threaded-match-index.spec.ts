import { afterEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { longestTurn } from '@marquee/testing/longest-turn';
import { ExhaustiveMatcher } from '../exhaustive-matcher.ts';
import { listing, profile } from '../builders.ts';
import { SnapshotRefused } from '../match-index/snapshot-refused.ts';
import * as random from '../random-input.ts';
import { ThreadedMatchIndex } from './threaded-match-index.ts';

let index: ThreadedMatchIndex;
afterEach(() => index.close());

describe.each([1, 3])('an index in %i threads', (threads) => {
  it('answers as the exhaustive search does', async () => {
    index = new ThreadedMatchIndex({}, threads);
    for (const rules of fc.sample(random.rules, { numRuns: 5, seed: 1 })) {
      const exhaustive = new ExhaustiveMatcher(rules);
      index.useRules(rules);
      const profiles = fc.sample(random.profile, { numRuns: 100, seed: 2 });
      profiles.forEach((one) => index.upsert(one));
      profiles.forEach((one) => exhaustive.upsert(one));
      profiles.slice(0, 20).forEach(({ id }) => index.remove(id));
      profiles.slice(0, 20).forEach(({ id }) => exhaustive.remove(id));
      for (const offered of fc.sample(random.listing, { numRuns: 20, seed: 3 })) {
        expect(await index.match(offered)).toEqual(exhaustive.match(offered));
        const options = { limit: 3, asOf: '2027-01-05' };
        expect(await index.match(offered, options)).toEqual(exhaustive.match(offered, options));
        expect(await index.matchCounting(offered, options)).toEqual({
          matches: exhaustive.match(offered, options),
          fitting: exhaustive.match(offered, { asOf: options.asOf }).length,
        });
      }
      expect((await index.status()).size).toBe(exhaustive.size);
    }
  });
  it('goes on from a snapshot, and refuses a damaged one', async () => {
    index = new ThreadedMatchIndex({}, threads);
    for (let number = 0; number < 50; number++) index.upsert(profile({ id: `p${number}` }));
    const before = await index.match(listing());
    const snapshot = await index.snapshot();
    await index.close();
    index = new ThreadedMatchIndex({}, threads);
    await index.restore(snapshot);
    expect(await index.match(listing())).toEqual(before);
    const [part] = snapshot;
    part?.set(
      part.subarray(100, 120).map((byte) => ~byte),
      100,
    );
    await expect(index.restore(snapshot)).rejects.toThrow(SnapshotRefused);
    await expect(index.restore([])).rejects.toThrow(SnapshotRefused);
  });
});

it('refuses what means nothing, as the index without threads does', async () => {
  index = new ThreadedMatchIndex();
  const window = { from: '2027-02-30', until: '2028-01-01' };
  expect(() => index.upsert(profile({ gates: { rights: { window } } }))).toThrow('2027-02-30');
  await expect(index.match(listing(), { asOf: 'today' })).rejects.toThrow('today');
});

it('refuses what is too long, as the index without threads does, and goes on', async () => {
  index = new ThreadedMatchIndex({}, 1);
  const genres = Object.fromEntries(Array.from({ length: 65_536 }, (_, number) => [`genre ${number}`, 1]));
  expect(() => index.upsert(profile({ id: 'list', wishes: { genres } }))).toThrow('over 65535 values');
  expect(() => index.upsert(profile({ id: 'i'.repeat(65_536) }))).toThrow('over 65535 bytes');
  const ids = ['i'.repeat(65_535), 'usual'];
  for (const id of ids) index.upsert(profile({ id }));
  expect((await index.match(listing())).map(({ profileId }) => profileId)).toEqual(ids);
});

it('takes in all of many profiles without one long turn of the event loop', async () => {
  index = new ThreadedMatchIndex({}, 1);
  for (let number = 0; number < 20_000; number++) index.upsert(profile({ id: `p${number}` }));
  await index.status();
  await index.match(listing(), { limit: 3_000 }); // to warm up
  const longest: number[] = [];
  for (let time = 0; time < 3; time++) {
    let matches: unknown[] = [];
    const { ownMs } = await longestTurn(async () => (matches = await index.match(listing())));
    longest.push(ownMs);
    expect(matches).toHaveLength(20_000);
  }
  // What earlier specs have left to be collected falls into one of them.
  expect(Math.min(...longest)).toBeLessThan(10);
});

it('answers while it takes a snapshot, which is of the moment it was asked for', async () => {
  index = new ThreadedMatchIndex({}, 1);
  for (let number = 0; number < 9_000; number++) index.upsert(profile({ id: `p${number}` }));
  await index.status();
  const ended: string[] = [];
  const asked = [index.snapshot(), index.snapshot()];
  const [first, second] = asked.map((snapshot) => snapshot.finally(() => ended.push('snapshot')));
  index.upsert(profile({ id: 'later' }));
  await index.match(listing(), { limit: 1 }).finally(() => ended.push('match'));
  const snapshots = await Promise.all([first, second]);
  expect(ended).toEqual(['snapshot', 'match', 'snapshot']);
  expect((await index.status()).size).toBe(9_001);
  for (const snapshot of snapshots) {
    await index.restore(snapshot ?? []);
    expect((await index.status()).size).toBe(9_000);
  }
});
