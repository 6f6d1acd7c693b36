import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Day } from '@marquee/contracts';

const file = join(import.meta.dirname, '../../../node_modules/vega-datasets/data/movies.json');

/** As the file has it: titles that look like numbers are numbers, and anything but the date may be missing. */
const Movie = z.object({
  Title: z.union([z.string(), z.number()]).nullable(),
  'Worldwide Gross': z.number().nullable(),
  'Production Budget': z.number().nullable(),
  'Release Date': z.string(),
  'MPAA Rating': z.string().nullable(),
  'Running Time min': z.number().nullable(),
  Distributor: z.string().nullable(),
  Source: z.string().nullable(),
  'Major Genre': z.string().nullable(),
  'Creative Type': z.string().nullable(),
  Director: z.string().nullable(),
  'Rotten Tomatoes Rating': z.number().nullable(),
  'IMDB Rating': z.number().nullable(),
  'IMDB Votes': z.number().nullable(),
});
type Movie = z.infer<typeof Movie>;

/** What is known of a real film. */
export interface Film {
  readonly title: string;
  readonly released: Day;
  readonly year: number;
  readonly rating: string | undefined;
  readonly minutes: number | undefined;
  readonly distributor: string | undefined;
  readonly director: string | undefined;
  readonly source: string | undefined;
  readonly genre: string | undefined;
  readonly creativeType: string | undefined;
  readonly budgetUsd: number | undefined;
  readonly grossUsd: number;
  /** Per cent of critics who liked it. */
  readonly critics: number | undefined;
  /** 1..10, by the public. */
  readonly viewers: number | undefined;
  readonly votes: number;
}

/** The 3,201 films of the npm package vega-datasets, in its order. */
export function realFilms(): Film[] {
  return z
    .array(Movie)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map(filmOf);
}

export function filmOf(movie: Movie): Film {
  const released = releaseDay(movie['Release Date']);
  return {
    title: titleOf(movie.Title),
    released,
    year: Number(released.slice(0, 4)),
    rating: movie['MPAA Rating'] ?? undefined,
    minutes: movie['Running Time min'] ?? undefined,
    distributor: movie.Distributor ?? undefined,
    director: movie.Director ?? undefined,
    source: movie.Source ?? undefined,
    genre: movie['Major Genre'] ?? undefined,
    creativeType: movie['Creative Type'] ?? undefined,
    budgetUsd: movie['Production Budget'] ?? undefined,
    grossUsd: movie['Worldwide Gross'] ?? 0,
    critics: movie['Rotten Tomatoes Rating'] ?? undefined,
    viewers: movie['IMDB Rating'] ?? undefined,
    votes: movie['IMDB Votes'] ?? 0,
  };
}

/** The file was made in 2010 from two-digit years: `Dec 15 2039` is 1939; two films announced for 2011 are true. */
const lastYear = 2011;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function releaseDay(text: string): Day {
  const [month = '', day = '', written = ''] = text.split(' ');
  const year = Number(written) > lastYear ? Number(written) - 100 : Number(written);
  const number = String(months.indexOf(month) + 1).padStart(2, '0');
  return `${year}-${number}-${day.padStart(2, '0')}`;
}

/** Letters that were once read in the wrong character set (Latin-1 as Mac Roman), and what they were. */
const misread: Readonly<Record<string, string>> = {
  È: 'é',
  Í: 'ê',
  Ë: 'è',
  Î: 'ë',
  Û: 'ó',
  Ù: 'ô',
  Ö: '…',
  Ω: '½',
  '˘': 'ù',
  '·': 'á',
  '‡': 'à',
  '‰': 'ä',
};

/** One film has no title in the file. Articles put last (`Alamo, The`) go to the front. */
function titleOf(title: string | number | null): string {
  if (title === null) return 'Untitled Film';
  return String(title)
    .replace(/[ÈÍËÎÛÙÖΩ˘·‡‰]/g, (letter) => misread[letter] ?? letter)
    .replace(/^(.+), (The|A|An)$/, '$2 $1')
    .replace(/ \(\d{4}\)$/, '')
    .trim();
}
