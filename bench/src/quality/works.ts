import type { Listing } from '@marquee/match-engine';
import type { Random } from '../../../tools/demo-market/random.ts';
import type { Direction } from './taste.ts';
import { chooseWords, type Words } from './words.ts';

export const countries = 'US CN JP GB DE FR KR IN CA AU IT ES'.split(' ');
export const uses = ['svod', 'theatrical', 'avod', 'free-tv', 'pay-tv'];

/** What is told of a work. */
export interface Described {
  readonly genres: readonly string[];
  readonly themes: readonly string[];
  readonly people: readonly string[];
  readonly origin: readonly string[];
}

export function describe(is: Direction, { genres, themes, people }: Words, random: Random): Described {
  return {
    genres: chooseWords(genres, is, { count: random.between(1, 3), blur: 0.25, random }),
    themes: chooseWords(themes, is, { count: random.between(5, 10), blur: 0.25, random }),
    people: chooseWords(people, is, { count: 4, blur: 0.35, random }),
    origin: [random.pick(countries)],
  };
}

/** What is offered of it, and for how much; nothing of this tells what it is like. */
export function offerOf(random: Random): Omit<Listing, keyof Described | 'id' | 'companyId'> {
  return {
    state: 'published',
    kind: random.pick(['feature', 'series']),
    stage: 'completed',
    seeking: ['licence'],
    askUsd: 10_000 * random.between(1, 30),
    audience: ['adult'],
    originalLanguage: 'en',
    comparables: [],
    aiUse: 'none',
    excludedCompanies: [],
    avails: [
      {
        territories: random.sample(countries, random.between(3, 12)),
        media: random.sample(uses, random.between(1, 4)),
        from: '2027-01-01',
        exclusive: true,
      },
    ],
  };
}
