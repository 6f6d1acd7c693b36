import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Avail, Taken, Territory } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { usePlaceName } from '../vocabulary/place-names.ts';
import { foldPlaces } from '../vocabulary/places.ts';
import { alike } from './rights-rows.ts';

/** A country or region, or several that have the very same rights. */
export interface PictureRow {
  readonly key: string;
  readonly name: string;
  /** One for all. */
  readonly territory: Territory;
  /** Of several: how many, and whether each has its row beneath. */
  readonly fold?: { readonly count: number; readonly isOpen: boolean; readonly toggle: () => void };
  /** Beneath those that it is one of. */
  readonly inner?: boolean;
}

const mostMine = 8;
const mostNamed = 2;
/** From here on it is the rest of the world, which has no better name. */
const mostCounted = 60;

/** Those that are wanted first, each for itself while they are few; the others in rows of the same rights. */
export function usePictureRows(
  boxes: readonly (Avail | Taken)[],
  wanted: readonly Territory[],
): { rows: readonly PictureRow[]; mine: number } {
  const { t } = useTranslation('design');
  const formats = useFormats();
  const placeName = usePlaceName();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const byName = (codes: readonly Territory[]) =>
    codes.toSorted((a, b) => formats.region(a).localeCompare(formats.region(b)));
  const nameOf = (codes: readonly Territory[]) => {
    const names = foldPlaces(codes).map(placeName);
    if (names.length <= mostNamed) return formats.list(names);
    if (codes.length > mostCounted) return t('rights.elsewhere');
    return t('rights.andMore', {
      places: formats.list(names.slice(0, mostNamed)),
      count: names.length - mostNamed,
    });
  };
  const rowsOf = (codes: readonly Territory[]): PictureRow[] => {
    const [territory] = codes;
    if (!territory) return [];
    if (codes.length === 1) return [{ key: territory, territory, name: formats.region(territory) }];
    const key = `with ${territory}`;
    const isOpen = unfolded.has(key);
    const toggle = () =>
      setUnfolded(
        (before) => new Set(isOpen ? [...before].filter((other) => other !== key) : [...before, key]),
      );
    const inner = isOpen ? codes.flatMap((code) => rowsOf([code])) : [];
    return [
      { key, territory, name: nameOf(codes), fold: { count: codes.length, isOpen, toggle } },
      ...inner.map((row) => ({ ...row, inner: true })),
    ];
  };
  const others = [...new Set(boxes.flatMap(({ territories }) => territories))].filter(
    (code) => !wanted.includes(code),
  );
  const mine = (
    wanted.length > mostMine ? alike(boxes, byName(wanted)) : wanted.map((code) => [code])
  ).flatMap(rowsOf);
  const rest = alike(boxes, byName(others)).flatMap(rowsOf);
  return { rows: [...mine, ...rest], mine: mine.filter(({ inner }) => !inner).length };
}
