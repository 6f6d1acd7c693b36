import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Listing } from '../api/schema.ts';
import type { WantedRights } from '../design/rights-picture.tsx';
import { useFormats } from '../i18n/format.ts';
import { freeParts } from './free-sentence.ts';
import styles from './free-states.module.css';
import { takenQuery } from './queries.ts';

/** "Free in Korea; Japan from 1 Jul 2027; Taiwan licensed" */
export function FreeStates({
  listing,
  wanted,
}: {
  listing: Pick<Listing, 'id' | 'revision' | 'avails'>;
  wanted: WantedRights;
}) {
  const { t } = useTranslation('design');
  const formats = useFormats();
  const { data: taken } = useQuery(takenQuery(listing));
  const { whole, later, gone } = freeParts({ avails: listing.avails, taken }, wanted);
  const names = (codes: readonly string[]) => formats.list(codes.map(formats.region));
  return (
    <ul className={styles.states}>
      {whole.length > 0 && <li data-state="free">{t('rights.free', { places: names(whole) })}</li>}
      {later.map(({ territory, from }) => (
        <li key={territory} data-state="later">
          {t('rights.freeFrom', { places: formats.region(territory), day: formats.day(from) })}
        </li>
      ))}
      {gone.map(({ state, territories }) => (
        <li key={state} data-state={state}>
          {t(`rights.gone.${state === 'none' && !taken ? 'unavailable' : state}`, {
            places: names(territories),
          })}
        </li>
      ))}
    </ul>
  );
}
