import { memo } from 'react';
import type { Kind } from '../api/schema.ts';
import { drawing, duotoneOf, seedOf, titleLines } from './poster-drawing.ts';
import styles from './poster.module.css';

interface PosterProps {
  readonly id: string;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly genre?: string | undefined;
  readonly kind?: Kind | undefined;
  /** In pixels; it is two by three. */
  readonly width?: number;
}

/** Drawn where there is no poster: seeded by the listing, in two colours of its genre, its title set to fit. */
export const Poster = memo(function Poster({ id, title, lang, genre, kind, width = 72 }: PosterProps) {
  const seed = seedOf(id);
  const [ground, figure] = duotoneOf(genre);
  const { lines, size } = titleLines(title);
  const top = 102 - (lines.length - 1) * size * 1.08;
  return (
    <svg
      className={styles.poster}
      viewBox="0 0 72 108"
      width={width}
      height={width * 1.5}
      aria-hidden
      focusable="false"
    >
      <rect width="72" height="108" fill={ground} />
      <g fill={figure} stroke="none">
        {drawing(seed).map((shape, at) => (
          <path key={at} d={shape} />
        ))}
      </g>
      <rect y={top - size * 1.25} width="72" height={108} fill={ground} />
      <g fill={figure} className={styles.title} lang={lang}>
        {lines.map((line, at) => (
          <text key={at} x="6" y={top + at * size * 1.08} fontSize={size}>
            {line}
          </text>
        ))}
      </g>
      {kind && <rect x="54" width="18" height="17" fill={ground} />}
      {kind && <path d={glyphs[kind]} transform="translate(58 5)" fill={figure} fillRule="evenodd" />}
    </svg>
  );
});

/** Nine by nine, one for each kind of work. */
const glyphs: Readonly<Record<Kind, string>> = {
  feature: 'M0 1h9v7H0zM1 2v1h1V2zm6 0v1h1V2zM1 4v1h1V4zm6 0v1h1V4zM1 6v1h1V6zm6 0v1h1V6z',
  series: 'M0 0h9v2H0zM0 3.5h9v2H0zM0 7h9v2H0z',
  short: 'M0 0l9 4.5L0 9z',
  'micro-drama': 'M2 0h5v9H2zM3 1v6h3V1z',
  game: 'M3 0h3v3h3v3H6v3H3V6H0V3h3z',
  book: 'M0 0h4v9H0zM5 0h4v9H5z',
  comic: 'M0 0h5v4H0zM6 0h3v4H6zM0 5h3v4H0zM4 5h5v4H4z',
  format: 'M0 0h9v9H0zM2 2v5h5V2z',
  character: 'M4.5 0a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM0 9a4.5 4 0 0 1 9 0z',
};
