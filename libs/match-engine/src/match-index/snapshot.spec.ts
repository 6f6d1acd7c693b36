import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { listing } from '../builders.ts';
import * as random from '../random-input.ts';
import { MatchIndex } from './match-index.ts';
import { SnapshotRefused } from './snapshot-refused.ts';

const profiles = fc.sample(random.profile, { numRuns: 200, seed: 7 });
const filled = () => {
  const index = new MatchIndex();
  profiles.forEach((one) => index.upsert(one));
  return index;
};

describe('a snapshot', () => {
  it('is the same bytes for the same profiles in the same order', () =>
    expect(filled().snapshot()).toEqual(filled().snapshot()));
  it('is not changed by what the index does later', () => {
    const index = filled();
    const [snapshot, before] = [index.snapshot(), index.match(listing())];
    profiles.forEach(({ id }) => index.remove(id));
    expect(MatchIndex.restore(snapshot).match(listing())).toEqual(before);
  });
  it('is of the moment at which it was begun, whatever changes while its pieces are taken', () => {
    const index = filled();
    const [whole, pieces] = [Buffer.from(index.snapshot()), index.snapshotPieces()];
    const taken = [pieces.next().value];
    profiles.slice(0, 90).forEach(({ id }) => index.remove(id));
    fc.sample(random.profile, { numRuns: 90, seed: 8 }).forEach((one) => index.upsert(one));
    const now = index.match(listing());
    const begun = Buffer.concat([...taken.filter((piece) => piece instanceof Uint8Array), ...pieces]);
    expect(MatchIndex.restore(begun).size).toBe(MatchIndex.restore(whole).size);
    expect(MatchIndex.restore(begun).match(listing())).toEqual(MatchIndex.restore(whole).match(listing()));
    expect(MatchIndex.restore(index.snapshot()).match(listing())).toEqual(now);
  });
  it('holds no rules: they are given anew', () => {
    const rules = { weights: { genres: 1 }, rarity: { themes: { a: 50 } } };
    const index = filled();
    const restored = MatchIndex.restore(index.snapshot(), rules);
    index.useRules(rules);
    expect(restored.match(listing())).toEqual(index.match(listing()));
  });
  it('is refused with any byte changed, cut short, of another version, or empty', () => {
    const snapshot = filled().snapshot();
    const restoring = (bytes: Uint8Array) => () => MatchIndex.restore(bytes);
    for (let place = 0; place < snapshot.length; place += Math.ceil(snapshot.length / 97)) {
      const damaged = Uint8Array.from(snapshot);
      damaged[place] = (damaged[place] ?? 0) ^ 1;
      expect(restoring(damaged)).toThrow(SnapshotRefused);
    }
    for (const length of [0, 5, 30, snapshot.length - 1]) {
      expect(restoring(snapshot.subarray(0, length))).toThrow(SnapshotRefused);
    }
    const older = Buffer.from(snapshot);
    older.write('marquee match index 0');
    expect(restoring(older)).toThrow(SnapshotRefused);
  });
});
