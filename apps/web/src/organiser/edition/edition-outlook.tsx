import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import styles from '../organiser.module.css';
import { daysFrom, faultsOf, type Draft } from './draft.ts';
import { tablesOf } from './tables.ts';

const aWeek = 7;

/** What is written, counted and in words: a wrong year or zone is seen here. */
export function EditionOutlook({ draft }: { draft: Draft }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { opensOn, closesOn, showFrom, showTo, zone } = draft;
  const tables = tablesOf(draft.tables);
  const [first = '', last = ''] = [tables[0], tables.at(-1)];
  const faults = faultsOf(draft);
  const days = daysFrom(opensOn, closesOn);
  const showDays = faults.showFrom || faults.showTo ? undefined : daysFrom(showFrom, showTo);
  const spanOf = (count: number | undefined) =>
    count === undefined ? t('edition.open') : t('edition.days', { count });
  const weekdays =
    showFrom && showTo && showDays && showDays > 1 && showDays <= aWeek
      ? t('edition.weekdays', { from: formats.weekdayOf(showFrom), to: formats.weekdayOf(showTo) })
      : undefined;
  const lines = [
    { name: t('edition.market'), value: spanOf(days) },
    { name: t('edition.show'), value: spanOf(showDays), more: weekdays },
    { name: t('edition.now'), value: formats.clockIn(zone) ?? t('edition.open') },
    {
      name: t('edition.tables'),
      value: formats.number(tables.length),
      more: tables.length > 1 ? t('edition.tablesFrom', { first, last }) : first,
    },
  ];
  return (
    <section className={styles.panel} aria-labelledby="outlook-title">
      <h2 id="outlook-title">{t('edition.outlook')}</h2>
      <dl className={styles.form}>
        {lines.map(({ name, value, more }) => (
          <div key={name} className={styles.pair}>
            <dt>{name}</dt>
            <dd>
              {value}
              {more && <p className={styles.facts}>{more}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
