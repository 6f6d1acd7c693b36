import type { Rules, Title } from '@marquee/match-engine';
import { Random } from '../../../tools/demo-market/random.ts';
import {
  distinct,
  genreOfTitle,
  genres,
  markets,
  people,
  popular,
  themeOf,
  themes,
  titles,
} from './vocabulary.ts';

/** What an edition of the workload sets: all titles that comparables name are known, and rare values count more. */
export function rulesOf(seed: string): Rules {
  const byRank = (values: readonly string[], most: number) =>
    Object.fromEntries(values.map((value, rank) => [value, 1 + Math.floor((most * rank) / values.length)]));
  return {
    rarity: {
      genres: byRank(genres, 4),
      themes: byRank(themes, 20),
      people: byRank(people, 60),
      origin: byRank(markets, 5),
    },
    titles: Object.fromEntries(titles.map((id, index) => [id, titleAt(seed, index)])),
  };
}

function titleAt(seed: string, index: number): Title {
  const random = new Random(seed, 'title', index);
  const own = [genreOfTitle(index), ...distinct(random.between(0, 2), () => popular(genres, random))];
  return {
    genres: [...new Set(own)],
    themes: distinct(random.between(4, 9), () => themeOf(own, random)),
    people: distinct(3, () => popular(people, random)),
    origin: [popular(markets, random)],
  };
}
