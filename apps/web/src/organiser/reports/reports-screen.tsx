import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportSummary } from '../../api/schema.ts';
import { NextPage } from '../../design/next-page.tsx';
import { Screen } from '../../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import styles from '../organiser.module.css';
import { reportsQuery, reportStates } from '../queries.ts';

const route = getRouteApi('/frame/organiser/reports');

export default function ReportsScreen() {
  const { t } = useTranslation('organiser');
  const { state = 'open' } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(reportsQuery(state));
  const reports = list.data?.pages.flatMap(({ items }): ReportSummary[] => items) ?? [];
  return (
    <Screen
      title={t('reports.title')}
      tools={
        <SegmentedControl
          aria-label={t('reports.which')}
          value={state}
          onChange={(value) => {
            const chosen = reportStates.find((known) => known === value);
            void navigate({ search: chosen && chosen !== 'open' ? { state: chosen } : {} });
          }}
          data={reportStates.map((value) => ({ value, label: t(`reports.state.${value}`) }))}
        />
      }
    >
      {list.isPending && <Loading rows={4} height={72} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && reports.length === 0 && (
        <Empty title={t(`reports.empty.${state}`)} text={t('reports.empty.text')} />
      )}
      {reports.length > 0 && (
        <ul className={styles.rows}>
          {reports.map((report) => (
            <ReportRow key={report.id} report={report} />
          ))}
        </ul>
      )}
      <NextPage of={list} className={styles.more}>
        {t('reports.more')}
      </NextPage>
    </Screen>
  );
}

function ReportRow({ report }: { report: ReportSummary }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { id, reason, words, at, title, reporterCompany, reportedCompany, measure } = report;
  const nameOf = ({ name }: { name?: string | undefined }) => name ?? t('reports.someone');
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name}>
          <Link to="/organiser/reports/$reportId" params={{ reportId: id }}>
            {t(`reports.reason.${reason}`)}: {nameOf(reportedCompany)}
          </Link>
        </h2>
        {words && <p className={styles.words}>“{words}”</p>}
        <p className={styles.facts}>
          {nameOf(reporterCompany)} · {t('reports.listing', { title })} ·{' '}
          <time dateTime={at} title={formats.zonedInstant(at)}>
            {formats.ago(at)}
          </time>
        </p>
      </div>
      {measure && <p className={styles.facts}>{t(`reports.measure.${measure}`)}</p>}
    </li>
  );
}
