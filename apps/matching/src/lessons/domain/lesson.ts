import { lessonFacets, type Lesson, type LessonFacet, type ProfileTerms } from '@marquee/contracts';
import type { LoweredWish, Profile } from '../../profiles/domain/profile.ts';
import { canExclude, isExcluded, wishOf } from './exclusion.ts';
import type { Decision, Experience, Verdict } from './experience.ts';

/** Passes that name one value: so many lower a wish by 1, and make it worth asking whether to exclude what is no wish. */
export const passesAStep = 3;
/** So many make it worth asking whether to exclude what the brief wishes. */
export const passesAgainstAWish = 6;

interface Tally {
  readonly facet: LessonFacet;
  readonly value: string;
  readonly passes: number;
  readonly kept: number;
}

/**
 * What the answers to a profile's matches have taught, the clearest first. A value that is kept or asked at least half
 * as often as it is passed is not what was meant. What was decided stands there as well, so that it can be undone.
 */
export function lessonsOf(terms: ProfileTerms, { verdicts, decisions }: Experience): Lesson[] {
  const tallies = talliesOf(terms, verdicts);
  const decided = decisions.map((decision) => decidedLesson(terms, decision, tallies));
  const open = tallies.flatMap((tally) =>
    decisions.some((decision) => isOf(tally, decision)) ? [] : (openLesson(terms, tally) ?? []),
  );
  return [...open.toSorted((a, b) => b.passes - a.passes || (a.value < b.value ? -1 : 1)), ...decided];
}

/** The wishes that count less than the brief says, until the lesson is dismissed or its passes are taken back. */
export const loweredBy = (lessons: readonly Lesson[]): LoweredWish[] =>
  lessons.flatMap(({ facet, value, lowered, state }) =>
    lowered && state === 'open' && (facet === 'genre' || facet === 'theme')
      ? [{ facet, value, weight: lowered.to }]
      : [],
  );

/** The profile as it counts, by what its answers have taught. */
export function withLessons(profile: Profile, experience: Experience): Profile {
  const { learnt: _, ...rest } = profile;
  const learnt = loweredBy(lessonsOf(profile.terms, experience));
  return learnt.length > 0 ? { ...rest, learnt } : rest;
}

function openLesson(terms: ProfileTerms, { facet, value, passes, kept }: Tally): Lesson | undefined {
  if (passes < passesAStep || passes <= 2 * kept) return undefined;
  const wish = wishOf(terms, facet, value);
  const to = wish === undefined ? undefined : Math.max(1, wish - Math.floor(passes / passesAStep));
  const lowered = wish !== undefined && to !== undefined && to < wish ? { from: wish, to } : undefined;
  const enough = passes >= (wish === undefined ? passesAStep : passesAgainstAWish);
  const exclude = enough && canExclude(terms, facet, value);
  if (!lowered && !exclude) return undefined;
  return { facet, value, passes, kept, ...(lowered && { lowered }), exclude, state: 'open' };
}

/** Who takes an exclusion out of the terms by hand has decided against it. */
function decidedLesson(terms: ProfileTerms, decision: Decision, tallies: readonly Tally[]): Lesson {
  const { facet, value, is } = decision;
  const { passes = 0, kept = 0 } = tallies.find((tally) => isOf(tally, decision)) ?? {};
  const stands = is === 'accepted' && isExcluded(terms, facet, value);
  return { facet, value, passes, kept, exclude: false, state: stands ? 'accepted' : 'dismissed' };
}

const isOf = (tally: Pick<Tally, 'facet' | 'value'>, { facet, value }: Pick<Decision, 'facet' | 'value'>) =>
  tally.facet === facet && tally.value === value;

function talliesOf(terms: ProfileTerms, verdicts: readonly Verdict[]): Tally[] {
  const tallies = new Map<string, Tally>();
  const count = (facet: LessonFacet, value: string, what: 'passes' | 'kept') => {
    const key = `${facet}:${value}`;
    const tally = tallies.get(key) ?? { facet, value, passes: 0, kept: 0 };
    tallies.set(key, { ...tally, [what]: tally[what] + 1 });
  };
  for (const verdict of verdicts) {
    const { passed, traits } = verdict;
    if (passed)
      for (const value of blamed(terms, passed, new Set(traits[passed]))) count(passed, value, 'passes');
    else likedIn(verdict).forEach(([facet, value]) => count(facet, value, 'kept'));
  }
  return [...tallies.values()];
}

/** Whoever wishes thrillers and passes a horror thriller for its genre means the horror: what is not wished, if there is any. */
function blamed(terms: ProfileTerms, facet: LessonFacet, values: ReadonlySet<string>): readonly string[] {
  const unwished = [...values].filter((value) => wishOf(terms, facet, value) === undefined);
  return unwished.length > 0 ? unwished : [...values];
}

const likedIn = ({ traits }: Verdict): [LessonFacet, string][] =>
  lessonFacets.flatMap((facet) =>
    [...new Set(traits[facet])].map((value): [LessonFacet, string] => [facet, value]),
  );
