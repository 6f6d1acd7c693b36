import { useTranslation } from 'react-i18next';
import type { Avail, Medium } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { freedomOf, freeShare } from './rights-spans.ts';
import type { WantedRights } from './rights-picture.tsx';
import styles from './rights-picture.module.css';
import { useCellFocus } from './use-cell-focus.ts';

interface Props {
  readonly avails: readonly Avail[];
  readonly territories: readonly string[];
  readonly media: readonly Medium[];
  readonly wanted: WantedRights;
}

/** Countries by media: each cell's bar is the share of the window that is free. */
export function AllMediaGrid({ avails, territories, media, wanted }: Props) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const formats = useFormats();
  const { focused, cellProps, onKeyDown } = useCellFocus(territories.length, media.length);
  const shareOf = (territory: string, medium: Medium) =>
    freeShare(freedomOf(avails, territory, medium, wanted.window), wanted.exclusive);
  const sentence = (territory: string, medium: Medium) =>
    t('design:rights.shareSentence', {
      place: formats.region(territory),
      medium: t(`vocabulary:medium.${medium}`),
      share: formats.percent(shareOf(territory, medium)),
    });
  const place = focused && territories[focused.row];
  const way = focused && media[focused.column];
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.grid} onKeyDown={onKeyDown}>
          <caption className={styles.read}>{t('design:rights.allCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className={styles.read}>{t('design:rights.territory')}</span>
              </th>
              {media.map((medium) => (
                <th key={medium} scope="col">
                  {t(`vocabulary:medium.${medium}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {territories.map((territory, row) => (
              <tr key={territory}>
                <th scope="row">{formats.region(territory)}</th>
                {media.map((medium, column) => (
                  <td key={medium} className={styles.share} {...cellProps(row, column)}>
                    <svg className={styles.cell} aria-hidden focusable="false">
                      <rect y="13" width="100%" height="1" fill="var(--mq-control)" />
                      <rect
                        width={`${shareOf(territory, medium) * 100}%`}
                        height="14"
                        fill="var(--mq-jade)"
                      />
                    </svg>
                    <span className={styles.read}>{formats.percent(shareOf(territory, medium))}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.sentence} role="status">
        {place && way ? sentence(place, way) : ''}
      </p>
    </>
  );
}
