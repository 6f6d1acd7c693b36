import { useTranslation } from 'react-i18next';
import type { Avail } from '../api/schema.ts';
import type { WantedRights } from '../design/rights-picture.tsx';
import { useFormats } from '../i18n/format.ts';
import { freeParts } from '../listing/free-sentence.ts';
import styles from './answering.module.css';

/** "Free in Korea; Japan from 1 Jul 2027; Taiwan not free" */
export function FreeOfIt({ avails, wanted }: { avails: readonly Avail[]; wanted: WantedRights }) {
  const { t } = useTranslation('design');
  const formats = useFormats();
  const { whole, later, none } = freeParts(avails, wanted);
  const names = (codes: readonly string[]) => formats.list(codes.map(formats.region));
  return (
    <ul className={styles.states}>
      {whole.length > 0 && <li data-state="free">{t('rights.free', { places: names(whole) })}</li>}
      {later.map(({ territory, from }) => (
        <li key={territory} data-state="later">
          {t('rights.freeFrom', { places: formats.region(territory), day: formats.day(from) })}
        </li>
      ))}
      {none.length > 0 && <li data-state="none">{t('rights.gone', { places: names(none) })}</li>}
    </ul>
  );
}
