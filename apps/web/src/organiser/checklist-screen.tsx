import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/link-button.tsx';
import { Screen } from '../design/screen.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import styles from './organiser.module.css';
import { companyCountsQuery, exposureQuery, reportsQuery, rescoresQuery, rulesQuery } from './queries.ts';

interface Item {
  readonly to: '/organiser/companies' | '/organiser/reports' | '/organiser/weights' | '/organiser/exposure';
  readonly title: string;
  /** undefined: it could not be found out. */
  readonly done: boolean | undefined;
  readonly text: string | undefined;
}

export default function ChecklistScreen() {
  const { t } = useTranslation('organiser');
  const items = [useVetting(), useReports(), useWeights(), useExposure()];
  const pending = items.some(({ pending }) => pending);
  const todo = items.filter(({ item }) => item.done === false).length;
  const title = pending
    ? t('checklist.title')
    : todo === 0
      ? t('checklist.allDone')
      : t('checklist.ready', { count: todo });
  return (
    <Screen title={title}>
      {pending ? (
        <Loading rows={4} height={84} />
      ) : (
        <ul className={styles.rows}>
          {items.map(({ item, error, retry }) => (
            <ChecklistRow key={item.to} item={item} error={error} retry={retry} />
          ))}
        </ul>
      )}
      <MarketNow />
    </Screen>
  );
}

interface RowProps {
  readonly item: Item;
  readonly error: unknown;
  readonly retry: () => void;
}

function ChecklistRow({ item: { to, title, done, text }, error, retry }: RowProps) {
  const { t } = useTranslation('organiser');
  const state = done === undefined ? 'unknown' : done ? 'done' : 'todo';
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.state} data-state={state}>
          {t(`checklist.${state}`)}
        </p>
        <h2 className={styles.name}>{title}</h2>
        {text && <p className={styles.facts}>{text}</p>}
        {done === undefined && <ProblemNotice error={error} retry={retry} />}
      </div>
      <LinkButton
        variant={done === false ? 'filled' : 'default'}
        to={to}
        aria-label={`${t('checklist.go')}: ${title}`}
      >
        {t('checklist.go')}
      </LinkButton>
    </li>
  );
}

function useVetting() {
  const { t } = useTranslation('organiser');
  const { data, isPending, error, refetch } = useQuery(companyCountsQuery);
  const count = data?.applied ?? 0;
  const item: Item = {
    to: '/organiser/companies',
    title: t('checklist.vetting'),
    done: data && count === 0,
    text: data && (count === 0 ? t('checklist.vettingDone') : t('checklist.vettingOpen', { count })),
  };
  return { item, pending: isPending, error, retry: () => void refetch() };
}

function useReports() {
  const { t } = useTranslation('organiser');
  const { data, isPending, error, refetch, hasNextPage } = useInfiniteQuery(reportsQuery('open'));
  const count = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  const open = hasNextPage ? t('checklist.reportsMany', { count }) : t('checklist.reportsOpen', { count });
  const item: Item = {
    to: '/organiser/reports',
    title: t('checklist.reports'),
    done: data && count === 0,
    text: data && (count === 0 ? t('checklist.reportsDone') : open),
  };
  return { item, pending: isPending, error, retry: () => void refetch() };
}

function useWeights() {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { data, isPending, error, refetch } = useQuery(rulesQuery);
  const { data: rescores } = useQuery(rescoresQuery);
  const running = rescores?.items.find(({ state }) => state === 'running');
  const changed = data?.changedAt
    ? t('checklist.weightsDone', { time: formats.zonedInstant(data.changedAt) })
    : t('checklist.weightsOpen');
  const item: Item = {
    to: '/organiser/weights',
    title: t('checklist.weights'),
    done: data && data.revision > 0,
    text:
      data &&
      (running
        ? t('checklist.rescore', {
            done: formats.number(running.done),
            total: formats.number(running.total),
          })
        : changed),
  };
  return { item, pending: isPending, error, retry: () => void refetch() };
}

function useExposure() {
  const { t } = useTranslation('organiser');
  const { data, isPending, error, refetch } = useInfiniteQuery(exposureQuery('fewest'));
  const count = data?.pages[0]?.unseen ?? 0;
  const item: Item = {
    to: '/organiser/exposure',
    title: t('checklist.exposure'),
    done: data && count === 0,
    text: data && (count === 0 ? t('checklist.exposureDone') : t('checklist.exposureOpen', { count })),
  };
  return { item, pending: isPending, error, retry: () => void refetch() };
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
