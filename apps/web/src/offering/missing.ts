import type { Listing } from '../api/schema.ts';
import { today } from '../design/rights-spans.ts';

export const steps = ['what', 'story', 'seeking', 'people', 'rights', 'publish'] as const;
export type Step = (typeof steps)[number];

/** Where each of the things that publishing needs is said. */
const places = {
  kind: 'what',
  stage: 'what',
  originalLanguage: 'what',
  titles: 'what',
  origin: 'what',
  loglines: 'story',
  synopses: 'story',
  genres: 'story',
  audience: 'story',
  seeking: 'seeking',
  mandate: 'seeking',
  ai: 'people',
  rights: 'rights',
} as const satisfies Record<string, Step>;
export type NeededField = keyof typeof places;

const needed = Object.keys(places) as readonly NeededField[];

/** What is missing to publish, in the order of the steps. The market decides; this says so before it is asked. */
export function missingToPublish(listing: Listing, day = today()): NeededField[] {
  return needed.filter((field) => !isThere(listing, field, day));
}

export const missingIn = (missing: readonly NeededField[], step: Step): NeededField[] =>
  missing.filter((field) => places[field] === step);

function isThere(listing: Listing, field: NeededField, day: string): boolean {
  const { originalLanguage } = listing;
  switch (field) {
    case 'rights':
      return listing.avails.some(({ until }) => until === undefined || until > day);
    case 'loglines':
      return hasTextIn(listing.loglines, [originalLanguage, 'en']);
    case 'synopses':
      return hasTextIn(listing.synopses, [originalLanguage]);
    case 'titles':
    case 'origin':
    case 'genres':
    case 'audience':
    case 'seeking':
      return listing[field].length > 0;
    default:
      return listing[field] !== undefined;
  }
}

const chinese = ['zh', 'cmn', 'yue'];

/** A text in any Chinese counts for every other. */
function hasTextIn(
  texts: Readonly<Record<string, string>>,
  wanted: readonly (string | undefined)[],
): boolean {
  const accepted = wanted.flatMap((language) =>
    language === undefined ? [] : chinese.includes(language) ? chinese : [language],
  );
  return Object.entries(texts).some(
    ([tag, text]) => text.trim() !== '' && accepted.includes(tag.split('-')[0] ?? ''),
  );
}
