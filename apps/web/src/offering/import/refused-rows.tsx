import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../design/save-file.ts';
import { DataTable } from '../../design/data-table.tsx';
import { useFormats } from '../../i18n/format.ts';
import styles from './import.module.css';
import type { RefusedRow } from './listing-rows.ts';
import type { Problem } from './row-reader.ts';
import { type Sheet, writeSheet } from './sheet.ts';

const mostShown = 200;

/** Row by row what is wrong, and the rows as a file to mend. */
export function RefusedRows({ sheet, refused }: { sheet: Sheet; refused: readonly RefusedRow[] }) {
  const { t } = useTranslation('offering');
  const formats = useFormats();
  const sentence = useFaultSentence();
  const wrong = refused.flatMap(({ row, problems }) =>
    problems.map((problem, at) => ({ line: row.line, at, ...problem })),
  );
  const columnOf = ({ column }: Problem) => (column === '' ? t('import.row') : column);
  return (
    <section className={styles.parts} aria-labelledby="refused-rows">
      <h2 id="refused-rows">{t('import.report')}</h2>
      <DataTable
        label={t('import.report')}
        rows={wrong.slice(0, mostShown)}
        keyOf={({ line, at }) => `${line}.${at}`}
        columns={[
          {
            head: t('import.line'),
            name: true,
            cell: ({ line }) => `${t('import.line')} ${formats.number(line)}`,
          },
          {
            head: t('import.column'),
            cell: (problem) => <span className={styles.column}>{columnOf(problem)}</span>,
          },
          { head: t('import.why'), cell: sentence },
        ]}
      />
      <p>
        <Button
          variant="default"
          onClick={() =>
            saveFile(
              'refused.csv',
              writeSheet(
                sheet.columns,
                refused.map(({ row }) => row.cells),
              ),
            )
          }
        >
          {t('import.download')}
        </Button>
      </p>
      <p className={styles.hint}>{t('import.mend')}</p>
    </section>
  );
}

function useFaultSentence(): (problem: Problem) => string {
  const { t } = useTranslation('offering');
  return ({ fault, value = '', known }) =>
    fault === 'unknown' && known
      ? t('import.fault.unknownOf', { value, known: known.join(' | ') })
      : t(`import.fault.${fault}`, { value });
}
