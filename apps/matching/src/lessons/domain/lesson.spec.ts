import { randomUUID } from 'node:crypto';
import type { LessonFacet, ProfileId, ProfileTerms, SuggestionId } from '@marquee/contracts';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canExclude, exclude, include, isExcluded } from './exclusion.ts';
import { withDecision, type Experience, type Traits, type Verdict } from './experience.ts';
import { lessonsOf, loweredBy } from './lesson.ts';

const terms: ProfileTerms = { wishes: { genres: { drama: 4, thriller: 5 } } };
const traits = (given: Partial<Traits> = {}): Traits => ({
  genre: ['drama'],
  theme: [],
  stage: ['completed'],
  language: ['ko'],
  company: ['5a1de1c8-7e0e-4d5e-9f0e-0a1b2c3d4e5f'],
  ...given,
});
const verdict = (passed?: LessonFacet, given: Partial<Traits> = {}): Verdict => ({
  suggestionId: randomUUID() as SuggestionId,
  traits: traits(given),
  ...(passed && { passed }),
});
const times = (count: number, make: () => Verdict) => Array.from({ length: count }, make);
const experience = (...verdicts: Verdict[]): Experience => ({
  profileId: randomUUID() as ProfileId,
  verdicts,
  decisions: [],
});
const period = { genre: ['drama', 'period'] };

describe('passes for a genre', () => {
  it('teach nothing while there are two', () =>
    expect(lessonsOf(terms, experience(...times(2, () => verdict('genre'))))).toEqual([]));

  it.each([
    [3, 3],
    [6, 2],
    [12, 1],
    [100, 1],
  ])('%i of them let a wish of 4 count as %i', (passes, to) =>
    expect(lessonsOf(terms, experience(...times(passes, () => verdict('genre'))))).toMatchObject([
      { facet: 'genre', value: 'drama', passes, lowered: { from: 4, to }, exclude: passes >= 6 },
    ]),
  );

  it('blame what is not wished, where there is something', () =>
    expect(lessonsOf(terms, experience(...times(6, () => verdict('genre', period))))).toEqual([
      { facet: 'genre', value: 'period', passes: 6, kept: 0, exclude: true, state: 'open' },
    ]));

  it('teach nothing of what is kept half as often', () => {
    const mixed = [...times(6, () => verdict('genre')), ...times(3, () => verdict())];
    expect(lessonsOf(terms, experience(...mixed))).toEqual([]);
  });

  it('say nothing of a genre that is excluded already', () => {
    const excluding = { ...terms, exclusions: { genres: ['period'] } };
    expect(lessonsOf(excluding, experience(...times(6, () => verdict('genre', period))))).toEqual([]);
  });
});

it('passes for a company propose to exclude it, and lower nothing', () => {
  const lessons = lessonsOf(terms, experience(...times(3, () => verdict('company'))));
  expect(lessons).toMatchObject([{ facet: 'company', exclude: true }]);
  expect(loweredBy(lessons)).toEqual([]);
});

it('passes for a language propose nothing where the brief has no list of languages to take it from', () =>
  expect(lessonsOf(terms, experience(...times(6, () => verdict('language'))))).toEqual([]));

it('a dismissed lesson lowers nothing, and stays to be seen', () => {
  const taught = experience(...times(6, () => verdict('genre')));
  const lessons = lessonsOf(terms, withDecision(taught, { facet: 'genre', value: 'drama', is: 'dismissed' }));
  expect(lessons).toMatchObject([{ value: 'drama', state: 'dismissed', exclude: false }]);
  expect(loweredBy(lessons)).toEqual([]);
});

it('an accepted exclusion that is taken out of the terms by hand counts as dismissed', () => {
  const taught = experience(...times(6, () => verdict('genre')));
  const { decision } = exclude(terms, 'genre', 'drama');
  expect(lessonsOf(terms, withDecision(taught, decision))).toMatchObject([{ state: 'dismissed' }]);
});

describe('an exclusion', () => {
  it('takes the wish away, and undone gives it back', () => {
    const { terms: excluded, decision } = exclude(terms, 'genre', 'drama');
    expect(excluded).toEqual({
      wishes: { genres: { thriller: 5 } },
      exclusions: { genres: ['drama'] },
    });
    expect(include(excluded, decision).wishes).toEqual({ genres: { thriller: 5, drama: 4 } });
  });

  it('of a stage asks for the others', () =>
    expect(exclude(terms, 'stage', 'concept').terms.gates?.stages).toEqual([
      'development',
      'financing',
      'production',
      'completed',
      'released',
    ]));

  it('undone leaves the terms asking what they asked before', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<[LessonFacet, string]>(
          ['genre', 'drama'],
          ['genre', 'period'],
          ['theme', 'war'],
          ['stage', 'concept'],
          ['company', '5a1de1c8-7e0e-4d5e-9f0e-0a1b2c3d4e5f'],
        ),
        fc.option(fc.subarray(['concept' as const, 'completed' as const, 'released' as const]), {
          nil: undefined,
        }),
        ([facet, value], stages) => {
          const before = { ...terms, ...(stages && { gates: { stages } }) };
          if (!canExclude(before, facet, value)) return;
          const { terms: excluded, decision } = exclude(before, facet, value);
          const after = include(excluded, decision);
          expect(new Set(after.gates?.stages)).toEqual(new Set(stages));
          expect(after.wishes).toEqual(before.wishes);
          expect(isExcluded(after, facet, value)).toBe(false);
        },
      ),
    ));
});
