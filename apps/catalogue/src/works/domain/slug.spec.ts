import { describe, expect, it } from 'vitest';
import { Slug } from '@marquee/contracts';
import { slugCandidates, slugOf } from './slug.ts';

describe('a slug', () => {
  it.each([
    ['The Matrix', 1999, 'the-matrix-1999'],
    ["Schindler's List", 1993, 'schindlers-list-1993'],
    ['Amélie', undefined, 'amélie'],
    ['花樣年華', 2000, '花樣年華-2000'],
    ['スーパーマン', undefined, 'スーパーマン'],
    ['기생충', 2019, '기생충-2019'],
    ['ＡＫＩＲＡ!', 1988, 'akira-1988'],
  ])('of %s (%s) is %s', (title, year, slug) => {
    expect(slugOf(title, year)).toBe(slug);
    expect(Slug.safeParse(slug).success).toBe(true);
  });

  it('of a long title is cut', () =>
    expect(slugOf('word '.repeat(100), 2000)?.length).toBeLessThanOrEqual(85));

  it('is none where a title has no letter', () => expect(slugOf('?!', 2000)).toBeUndefined());

  it('of a work whose title has no letter is made of its id', () =>
    expect(slugCandidates(undefined, '0190d7a8-0000-7000-8000-0123456789ab')).toEqual(['work-0123456789ab']));

  it('that is taken gets a number, and after nine of them the id', () => {
    const candidates = slugCandidates('dune', '0190d7a8-0000-7000-8000-0123456789ab');
    expect(candidates.slice(0, 2)).toEqual(['dune', 'dune-2']);
    expect(candidates.at(-1)).toBe('dune-0123456789ab');
  });
});
