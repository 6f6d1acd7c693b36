/** How much of everything a market has. */
export interface Sizes {
  /** Real films, at most 3,201. */
  readonly films: number;
  /** Invented series, animation, games, books, comics and formats. */
  readonly others: number;
  /** Companies that sell. */
  readonly exhibitors: number;
  /** People who buy, each with one to three briefs. */
  readonly buyers: number;
}

export const fullSize: Sizes = { films: 3201, others: 2000, exhibitors: 760, buyers: 7500 };

/** A market of the same shape. @param scale above 0 */
export function scaled(sizes: Sizes, scale: number): Sizes {
  const part = (size: number) => Math.max(1, Math.round(size * scale));
  return {
    films: part(sizes.films),
    others: part(sizes.others),
    exhibitors: part(sizes.exhibitors),
    buyers: part(sizes.buyers),
  };
}
