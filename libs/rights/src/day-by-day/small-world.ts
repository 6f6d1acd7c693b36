import fc from 'fast-check';
import type { Anchors, Avail, Encumbrance, RightsLine, RightsPosition } from '../index.ts';
import { dayAfter, days, media, namedLanguages, territories } from './model.ts';

/** Random input over the model's small world. */
const some = (values: string[]) => fc.subarray(values, { minLength: 1 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

export const dayInWorld = fc.constantFrom(...days);

export const closedPeriod = fc
  .tuple(fc.nat({ max: days.length - 2 }), fc.integer({ min: 1, max: 15 }))
  .map(([start, length]) => ({
    from: dayAfter('2027-01-15', start),
    until: dayAfter('2027-01-15', start + length),
  }));

const period: fc.Arbitrary<{ from: string; until?: string }> = fc.oneof(
  { weight: 5, arbitrary: closedPeriod },
  { weight: 1, arbitrary: dayInWorld.map((from) => ({ from })) },
);

const scope = fc.record({
  territories: some(territories),
  media: some(media),
  languages: maybe(some(namedLanguages)),
  except: maybe(
    fc.record({
      territories: maybe(fc.subarray(territories, { maxLength: 1 })),
      media: maybe(fc.subarray(media, { maxLength: 1 })),
      languages: maybe(fc.subarray(namedLanguages, { maxLength: 2 })),
    }),
  ),
});

const line: fc.Arbitrary<RightsLine> = fc
  .tuple(scope, period, fc.constantFrom('exclusive' as const, 'non-exclusive' as const))
  .map(([where, when, exclusivity]) => ({ ...where, ...when, exclusivity }));
export const lines = fc.array(line, { maxLength: 5 });

const fixedEncumbrance: fc.Arbitrary<Encumbrance> = fc
  .tuple(
    scope,
    period,
    fc.constantFrom(...(['exclusive-licence', 'non-exclusive-licence', 'hold', 'holdback'] as const)),
  )
  .map(([where, when, kind]) => ({ ...where, ...when, kind }));

const anchor = fc.constantFrom(...(['theatrical-release', 'tv-premiere'] as const));
const floatingHoldback: fc.Arbitrary<Encumbrance> = fc
  .tuple(
    scope,
    fc.oneof(
      period,
      closedPeriod.map(({ until }) => ({ until })),
      fc.constant({}),
    ),
    fc.record({ anchor, plusMonths: fc.nat({ max: 2 }) }),
  )
  .map(([where, when, floating]) => ({ ...where, ...when, kind: 'holdback', floating }));

/** From before the world to its end, so that a month or two later falls on all sides of it. */
const anchorDay = fc.integer({ min: -60, max: 39 }).map((count) => dayAfter('2027-01-15', count));
const anchors: fc.Arbitrary<Anchors> = fc.record({
  'theatrical-release': maybe(anchorDay),
  'tv-premiere': maybe(anchorDay),
});

export const position: fc.Arbitrary<RightsPosition> = fc.record({
  lines,
  encumbrances: fc.array(fc.oneof(fixedEncumbrance, floatingHoldback), { maxLength: 4 }),
  anchors,
});

const avail: fc.Arbitrary<Avail> = fc
  .tuple(scope, period, fc.boolean())
  .map(([{ territories, media, languages }, when, exclusive]) => ({
    territories,
    media,
    languages,
    ...when,
    exclusive,
  }));
export const avails = fc.array(avail, { maxLength: 5 });

/** The same avails, one or two of their lists or periods cut in two, some said twice, in another order. */
export const recut = (original: readonly Avail[]): fc.Arbitrary<Avail[]> =>
  fc
    .array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 39 })), {
      minLength: original.length,
      maxLength: original.length,
    })
    .map((cuts) => original.flatMap((one, i) => cut(one, ...(cuts[i] ?? [0, 0]))))
    .chain((pieces) => fc.shuffledSubarray(pieces, { minLength: pieces.length, maxLength: pieces.length }));

function cut(one: Avail, way: number, at: number): Avail[] {
  switch (way) {
    case 0:
      return one.territories.map((territory) => ({ ...one, territories: [territory] }));
    case 1:
      return one.media.map((medium) => ({ ...one, media: [medium, medium] }));
    case 2:
      return one.languages?.map((language) => ({ ...one, languages: [language] })) ?? [one];
    case 3: {
      const day = dayAfter('2027-01-15', at);
      if (day <= one.from || (one.until !== undefined && day >= one.until)) return [one];
      return [
        { ...one, until: day },
        { ...one, from: day },
      ];
    }
    default:
      return [one, one];
  }
}
