import type { ProfileTerms } from '../api/schema.ts';
import { audiences, dealTypes, kinds, modes, stages, techniques, territories } from '../api/vocabulary.ts';
import type { Wish } from '../design/chips.tsx';

/** How much a wish counts that is made by a press, of 5. */
const wished = 3;

type List = readonly string[];
interface Place {
  readonly read: (terms: ProfileTerms) => List;
  readonly write: (terms: ProfileTerms, values: List) => ProfileTerms;
}

const some = <Item>(list: Item[]): Item[] | undefined => (list.length > 0 ? list : undefined);
const among = <Item extends string>(known: readonly Item[], values: List) =>
  some(known.filter((item) => values.includes(item)));
const gate = (terms: ProfileTerms, change: ProfileTerms['gates']): ProfileTerms => ({
  ...terms,
  gates: { ...terms.gates, ...change },
});
const wish = (terms: ProfileTerms, change: ProfileTerms['wishes']): ProfileTerms => ({
  ...terms,
  wishes: { ...terms.wishes, ...change },
});
const exclusion = (terms: ProfileTerms, change: ProfileTerms['exclusions']): ProfileTerms => ({
  ...terms,
  exclusions: { ...terms.exclusions, ...change },
});
/** Weights that were given stay. */
const weighted = (before: Readonly<Record<string, number>> | undefined, slugs: List) =>
  slugs.length > 0 ? Object.fromEntries(slugs.map((slug) => [slug, before?.[slug] ?? wished])) : undefined;

/** Where a brief's terms keep what is said of each facet by each word. */
const places = {
  kind: {
    must: {
      read: ({ gates }) => gates?.kinds ?? [],
      write: (terms, values) => gate(terms, { kinds: among(kinds, values) }),
    },
  },
  technique: {
    must: {
      read: ({ gates }) => gates?.techniques ?? [],
      write: (terms, values) => gate(terms, { techniques: among(techniques, values) }),
    },
  },
  mode: {
    must: {
      read: ({ gates }) => gates?.modes ?? [],
      write: (terms, values) => gate(terms, { modes: among(modes, values) }),
    },
  },
  deal: {
    must: {
      read: ({ gates }) => gates?.dealTypes ?? [],
      write: (terms, values) => gate(terms, { dealTypes: among(dealTypes, values) }),
    },
  },
  stage: {
    must: {
      read: ({ gates }) => gates?.stages ?? [],
      write: (terms, values) => gate(terms, { stages: among(stages, values) }),
    },
    nice: {
      read: ({ wishes }) => wishes?.stages ?? [],
      write: (terms, values) => wish(terms, { stages: among(stages, values) }),
    },
  },
  audience: {
    must: {
      read: ({ gates }) => gates?.audiences ?? [],
      write: (terms, values) => gate(terms, { audiences: among(audiences, values) }),
    },
    nice: {
      read: ({ wishes }) => wishes?.audiences ?? [],
      write: (terms, values) => wish(terms, { audiences: among(audiences, values) }),
    },
  },
  genre: {
    nice: {
      read: ({ wishes }) => Object.keys(wishes?.genres ?? {}),
      write: (terms, values) => wish(terms, { genres: weighted(terms.wishes?.genres, values) }),
    },
    never: {
      read: ({ exclusions }) => exclusions?.genres ?? [],
      write: (terms, values) => exclusion(terms, { genres: some([...values]) }),
    },
  },
  theme: {
    nice: {
      read: ({ wishes }) => Object.keys(wishes?.themes ?? {}),
      write: (terms, values) => wish(terms, { themes: weighted(terms.wishes?.themes, values) }),
    },
    never: {
      read: ({ exclusions }) => exclusions?.themes ?? [],
      write: (terms, values) => exclusion(terms, { themes: some([...values]) }),
    },
  },
  origin: {
    never: {
      read: ({ exclusions }) => exclusions?.origin ?? [],
      write: (terms, values) => exclusion(terms, { origin: among(territories, values) }),
    },
  },
} satisfies Record<string, Partial<Record<Wish, Place>>>;

export type Facet = keyof typeof places;
const wishes: readonly Wish[] = ['must', 'nice', 'never'];
const placesOf = (facet: Facet): Partial<Record<Wish, Place>> => places[facet];

export const allowedFor = (facet: Facet): Wish[] => wishes.filter((word) => placesOf(facet)[word]);

export const wishOf = (terms: ProfileTerms, facet: Facet, value: string): Wish | undefined =>
  wishes.find((word) => placesOf(facet)[word]?.read(terms).includes(value));

/** The values of a facet that the terms say anything of. */
export const valuesOf = (terms: ProfileTerms, facet: Facet): string[] =>
  wishes.flatMap((word) => placesOf(facet)[word]?.read(terms) ?? []);

/** A value is said of by one word at a time. */
export function withWish(
  terms: ProfileTerms,
  facet: Facet,
  value: string,
  word: Wish | undefined,
): ProfileTerms {
  return wishes.reduce((changed, each) => {
    const place = placesOf(facet)[each];
    if (!place) return changed;
    const others = place.read(changed).filter((other) => other !== value);
    return place.write(changed, each === word ? [...others, value] : others);
  }, terms);
}
