import { useTranslation } from 'react-i18next';
import { DataTable } from '../../design/data-table.tsx';
import { guide } from './column-values.ts';
import styles from './import.module.css';
import { columns, neededColumns } from './listing-rows.ts';

const isNeeded = (column: string) => neededColumns.some((needed) => needed === column);

/** What each column of the template takes. */
export function ColumnGuide() {
  const { t } = useTranslation('offering');
  return (
    <details>
      <summary>{t('import.columns')}</summary>
      <p className={styles.hint}>{t('import.several')}</p>
      <DataTable
        label={t('import.columns')}
        rows={columns}
        keyOf={(column) => column}
        columns={[
          {
            head: t('import.column'),
            name: true,
            cell: (column) => (isNeeded(column) ? `${column} (${t('import.needed')})` : column),
          },
          {
            head: t('import.columns'),
            cell: (column) => {
              const about = guide[column];
              return typeof about === 'string' ? t(`import.about.${about}`) : about.join(' | ');
            },
          },
        ]}
      />
    </details>
  );
}
