import { rounded } from '../amounts.ts';
import type { Offered } from '../catalogue.ts';
import type { Random } from '../random.ts';
import type { TermsInput } from '../rows.ts';
import { genresNear, themesOf } from '../vocabulary.ts';
import type { Likings } from './liking.ts';

type WishesInput = NonNullable<TermsInput['wishes']>;
type Weights = Record<string, number>;

/** Prefilled as the screens do it, from what the buyer marked as liked: 5 to 8 genres, 12 to 25 themes, 10 to 25 titles. */
export function wishesOf(liked: Offered, likings: Likings, random: Random): WishesInput {
  const others = likings.likewise(liked, random.between(10, 25), random);
  const marked = others.slice(0, 4);
  const { audience, stage, budgetUsd } = liked.listing.listing;
  return {
    genres: genres(liked, marked, random),
    themes: themes(liked, marked, random),
    comparables: titles([liked, ...others]),
    ...(budgetUsd !== undefined && budgetUsd > 0 && random.chance(60)
      ? { budget: around(budgetUsd, random) }
      : {}),
    ...(stage !== undefined && random.chance(50) ? { stages: [stage] } : {}),
    ...(audience !== undefined && random.chance(50) ? { audiences: audience } : {}),
  };
}

function genres(liked: Offered, marked: readonly Offered[], random: Random): Weights {
  const [main = 'drama'] = liked.work.work.genres ?? [];
  const near = random.shuffle(genresNear(main));
  return ranked(
    [liked.work.work.genres ?? [], marked.flatMap(({ work }) => work.work.genres ?? []), near],
    random.between(5, 8),
  );
}

function themes(liked: Offered, marked: readonly Offered[], random: Random): Weights {
  const pools = (liked.work.work.genres ?? []).flatMap((genre) => themesOf(genre));
  return ranked(
    [
      liked.work.work.themes ?? [],
      marked.flatMap(({ work }) => work.work.themes ?? []),
      random.shuffle(pools),
    ],
    random.between(12, 25),
  );
}

/** The first list weighs most; as many values as are asked for, where the lists have them. */
function ranked(lists: readonly (readonly string[])[], count: number): Weights {
  const weights = new Map<string, number>();
  const weightOf = [5, 3, 1];
  for (const [i, list] of lists.entries()) {
    for (const value of list) {
      if (weights.size >= count) break;
      if (!weights.has(value)) weights.set(value, weightOf[i] ?? 1);
    }
  }
  return Object.fromEntries(weights);
}

function titles(liked: readonly Offered[]): string[] {
  return [...new Set(liked.flatMap(({ work }) => work.work.slug ?? []))].slice(0, 25);
}

function around(budgetUsd: number, random: Random): NonNullable<WishesInput['budget']> {
  return {
    loUsd: rounded(budgetUsd / random.between(2, 4)),
    hiUsd: Math.max(1, rounded(budgetUsd * random.between(2, 4))),
  };
}
