import { useTranslation } from 'react-i18next';
import type { Title } from '../api/schema.ts';
import styles from './listing-title.module.css';
import { titleParts } from './titles.ts';

/** "The Long Quiet · 無間 (Mou Gaan)", each in its own language. */
export function ListingTitle({ titles, fallback }: { titles: readonly Title[]; fallback?: string }) {
  const { i18n, t } = useTranslation('design');
  const { main, original, romanised } = titleParts(titles, i18n.language);
  return (
    <>
      <span lang={main?.lang}>{main?.text ?? fallback ?? t('untitled')}</span>
      {(original ?? romanised) && (
        <span className={styles.other}>
          {original && (
            <>
              {' · '}
              <span lang={original.lang}>{original.text}</span>
            </>
          )}
          {romanised && <span lang={romanised.lang}> ({romanised.text})</span>}
        </span>
      )}
    </>
  );
}
