import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Avail, Medium, Territory } from '../api/schema.ts';
import { media as allMedia } from '../api/vocabulary.ts';
import { useFormats } from '../i18n/format.ts';
import { AllMediaGrid } from './all-media-grid.tsx';
import { fillOf, RightsPatterns } from './rights-bar.tsx';
import { QuarterGrid } from './quarter-grid.tsx';
import type { Span } from './rights-spans.ts';
import styles from './rights-picture.module.css';

export interface WantedRights {
  readonly territories: readonly Territory[];
  readonly media: readonly Medium[];
  readonly window: Span;
  readonly exclusive: boolean;
}

const folded = 6;

/** Who is free where and when: a table of countries by quarters, a tab for each medium, and all media at once. */
export function RightsPicture({
  listingId,
  avails,
  wanted,
}: {
  listingId: string;
  avails: readonly Avail[];
  wanted: WantedRights;
}) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const formats = useFormats();
  const offered = new Set(avails.flatMap(({ media }) => media));
  const media = [
    ...wanted.media,
    ...allMedia.filter((way) => offered.has(way) && !wanted.media.includes(way)),
  ];
  const [chosen, setChosen] = useState<Medium | 'all'>(media[0] ?? 'all');
  const [open, setOpen] = useState(false);
  const panel = useId();
  const places = placesOf(avails, wanted.territories, formats.region);
  const shown = open ? places : places.slice(0, Math.max(folded, wanted.territories.length));
  const rest = places.length - shown.length;
  return (
    <div className={styles.picture}>
      <RightsPatterns />
      <div className={styles.tabs} role="group" aria-label={t('design:rights.medium')}>
        {[...media, 'all' as const].map((medium) => (
          <button
            key={medium}
            type="button"
            className={styles.tab}
            aria-pressed={medium === chosen}
            aria-controls={panel}
            onClick={() => setChosen(medium)}
          >
            {medium === 'all' ? t('design:rights.all') : t(`vocabulary:medium.${medium}`)}
          </button>
        ))}
      </div>
      <div id={panel}>
        {chosen === 'all' ? (
          <AllMediaGrid avails={avails} territories={shown} media={media} wanted={wanted} />
        ) : (
          <QuarterGrid
            key={chosen}
            listingId={listingId}
            avails={avails}
            territories={shown}
            medium={chosen}
            wanted={wanted}
          />
        )}
      </div>
      {(rest > 0 || open) && (
        <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('design:rights.fold') : t('design:rights.others', { count: rest })}
        </button>
      )}
      <Legend />
    </div>
  );
}

/** Those that are wanted first, then those in which anything is offered, by name. */
function placesOf(
  avails: readonly Avail[],
  wanted: readonly Territory[],
  nameOf: (code: string) => string,
): Territory[] {
  const offered = [...new Set(avails.flatMap(({ territories }) => territories))];
  const others = offered.filter((code) => !wanted.includes(code));
  return [...wanted, ...others.sort((a, b) => nameOf(a).localeCompare(nameOf(b)))];
}

function Legend() {
  const { t } = useTranslation('design');
  return (
    <ul className={styles.legend} aria-label={t('rights.legend')}>
      <li>
        <Swatch fill={fillOf.exclusive} /> {t('rights.exclusive')}
      </li>
      <li>
        <Swatch fill={fillOf.open} /> {t('rights.open')}
      </li>
      <li>
        <svg width="18" height="10" aria-hidden>
          <rect y="9" width="18" height="1" fill="var(--mq-control)" />
        </svg>{' '}
        {t('rights.none')}
      </li>
      <li>
        <svg width="18" height="10" aria-hidden>
          <path d="M1 10V1h16v9" fill="none" stroke="var(--mq-ink)" strokeWidth="2" />
        </svg>{' '}
        {t('rights.window')}
      </li>
    </ul>
  );
}

const Swatch = ({ fill }: { fill: string }) => (
  <svg width="18" height="10" aria-hidden>
    <rect width="18" height="10" fill={fill} />
  </svg>
);
