import { expect, it } from 'vitest';
import fc from 'fast-check';
import { listing } from '../builders.ts';
import * as random from '../random-input.ts';
import { MatchIndex } from './match-index.ts';

/** `MARQUEE_SOAK=full`: a million changes. */
const changes = process.env['MARQUEE_SOAK'] === 'full' ? 1_000_000 : 40_000;
const alive = 2_000;

it(`${changes} upserts and removals end with the memory that half of them took`, () => {
  const index = new MatchIndex();
  const profiles = fc.sample(random.profile, { numRuns: 500, seed: 11 });
  let bytes = 0;
  for (let change = 0; change < changes; change++) {
    const profile = profiles[(change * 7) % profiles.length];
    // Ids of many lengths come and go; what was upserted `alive` changes ago is removed.
    if (profile) index.upsert({ ...profile, id: idOf(change) });
    if (change >= alive) index.remove(idOf(change - alive));
    if (change === changes / 2) bytes = index.memoryBytes;
  }
  expect(index.size).toBe(alive);
  expect(index.memoryBytes).toBeLessThanOrEqual(bytes * 1.02);
  expect(index.match(listing()).length).toBeLessThanOrEqual(alive);
}, 600_000);

const idOf = (change: number) =>
  `${change % 3 === 0 ? '電影' : 'profile'}-${change * (change % 5 === 0 ? 1e6 : 1)}`;
