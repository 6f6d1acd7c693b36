import { combineIntervals, noDays, sameDays, type Intervals, type Keep } from './intervals.ts';

/**
 * Days by language. Tags are open-ended, so all languages are told apart only as far as someone named them:
 * `named` holds those whose days differ from the rest, `rest` the days of every other language.
 */
export interface LanguageDays {
  readonly named: ReadonlyMap<string, Intervals>;
  readonly rest: Intervals;
}

/** Stands for every language that is not named; no line or avail may carry it as a language. */
export const ANY_OTHER_LANGUAGE = '*';

export const noLanguages: LanguageDays = { named: new Map(), rest: noDays };

/** The same days for the languages listed, or for all but `exceptLanguages` where none are. */
export function languageDays(
  days: Intervals,
  languages: readonly string[] | undefined,
  exceptLanguages: readonly string[] = [],
): LanguageDays {
  if (languages === undefined) {
    return { named: new Map(exceptLanguages.map((language) => [language, noDays])), rest: days };
  }
  const listed = languages.filter((language) => !exceptLanguages.includes(language));
  return { named: new Map(listed.map((language) => [language, days])), rest: noDays };
}

export function daysOfLanguage({ named, rest }: LanguageDays, language: string): Intervals {
  return named.get(language) ?? rest;
}

export function hasNoDays({ named, rest }: LanguageDays): boolean {
  return named.size === 0 && rest.length === 0;
}

/** Language by language; one whose days come out like the rest's is no longer named, so each set has one form. */
export function combineLanguages(first: LanguageDays, second: LanguageDays, keep: Keep): LanguageDays {
  const rest = combineIntervals(first.rest, second.rest, keep);
  const named = new Map<string, Intervals>();
  for (const language of new Set([...first.named.keys(), ...second.named.keys()])) {
    const days = combineIntervals(daysOfLanguage(first, language), daysOfLanguage(second, language), keep);
    if (!sameDays(days, rest)) named.set(language, days);
  }
  return { named, rest };
}

/** Equal texts for equal days, and only for those. */
export function languagesKey({ named, rest }: LanguageDays): string {
  const languages = [...named].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([intervalsKey(rest), languages.map(([tag, days]) => [tag, intervalsKey(days)])]);
}

function intervalsKey(days: Intervals): string {
  return days.map(({ from, until }) => `${from}:${until}`).join();
}
