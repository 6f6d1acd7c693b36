import { describe, expect, it } from 'vitest';
import { missedOf, wishesOf } from './wishes.ts';

const scored = { weight: 20, share: 10 };

describe('wishes', () => {
  it('are met where most of what was wished for is there', () =>
    expect(
      wishesOf({
        features: [
          { feature: 'rights', ...scored, value: 10_000 },
          { feature: 'audience', ...scored, value: 2_000, found: [], missed: ['adult'] },
        ],
      }),
    ).toEqual({ found: 1, count: 2 }));

  it('that are missed are named with the most wanted first', () =>
    expect(
      missedOf({
        feature: 'themes',
        ...scored,
        value: 0,
        found: [],
        missed: [
          { slug: 'holiday', worth: 1 },
          { slug: 'heist', worth: 5 },
        ],
      }),
    ).toEqual({ kind: 'theme', slugs: ['heist', 'holiday'] }));
});
