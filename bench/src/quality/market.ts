import type { Listing, Profile, Rules } from '@marquee/match-engine';
import { Random } from '../../../tools/demo-market/random.ts';
import { countries, describe, offerOf, uses, type Described } from './works.ts';
import { direction, likeness, near, normal, share, type Direction } from './taste.ts';
import { chooseWord, wordsOf, type Words } from './words.ts';

/** How much a brief tells, and how much of it is wrong. */
export interface Telling {
  readonly genres: number;
  readonly themes: number;
  readonly comparables: number;
  /** 0..1 of the wishes say what the buyer does not want. */
  readonly wrong: number;
}

export interface Offered {
  readonly listing: Listing;
  readonly is: Direction;
  /** What everybody sees in it and nothing in the listing tells. */
  readonly quality: number;
}

export interface Buyer {
  readonly profile: Profile;
  readonly likes: Direction;
  readonly needs: Needs;
}

/** What must truly be, whatever the brief says. */
interface Needs {
  readonly kind: string;
  readonly territory: string;
  readonly media: readonly string[];
  readonly mostUsd: number;
}

export interface Market {
  readonly rules: Rules;
  readonly listings: readonly Offered[];
  readonly buyers: readonly Buyer[];
}

/** Listings to be had and titles that are known, before anybody has written a brief. */
export interface World {
  readonly seed: string;
  readonly words: Words;
  readonly titles: readonly (Described & { readonly id: string; readonly is: Direction })[];
  readonly listings: readonly Offered[];
  readonly rules: Rules;
}

export function worldOf(seed: string, sizes: { listings: number; titles: number }): World {
  const random = new Random(seed, 'quality');
  const words = wordsOf(random);
  const titles = Array.from({ length: sizes.titles }, (_, i) => {
    const is = direction(random);
    return { id: `title-${i}`, is, ...describe(is, words, random) };
  });
  const listings = Array.from({ length: sizes.listings }, (_, i): Offered => {
    const is = direction(random);
    const listing = {
      ...offerOf(random),
      ...describe(is, words, random),
      id: `listing-${i}`,
      companyId: `seller-${i}`,
    };
    return { listing, is, quality: normal(random) };
  });
  const rules = {
    titles: Object.fromEntries(titles.map(({ id, ...title }) => [id, title])),
    rarity: rarityIn(titles),
  };
  return { seed, words, titles, listings, rules };
}

/** A market of which all is known: what each buyer truly likes and needs, and what the brief makes of it. */
export function marketIn(world: World, buyers: number, telling: Telling): Market {
  // a stream of its own each, so that a longer brief is of the same buyer
  return { ...world, buyers: Array.from({ length: buyers }, (_, i) => buyerOf(i, world, telling)) };
}

/** 0..1: whether a buyer would take a listing, if asked. */
export function chance({ likes, needs }: Buyer, { listing, is, quality }: Offered): number {
  const met =
    listing.kind === needs.kind &&
    (listing.askUsd ?? 0) <= needs.mostUsd &&
    listing.avails.some(
      ({ territories, media }) =>
        territories.includes(needs.territory) && media.some((medium) => needs.media.includes(medium)),
    );
  if (!met) return 0.001; // a whim
  return 0.9 / (1 + Math.exp(-(9 * (likeness(likes, is) - 0.4) + 0.8 * quality)));
}

function buyerOf(i: number, { seed, words, titles }: World, telling: Telling): Buyer {
  const random = new Random(seed, 'buyer', i);
  const likes = direction(random);
  const needs = {
    kind: random.pick(['feature', 'series']),
    territory: random.pick(countries),
    media: random.sample(uses, random.between(1, 2)),
    mostUsd: 10_000 * random.between(2, 40),
  };
  const seen = random.sample(titles, 120);
  /** What the buyer means when a wish is written down. */
  const meant = () => (share(random) < telling.wrong ? direction(random) : near(likes, 0.5, random));
  const wish = (from: Words['genres'], count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, rank): [string, number] => {
        const slug = chooseWord(from, meant(), 0.15, random);
        return [slug, Math.max(1, 5 - Math.floor((5 * rank) / count))];
      }),
    );
  const liked = Array.from({ length: telling.comparables }, () => {
    const about = meant();
    return seen.reduce((best, one) => (likeness(about, one.is) > likeness(about, best.is) ? one : best)).id;
  });
  return {
    likes,
    needs,
    profile: {
      id: `buyer-${i}`,
      companyId: `buyer-${i}`,
      minScore: 0,
      gates: gatesOf(needs, random),
      wishes: {
        genres: wish(words.genres, telling.genres),
        themes: wish(words.themes, telling.themes),
        comparables: liked,
      },
    },
  };
}

/** A twentieth of what is needed each is left unsaid. */
function gatesOf({ kind, territory, media, mostUsd }: Needs, random: Random): Profile['gates'] {
  const said = <Value>(value: Value): Value | undefined => (random.chance(5) ? undefined : value);
  return {
    kinds: said([kind]),
    ask: said({ maxUsd: mostUsd, allowUnknown: true }),
    rights: { territories: said([territory]), media: said(media) },
  };
}

/** 1..100: ten times how often a value is halved away, as the logarithm goes. */
function rarityIn(titles: readonly Described[]): Rules['rarity'] {
  const count = (values: readonly string[]) => {
    const times = new Map<string, number>();
    for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
    return Object.fromEntries(
      [...times].map(([value, n]) => [value, Math.max(1, Math.round(10 * Math.log2(titles.length / n)))]),
    );
  };
  return {
    genres: count(titles.flatMap(({ genres }) => genres)),
    themes: count(titles.flatMap(({ themes }) => themes)),
    people: count(titles.flatMap(({ people }) => people)),
  };
}
