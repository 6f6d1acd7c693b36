import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Screen } from '../design/screen.tsx';
import { Loading } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { ChecklistRow } from './checklist-row.tsx';
import styles from './organiser.module.css';
import { companyCountsQuery, exposureQuery } from './queries.ts';
import { useChecklist } from './use-checklist.ts';

/** What is to be done before a market opens and while it runs, in that order. */
export default function ChecklistScreen() {
  const { t } = useTranslation('organiser');
  const items = useChecklist();
  const pending = items.some((item) => item.pending);
  const todo = items.filter(({ state }) => state === 'todo').length;
  const isKnown = items.every(({ state }) => state !== 'unknown');
  const nothingToDo = isKnown ? t('checklist.allDone') : t('checklist.title');
  const title = todo > 0 && !pending ? t('checklist.ready', { count: todo }) : nothingToDo;
  return (
    <Screen title={title}>
      {pending ? (
        <Loading rows={7} height={84} />
      ) : (
        <ul className={styles.rows}>
          {items.map((item) => (
            <ChecklistRow key={item.name} item={item} />
          ))}
        </ul>
      )}
      <MarketNow />
    </Screen>
  );
}

function MarketNow() {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const counts = useQuery(companyCountsQuery).data;
  const market = useInfiniteQuery(exposureQuery('fewest')).data?.pages[0];
  if (!counts || !market) return null;
  const figures = [
    [t('checklist.approved'), counts.approved],
    [t('checklist.listings'), market.listings],
    [t('checklist.matches'), market.suggestions],
    [t('checklist.asks'), market.asks],
  ] as const;
  return (
    <section className={styles.section} aria-labelledby="market-title">
      <h2 id="market-title">{t('checklist.market')}</h2>
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formats.number(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
