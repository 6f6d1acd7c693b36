import type { Random } from '../random.ts';
import type { Audience, WorkInput } from '../rows.ts';
import { mainGenres, themesOf } from '../vocabulary.ts';
import type { Film } from './film.ts';

const genresByMajorGenre: Readonly<Record<string, readonly string[]>> = {
  Drama: ['drama'],
  Comedy: ['comedy'],
  Action: ['action'],
  Adventure: ['adventure'],
  'Thriller/Suspense': ['thriller', 'suspense'],
  Horror: ['horror'],
  'Romantic Comedy': ['romance', 'comedy'],
  Musical: ['music', 'musical'],
  Documentary: ['documentary', 'factual'],
  Western: ['western'],
  'Black Comedy': ['black-comedy', 'comedy'],
  'Concert/Performance': ['concert', 'music'],
};

const genreByCreativeType: Readonly<Record<string, string>> = {
  'Science Fiction': 'science-fiction',
  Fantasy: 'fantasy',
  'Historical Fiction': 'historical',
  'Super Hero': 'superhero',
  'Kids Fiction': 'kids',
  Dramatization: 'biography',
  Factual: 'factual',
};

/** Words of a title that say what a film is about. */
const themeByTitleWord: Readonly<Record<string, string>> = {
  love: 'first-love',
  wedding: 'wedding',
  bride: 'wedding',
  christmas: 'holiday',
  halloween: 'slasher',
  school: 'high-school',
  dance: 'dance',
  dead: 'zombies',
  zombie: 'zombies',
  vampire: 'vampires',
  dracula: 'vampires',
  ghost: 'ghosts',
  haunted: 'haunted-house',
  exorcist: 'possession',
  war: 'civil-war',
  star: 'space-opera',
  space: 'space-exploration',
  planet: 'alien-contact',
  alien: 'alien-contact',
  robot: 'robots',
  time: 'time-travel',
  dragon: 'dragons',
  witch: 'witches',
  magic: 'magic-school',
  pirates: 'pirates',
  island: 'survival',
  treasure: 'treasure-hunt',
  murder: 'serial-killer',
  killer: 'serial-killer',
  spy: 'espionage',
  cop: 'undercover-cop',
  detective: 'police-procedural',
  king: 'royal-succession',
  queen: 'royal-succession',
  family: 'family-secrets',
  father: 'family-secrets',
  mother: 'motherhood',
  dog: 'pets',
  cat: 'cats',
  football: 'football',
  city: 'organised-crime',
};

const themeBySource: Readonly<Record<string, string>> = {
  'Based on Book/Short Story': 'literary-adaptation',
  'Based on Real Life Events': 'true-story',
  Remake: 'remake',
  'Based on TV': 'television-favourite',
  'Based on Comic/Graphic Novel': 'comic-adaptation',
  'Based on Play': 'stage-adaptation',
  'Based on Game': 'game-adaptation',
  'Traditional/Legend/Fairytale': 'fairy-tale',
};

const sources: Readonly<Record<string, NonNullable<WorkInput['work']['basedOn']>['source']>> = {
  'Original Screenplay': 'original',
  'Based on Book/Short Story': 'book',
  'Based on Factual Book/Article': 'book',
  'Based on Real Life Events': 'true-story',
  'Based on TV': 'series',
  'Based on Comic/Graphic Novel': 'comic',
  'Based on Play': 'play',
  'Based on Musical/Opera': 'play',
  'Based on Game': 'game',
  'Based on Magazine Article': 'article',
  'Based on Short Film': 'film',
  Remake: 'film',
  'Spin-Off': 'film',
  'Traditional/Legend/Fairytale': 'folklore',
  'Based on Toy': 'toy',
};

/** From the major genre and the creative type; drama where the file has neither. */
export function genresOf({ genre, creativeType }: Film): string[] {
  const byType = genreByCreativeType[creativeType ?? ''];
  const all = [...(genresByMajorGenre[genre ?? ''] ?? []), ...(byType === undefined ? [] : [byType])];
  return all.length > 0 ? [...new Set(all)] : ['drama'];
}

/** From the words of the title, the source, and success; and a few that its genres tend to have, by lot. */
export function filmThemes(film: Film, random: Random): string[] {
  const words = film.title.toLowerCase().split(/[^a-z]+/);
  const known = [
    ...words.flatMap((word) => themeByTitleWord[word] ?? []),
    ...(themeBySource[film.source ?? ''] === undefined ? [] : [themeBySource[film.source ?? ''] ?? '']),
    ...(film.year < 1980 ? ['classic'] : []),
    ...((film.critics ?? 0) >= 90 ? ['critics-favourite'] : []),
    ...(film.grossUsd >= 300_000_000 ? ['blockbuster'] : []),
    ...((film.viewers ?? 0) >= 7.5 && film.grossUsd < 10_000_000 && film.votes > 5000 ? ['cult-film'] : []),
  ];
  const main = genresOf(film).filter((genre) => mainGenres.includes(genre));
  const byLot = main.flatMap((genre) => random.sample(themesOf(genre), random.between(2, 3)));
  return [...new Set([...known, ...byLot])].slice(0, 9);
}

/** From the rating of the Motion Picture Association. */
export function audienceOf({ rating, creativeType }: Film): Audience[] {
  if (rating === 'G') return ['kids', 'family'];
  if (rating === 'PG') return creativeType === 'Kids Fiction' ? ['kids', 'family'] : ['family', 'youth'];
  if (rating === 'PG-13') return ['youth', 'adult'];
  return ['adult'];
}

export function basedOnOf({ source }: Film): { source: (typeof sources)[string] } | undefined {
  if (source === undefined) return undefined;
  return { source: sources[source] ?? 'other' };
}
