import { describe, expect, it } from 'vitest';
import { allowedFor, valuesOf, wishOf, withWish } from './terms.ts';

describe('the chips of a brief', () => {
  it('keep what must be among the gates', () =>
    expect(withWish({}, 'kind', 'feature', 'must').gates?.kinds).toEqual(['feature']));

  it('keep what would be nice among the wishes, with a weight', () =>
    expect(withWish({}, 'genre', 'drama', 'nice').wishes?.genres).toEqual({ drama: 3 }));

  it('let a weight be that was given', () =>
    expect(withWish({ wishes: { genres: { crime: 5 } } }, 'genre', 'drama', 'nice').wishes?.genres).toEqual({
      crime: 5,
      drama: 3,
    }));

  it('say one thing of a value at a time', () => {
    const never = withWish(withWish({}, 'genre', 'horror', 'nice'), 'genre', 'horror', 'never');
    expect(wishOf(never, 'genre', 'horror')).toBe('never');
    expect(never.wishes?.genres).toBeUndefined();
    expect(valuesOf(never, 'genre')).toEqual(['horror']);
  });

  it('take back what was said', () =>
    expect(
      withWish(withWish({}, 'stage', 'completed', 'must'), 'stage', 'completed', undefined).gates?.stages,
    ).toBe(undefined));

  it('know what can be said of a facet', () => {
    expect(allowedFor('genre')).toEqual(['nice', 'never']);
    expect(allowedFor('stage')).toEqual(['must', 'nice']);
  });
});
