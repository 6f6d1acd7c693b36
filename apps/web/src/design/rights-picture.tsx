import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listing, Medium, Territory } from '../api/schema.ts';
import { media as allMedia } from '../api/vocabulary.ts';
import { takenQuery } from '../listing/queries.ts';
import { AllMediaGrid } from './all-media-grid.tsx';
import { fillOf, RightsPatterns } from './rights-bar.tsx';
import { QuarterGrid } from './quarter-grid.tsx';
import { spokenRights, type Span } from './rights-spans.ts';
import styles from './rights-picture.module.css';
import { usePictureRows } from './use-picture-rows.ts';

export interface WantedRights {
  readonly territories: readonly Territory[];
  readonly media: readonly Medium[];
  /** Any of these will do; none named: any at all. */
  readonly languages: readonly string[];
  readonly window: Span;
  readonly exclusive: boolean;
}

const folded = 6;

/** What is free, and why the rest is not: a table of countries by quarters, a tab for each medium, and all media at once. */
export function RightsPicture({
  listing,
  wanted,
}: {
  listing: Pick<Listing, 'id' | 'revision' | 'avails'>;
  wanted: WantedRights;
}) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const { data: taken } = useQuery(takenQuery(listing));
  const rights = spokenRights({ avails: listing.avails, taken }, wanted.languages);
  const boxes = [...listing.avails, ...(taken ?? [])];
  const named = new Set(boxes.flatMap(({ media }) => media));
  const media = [...wanted.media, ...allMedia.filter((way) => named.has(way) && !wanted.media.includes(way))];
  const [chosen, setChosen] = useState<Medium | 'all'>(media[0] ?? 'all');
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { rows, mine } = usePictureRows(boxes, wanted.territories);
  const most = Math.max(folded, mine);
  // What is unfolded is seen with what it is unfolded from.
  const outer = rows.filter(({ inner }) => !inner);
  const beyond = open ? undefined : outer[most];
  const shown = beyond ? rows.slice(0, rows.indexOf(beyond)) : rows;
  const rest = beyond ? outer.length - most : 0;
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
          <AllMediaGrid rights={rights} rows={shown} media={media} wanted={wanted} />
        ) : (
          <QuarterGrid key={chosen} rights={rights} rows={shown} medium={chosen} wanted={wanted} />
        )}
      </div>
      {outer.length > most && (
        <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('design:rights.fold') : t('design:rights.others', { count: rest })}
        </button>
      )}
      <Legend />
    </div>
  );
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
        <Swatch fill={fillOf['on-hold']} /> {t('rights.held')}
      </li>
      <li>
        <Swatch fill={fillOf.licensed} /> {t('rights.states.licensed')}
      </li>
      <li>
        <svg width="18" height="10" aria-hidden>
          <rect y="9" width="18" height="1" fill="var(--mq-control)" />
        </svg>{' '}
        {t('rights.states.none')}
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
