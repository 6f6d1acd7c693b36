import type { Exhibitors } from './companies/exhibitors.ts';
import type { Seller } from './companies/seller.ts';
import type { Film } from './films/film.ts';
import { filmRows } from './films/film-rows.ts';
import { originalRows } from './originals/original-rows.ts';
import { inventTitles } from './originals/titles.ts';
import { Random } from './random.ts';
import type { ListingInput, WorkInput } from './rows.ts';
import { SlugBook } from './slugs.ts';

/** A work and its one offer. */
export interface Offered {
  readonly work: WorkInput;
  readonly listing: ListingInput;
}

/** Every film is offered by its distributor, or by one of the agents; the rest by those who made it up. */
export function catalogueOf(
  seed: string,
  films: readonly Film[],
  others: number,
  exhibitors: Exhibitors,
): Offered[] {
  const slugs = new SlugBook();
  const { byDistributor, invented } = exhibitors;
  const offeredFilms = films.map((film, i) => {
    const random = new Random(seed, 'film', i);
    return filmRows(
      film,
      byDistributor.get(film.distributor ?? '') ?? agent(invented, random),
      random,
      slugs,
    );
  });
  const named = inventTitles(new Random(seed, 'titles'), others);
  const originals = named.map((title, i) =>
    originalRows(title, maker(invented, i), new Random(seed, 'original', i), slugs),
  );
  return withComparables(seed, [...offeredFilms, ...originals]);
}

/** A newcomer acts for the first of them, and gets one in twenty. */
function agent(invented: readonly Seller[], random: Random): Seller {
  const [own] = invented;
  return own !== undefined && random.chance(5) ? own : random.pick(invented);
}

function maker(invented: readonly Seller[], number: number): Seller {
  const seller = invented[number % invented.length];
  if (seller === undefined) throw new Error('A market needs an exhibitor.');
  return seller;
}

/** Sellers liken a third of their works to some of the same genre. */
function withComparables(seed: string, offered: readonly Offered[]): Offered[] {
  const byGenre = Map.groupBy(offered, ({ work }) => work.work.genres?.[0] ?? '');
  return offered.map(({ work, listing }, i) => {
    const random = new Random(seed, 'likened', i);
    if (!random.chance(33)) return { work, listing };
    const alike = random.sample(byGenre.get(work.work.genres?.[0] ?? '') ?? [], 3);
    const comparables = alike.flatMap((one) => (one.work.id === work.id ? [] : (one.work.work.slug ?? [])));
    return { work, listing: { ...listing, listing: { ...listing.listing, comparables } } };
  });
}
