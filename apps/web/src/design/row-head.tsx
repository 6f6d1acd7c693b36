import { useTranslation } from 'react-i18next';
import styles from './rights-picture.module.css';
import unseen from './unseen.module.css';
import type { PictureRow } from './use-picture-rows.ts';

/** What a row of the rights picture is about; several places unfold. */
export function RowHead({ row: { name, fold, inner } }: { row: PictureRow }) {
  const { t } = useTranslation('design');
  return (
    <th scope="row" data-inner={inner} title={name}>
      {fold ? (
        <button type="button" className={styles.unfold} aria-expanded={fold.isOpen} onClick={fold.toggle}>
          <span aria-hidden className={styles.arrow}>
            {fold.isOpen ? '▾' : '▸'}
          </span>
          <span className={styles.place}>{name}</span>
          <span aria-hidden className={styles.count}>
            {fold.count}
          </span>
          <span className={unseen.text}>{t('rights.places', { count: fold.count })}</span>
        </button>
      ) : (
        name
      )}
    </th>
  );
}
