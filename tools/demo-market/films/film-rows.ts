import { rounded } from '../amounts.ts';
import type { Seller } from '../companies/seller.ts';
import type { Random } from '../random.ts';
import { anchorOnRelease, offerRights } from '../rights/offer.ts';
import type { DealType, ListingInput, WorkInput } from '../rows.ts';
import { askOf } from '../rights/ask.ts';
import { slugOf, type SlugBook } from '../slugs.ts';
import type { Film } from './film.ts';
import { audienceOf, basedOnOf, filmThemes, genresOf } from './film-terms.ts';

const tongues: Readonly<Record<string, string>> = { IN: 'hi', KR: 'ko', DE: 'de' };

/** The film as a known title, and its seller's offer of it. */
export function filmRows(film: Film, seller: Seller, random: Random, slugs: SlugBook) {
  const work = workOf(film, seller, random, slugs);
  return { work, listing: listingOf(film, work, seller, random) };
}

function workOf(film: Film, seller: Seller, random: Random, slugs: SlugBook): WorkInput {
  const basedOn = basedOnOf(film);
  return {
    id: random.uuid(),
    work: {
      slug: slugs.take(`${slugOf(film.title) || 'film'}-${film.year}`),
      titles: [{ text: film.title, language: 'en', type: 'original' }],
      kind: 'feature',
      year: film.year,
      genres: genresOf(film),
      themes: filmThemes(film, random),
      people: film.director === undefined ? [] : [slugOf(film.director)],
      origin: [seller.filmOrigin],
      ...(basedOn === undefined ? {} : { basedOn }),
    },
  };
}

function listingOf(
  film: Film,
  { id: workId, work }: WorkInput,
  seller: Seller,
  random: Random,
): ListingInput {
  const seeking = dealsOf(film, random);
  const originalLanguage = tongues[seller.filmOrigin] ?? 'en';
  const offer = offerRights(
    { kind: 'feature', seeking, home: seller.country, language: originalLanguage },
    random,
  );
  const ask = askOf(licenceFee(film, random), 'flat-fee', seller.currency, random);
  return {
    id: random.uuid(),
    companyId: seller.id,
    listing: {
      workId,
      kind: 'feature',
      technique: isDrawn(film) ? '3d' : 'live-action',
      mode: film.genre === 'Documentary' || film.creativeType === 'Factual' ? 'documentary' : 'fiction',
      stage: 'released',
      titles: work.titles,
      loglines: { [loglineTag(originalLanguage)]: logline(film), en: logline(film) },
      synopses: { [loglineTag(originalLanguage)]: synopsis(film, work), en: synopsis(film, work) },
      genres: work.genres ?? [],
      themes: work.themes ?? [],
      audience: audienceOf(film),
      originalLanguage,
      origin: [seller.filmOrigin],
      ...(film.minutes === undefined ? {} : { runningMinutes: film.minutes }),
      ...(film.budgetUsd === undefined ? {} : { budgetUsd: film.budgetUsd }),
      people: directorsOf(film),
      materials: [
        { type: 'poster' },
        { type: 'trailer', language: 'en' },
        { type: 'screener', language: 'en' },
      ],
      ai: { use: 'none' },
      seeking,
      ...(ask === undefined ? {} : { ask }),
      mandate: { basis: film.distributor === undefined ? 'sales-agent' : 'rights-holder' },
    },
    ...anchorOnRelease(offer, film.released),
    publish: true,
  };
}

const loglineTag = (language: string) => language;

const directorsOf = ({ director }: Film): NonNullable<ListingInput['listing']['people']> =>
  director === undefined ? [] : [{ name: director, slug: slugOf(director), role: 'director' }];

/** The file does not say how a film was made: what is for children and cost much is taken for animation. */
const isDrawn = ({ creativeType, budgetUsd = 0, rating }: Film) =>
  creativeType === 'Kids Fiction' && budgetUsd >= 50_000_000 && (rating === 'G' || rating === 'PG');

/** All may be licensed; a few also be made again, or put on shirts and into games. */
function dealsOf(film: Film, random: Random): DealType[] {
  const franchise = film.creativeType === 'Super Hero' || film.creativeType === 'Kids Fiction';
  return [
    'licence',
    ...(random.chance(film.year < 1995 ? 30 : 12) ? (['remake'] as const) : []),
    ...(franchise && random.chance(60) ? (['merchandising'] as const) : []),
    ...(film.distributor === undefined && random.chance(30) ? (['sales-representation'] as const) : []),
  ];
}

/** A thousandth to a hundredth of what it took in, 3,000 dollars at least. */
function licenceFee({ grossUsd }: Film, random: Random): number {
  return rounded(Math.max(3_000, (grossUsd * random.between(1, 10)) / 1_000));
}

function logline(film: Film): string {
  const by = film.director === undefined ? '' : ` by ${film.director}`;
  const type = film.creativeType === undefined ? '' : ` ${film.creativeType.toLowerCase()}:`;
  const [genre = 'drama'] = genresOf(film);
  return `${film.year},${type} a ${genre.replaceAll('-', ' ')} film${by}${basis(film)}.`.slice(0, 160);
}

function basis({ source }: Film): string {
  return source?.startsWith('Based on ') ? `, b${source.slice(1).replace('/', ' or ').toLowerCase()}` : '';
}

function synopsis(film: Film, work: WorkInput['work']): string {
  const distributor = film.distributor === undefined ? '' : ` Distributed by ${film.distributor}.`;
  return (
    `${film.title} was released on ${film.released}.${distributor} ` +
    `Keywords: ${[...(work.genres ?? []), ...(work.themes ?? [])].join(', ')}. ` +
    'Demo data: title, date, distributor, director, genre, source, budget and running time are those of the ' +
    'vega-datasets film list; keywords beyond them, rights, price and seller are made up.'
  );
}
