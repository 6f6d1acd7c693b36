import { useTranslation } from 'react-i18next';
import type { Medium } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { freedomOf, freeShare, type KnownRights } from './rights-spans.ts';
import type { WantedRights } from './rights-picture.tsx';
import styles from './rights-picture.module.css';
import unseen from './unseen.module.css';
import { RowHead } from './row-head.tsx';
import { useCellFocus } from './use-cell-focus.ts';
import type { PictureRow } from './use-picture-rows.ts';
import { useShareSentence } from './use-share-sentence.ts';

interface Props {
  readonly rights: KnownRights;
  readonly rows: readonly PictureRow[];
  readonly media: readonly Medium[];
  readonly wanted: WantedRights;
}

/** Countries by media: each cell's bar is the share of the window that is free. */
export function AllMediaGrid({ rights: { avails, taken }, rows, media, wanted }: Props) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const formats = useFormats();
  const sentence = useShareSentence(taken !== undefined);
  const { focused, cellProps, onKeyDown } = useCellFocus(rows.length, media.length);
  const spansOf = (territory: string, medium: Medium) =>
    freedomOf(avails, territory, medium, wanted.window, taken);
  const shareOf = (territory: string, medium: Medium) =>
    freeShare(spansOf(territory, medium), wanted.exclusive);
  const place = focused && rows[focused.row];
  const way = focused && media[focused.column];
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.grid} onKeyDown={onKeyDown}>
          <caption className={unseen.text}>{t('design:rights.allCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className={unseen.text}>{t('design:rights.territory')}</span>
              </th>
              {media.map((medium) => (
                <th key={medium} scope="col">
                  {t(`vocabulary:medium.${medium}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.key}>
                <RowHead row={row} />
                {media.map((medium, column) => (
                  <td key={medium} className={styles.share} {...cellProps(at, column)}>
                    <svg className={styles.cell} aria-hidden focusable="false">
                      <rect y="13" width="100%" height="1" fill="var(--mq-control)" />
                      <rect
                        width={`${shareOf(row.territory, medium) * 100}%`}
                        height="14"
                        fill="var(--mq-jade)"
                      />
                    </svg>
                    <span className={unseen.text}>{formats.percent(shareOf(row.territory, medium))}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.sentence} role="status">
        {place &&
          way &&
          sentence({
            place: place.name,
            medium: t(`vocabulary:medium.${way}`),
            spans: spansOf(place.territory, way),
            exclusive: wanted.exclusive,
          })}
      </p>
    </>
  );
}
