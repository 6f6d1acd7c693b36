import {
  media as allMedia,
  territories as everywhere,
  type Medium,
  type Territory,
} from '@marquee/contracts';
import type { Listing } from '@marquee/match-engine';
import type { WantedRights } from '../../market/open-briefs.ts';

/** What could be offered beside: every one of these places in every one of these media. */
export interface Line {
  readonly territories: readonly Territory[];
  readonly media: readonly Medium[];
}

const mostOfASide = 6;

export const anyLine: Line = { territories: everywhere, media: allMedia };

/** As it would be, were the line free as well: exclusively, in all languages, from this day on. */
export const widerBy = (listing: Listing, { territories, media }: Line, from: string): Listing => ({
  ...listing,
  avails: [...listing.avails, { territories, media, from, exclusive: true }],
});

/**
 * Lines that are worth a look, of what these briefs want and the listing does not offer: another medium where it is
 * offered (everywhere, where nothing is), another place for the media that it is offered in, and single cells that
 * neither of them holds. At most 48, whatever is wanted.
 * @param closed what cannot be offered: no line holds any of it
 */
export function linesToTry(
  { avails }: Pick<Listing, 'avails'>,
  wanted: readonly WantedRights[],
  closed: readonly Line[] = [],
): Line[] {
  const offered = {
    territories: everywhere.filter((place) => avails.some(({ territories }) => territories.includes(place))),
    media: allMedia.filter((medium) => avails.some(({ media }) => media.includes(medium))),
  };
  const isFree = (place: Territory, medium: Medium) =>
    avails.some(({ territories, media }) => territories.includes(place) && media.includes(medium));
  const isClosed = (place: Territory, medium: Medium) =>
    closed.some(({ territories, media }) => territories.includes(place) && media.includes(medium));
  const places = mostWanted(wanted, 'territories', everywhere);
  const media = mostWanted(wanted, 'media', allMedia);
  const newMedia = media.filter((medium) => !offered.media.includes(medium));
  const newPlaces = places.filter((place) => !offered.territories.includes(place));
  const where = offered.territories.length > 0 ? offered.territories : everywhere;
  return [
    ...newMedia.map((medium) => ({
      media: [medium],
      territories: where.filter((place) => !isClosed(place, medium)),
    })),
    ...newPlaces.map((place) => ({
      media: offered.media.filter((medium) => !isClosed(place, medium)),
      territories: [place],
    })),
    ...places.flatMap((place) =>
      media
        .filter((medium) => newPlaces.includes(place) === newMedia.includes(medium))
        .filter((medium) => !isFree(place, medium) && !isClosed(place, medium))
        .map((medium) => ({ media: [medium], territories: [place] })),
    ),
  ].filter((line) => line.media.length > 0 && line.territories.length > 0);
}

/** Of all values those that the most briefs name, the most first; a tie by the order of the vocabulary. */
function mostWanted<Value extends string>(
  wanted: readonly WantedRights[],
  side: keyof WantedRights,
  all: readonly Value[],
): Value[] {
  const counts = new Map<WantedRights, number>();
  for (const rights of wanted) counts.set(rights, (counts.get(rights) ?? 0) + 1);
  const named = new Map<string, number>();
  for (const [rights, count] of counts)
    for (const value of new Set(rights[side])) named.set(value, (named.get(value) ?? 0) + count);
  const countOf = (value: Value) => named.get(value) ?? 0;
  return all
    .filter((value) => countOf(value) > 0)
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, mostOfASide);
}

/** The most first, of those that bring as much the shortest; none that shares a cell with one before it. */
export function bestApart<Told extends Line & { readonly companies: number }>(
  lines: readonly Told[],
  most: number,
): Told[] {
  const size = ({ territories, media }: Line) => territories.length * media.length;
  const chosen: Told[] = [];
  for (const line of lines.toSorted((a, b) => b.companies - a.companies || size(a) - size(b)))
    if (chosen.length < most && !chosen.some((other) => shareACell(line, other))) chosen.push(line);
  return chosen;
}

const shareACell = (a: Line, b: Line): boolean =>
  a.territories.some((place) => b.territories.includes(place)) &&
  a.media.some((medium) => b.media.includes(medium));
