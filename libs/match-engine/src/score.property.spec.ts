import { describe, expect, it } from 'vitest';
import type { Avail } from '@marquee/rights';
import fc from 'fast-check';
import { explainPair } from './explain.ts';
import { naiveScore } from './naive-scorer.ts';
import * as random from './random-input.ts';
import { scorePair } from './score.ts';

const holds = (property: fc.IRawProperty<unknown>, numRuns = 500) => fc.assert(property, { numRuns });

describe('a score', () => {
  it('is that of the definition, read line by line and day by day', () =>
    holds(
      fc.property(random.pair, ({ profile, listing, rules, asOf }) => {
        expect(scorePair(profile, listing, rules, asOf)).toBe(naiveScore(profile, listing, rules, asOf));
      }),
      3000,
    ));
  it('is between minScore and 100, with one decimal', () =>
    holds(
      fc.property(random.pair, ({ profile, listing, rules, asOf }) => {
        const score = scorePair(profile, listing, rules, asOf);
        if (score === undefined) return;
        expect(score).toBeGreaterThanOrEqual(profile.minScore ?? 30);
        expect(score).toBeLessThanOrEqual(100);
        expect(Number(score.toFixed(1))).toBe(score);
      }),
    ));
  it('does not depend on the order of lists, nor on duplicates in them', () =>
    holds(
      fc.property(random.pair, fc.func(fc.nat()), ({ profile, listing, rules, asOf }, order) => {
        const mixed = <T>(value: T): T =>
          JSON.parse(JSON.stringify(value, (_, part: unknown) => doubled(part, order))) as T;
        expect(scorePair(mixed(profile), mixed(listing), mixed(rules), asOf)).toBe(
          scorePair(profile, listing, rules, asOf),
        );
      }),
    ));
  it('does not depend on how the avails are cut', () =>
    holds(
      fc.property(random.pair, random.day, ({ profile, listing, rules, asOf }, day) => {
        const recut = { ...listing, avails: listing.avails.flatMap((avail) => cut(avail, day)) };
        expect(explainPair(profile, recut, rules, asOf)).toEqual(explainPair(profile, listing, rules, asOf));
      }),
    ));
  it('never loses a genre value by another wished genre', () =>
    holds(
      fc.property(
        random.profile,
        random.listing,
        fc.constantFrom('a', 'b', 'c', 'd'),
        (profile, listing, genre) => {
          const asking = {
            id: 'p',
            companyId: 'other',
            minScore: 0,
            wishes: { genres: { ...profile.wishes?.genres, [genre]: 3 } },
          };
          const offered = { ...listing, state: 'published', excludedCompanies: [] };
          const more = { ...offered, genres: [...offered.genres, genre] };
          expect(scorePair(asking, more) ?? NaN).toBeGreaterThanOrEqual(scorePair(asking, offered) ?? NaN);
        },
      ),
    ));
});

describe('an explanation', () => {
  it('fits as the score does, and its shares add up to it', () =>
    holds(
      fc.property(random.pair, ({ profile, listing, rules, asOf }) => {
        const explained = explainPair(profile, listing, rules, asOf);
        expect(explained.fits ? explained.score : undefined).toBe(scorePair(profile, listing, rules, asOf));
        if (!explained.fits || explained.features.every(({ weight }) => weight === 0)) return;
        const tenths = explained.features.map(({ share }) => Math.round(10 * share));
        expect(tenths.reduce((sum, one) => sum + one, 0)).toBe(Math.round(10 * explained.score));
        for (const { value, weight, share } of explained.features)
          if (value * weight === 0) expect(share).toBe(0);
      }),
    ));
  it('survives JSON', () =>
    holds(
      fc.property(random.pair, ({ profile, listing, rules, asOf }) => {
        const explained = explainPair(profile, listing, rules, asOf);
        expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
      }),
    ));
});

/** A list with its first values twice, in another order; anything else as it is. */
function doubled(part: unknown, order: (value: unknown) => number): unknown {
  if (!Array.isArray(part)) return part;
  const values: readonly unknown[] = part;
  return [...values, ...values.slice(0, 2)].sort((a, b) => order(a) - order(b));
}

/** The same avail in two pieces, where the day lies within it, and medium by medium. */
function cut(avail: Avail, day: string): Avail[] {
  const inside = avail.from < day && (avail.until === undefined || day < avail.until);
  const pieces = inside
    ? [
        { ...avail, until: day },
        { ...avail, from: day },
      ]
    : [avail];
  return pieces.flatMap((piece) => piece.media.map((medium) => ({ ...piece, media: [medium] })));
}
