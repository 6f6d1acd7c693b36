import { describe, expect, it } from 'vitest';
import { ListingId, ProfileId } from '@marquee/contracts';
import { v4, v5 } from 'uuid';
import { suggestionIdOf } from './suggestion-id.ts';

describe('the id of a suggestion', () => {
  it('is the UUID of version 5 that its pair has', () => {
    const namespace = 'c3b6f1f2-3a52-4d5e-9d8e-2f1a4b6c7d80';
    const pairs = Array.from({ length: 100 }, () => [ProfileId.parse(v4()), ListingId.parse(v4())] as const);
    expect(pairs.map((pair) => suggestionIdOf(...pair))).toEqual(
      pairs.map((pair) => v5(pair.join('/'), namespace)),
    );
  });
});
