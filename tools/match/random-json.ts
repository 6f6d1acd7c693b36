import type { Rules } from '@marquee/match-engine';
import fc from 'fast-check';
import { day, listing, profile, rules } from '../../libs/match-engine/src/random-input.ts';

/** What the engine's own random input lacks for this command line: origins are countries, and each slug is one. */
const country = fc.constantFrom('HK', 'CN', 'KR');
const origin = fc.array(country, { maxLength: 2 });
const written = (value: object): object => {
  const json: unknown = JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto'));
  return Object(json) as object; // an object was written
};

export { day };

export const profileJson = fc.tuple(profile, origin).map(([made, countries]) => {
  const { exclusions } = made;
  return written({
    ...made,
    ...(exclusions?.origin && { exclusions: { ...exclusions, origin: countries } }),
  });
});

export const listingJson = fc
  .tuple(listing, origin)
  .map(([made, countries]) => written({ ...made, origin: countries }));

const rareOrigin = fc.dictionary(country, fc.integer({ min: 1, max: 100 }), { noNullPrototype: true });

const noTitles: NonNullable<Rules['titles']> = {};

export const rulesJson = fc.tuple(rules, origin, rareOrigin).map(([made, countries, rare]) => {
  const titles = Object.fromEntries(
    Object.entries(made.titles ?? noTitles).map(
      ([id, title]) => [id, { ...title, origin: countries }] as const,
    ),
  );
  return written({ ...made, rarity: { ...made.rarity, origin: rare }, titles });
});

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(null, [], {}, '', 'feature', -1, 0.5, 1e300, 2 ** 53, '2027-02-30', '__proto__', true),
);

/** The same with something in it replaced, taken away, doubled, or put where nothing was. */
export const mutated = (valid: fc.Arbitrary<object>): fc.Arbitrary<unknown> =>
  fc
    .tuple(valid, fc.nat(), anything, fc.constantFrom('replace', 'remove', 'double', 'add'))
    .map(([value, at, other, how]) => {
      const copy = structuredClone(value);
      const places = placesIn(copy);
      const place = places[at % places.length];
      if (place !== undefined) change(place, other, how);
      return copy;
    });

interface Place {
  readonly holder: object;
  readonly key: string;
}

function placesIn(holder: object): Place[] {
  return Object.entries(holder).flatMap(([key, value]): Place[] => [
    { holder, key },
    ...(typeof value === 'object' && value !== null ? placesIn(Object(value) as object) : []),
  ]);
}

function change({ holder, key }: Place, other: unknown, how: 'replace' | 'remove' | 'double' | 'add'): void {
  if (how === 'remove') Reflect.deleteProperty(holder, key);
  else if (how === 'double' && Array.isArray(holder)) holder.push(holder[0]);
  else Reflect.set(holder, how === 'add' ? `${key}x` : key, other);
}
