import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExposureReport } from '../../api/schema.ts';
import { DataTable } from '../../design/data-table.tsx';
import { Screen } from '../../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import { CompanyName } from '../company-name.tsx';
import styles from '../organiser.module.css';
import { exposureQuery } from '../queries.ts';
import { LorenzCurve } from './lorenz-curve.tsx';

const route = getRouteApi('/frame/organiser/exposure');

export default function ExposureScreen() {
  const { t } = useTranslation('organiser');
  const { order = 'fewest' } = route.useSearch();
  const report = useInfiniteQuery(exposureQuery(order));
  const whole = report.data?.pages[0];
  return (
    <Screen
      title={t('exposure.title')}
      actions={
        <Button component="a" href={`/api/v1/exposure/export?order=${order}`} download variant="default">
          {t('exposure.export')}
        </Button>
      }
    >
      {report.isPending && <Loading rows={3} height={120} />}
      {report.isError && <ProblemNotice error={report.error} retry={() => void report.refetch()} />}
      {whole?.exhibitors === 0 && <Empty title={t('exposure.empty')} text={t('exposure.emptyText')} />}
      {whole && whole.exhibitors > 0 && (
        <>
          <Figures report={whole} />
          <LorenzCurve points={whole.lorenz} />
          <Exhibitors
            items={report.data?.pages.flatMap(({ items }) => items) ?? []}
            order={order}
            more={report.hasNextPage ? () => void report.fetchNextPage() : undefined}
            loading={report.isFetchingNextPage}
          />
        </>
      )}
    </Screen>
  );
}

function Figures({ report }: { report: ExposureReport }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { exhibitors, gini, topTenth, unseen } = report;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('exposure.gini')}</dt>
        <dd>{formats.number(Math.round(gini * 100) / 100)}</dd>
        <dd style={{ font: 'inherit' }}>
          <p>{t('exposure.giniText')}</p>
        </dd>
      </div>
      <div>
        <dt>{t('exposure.topTenth')}</dt>
        <dd>{formats.percent(topTenth)}</dd>
      </div>
      <div>
        <dt>{t('exposure.unseen')}</dt>
        <dd>{formats.number(unseen)}</dd>
      </div>
      <div>
        <dt>{t('exposure.exhibitors')}</dt>
        <dd>{formats.number(exhibitors)}</dd>
      </div>
    </dl>
  );
}

interface ExhibitorsProps {
  readonly items: ExposureReport['items'];
  readonly order: 'fewest' | 'most';
  readonly more: (() => void) | undefined;
  readonly loading: boolean;
}

function Exhibitors({ items, order, more, loading }: ExhibitorsProps) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const navigate = route.useNavigate();
  return (
    <section className={styles.section} aria-labelledby="exhibitors-title">
      <h2 id="exhibitors-title">{t('exposure.list')}</h2>
      <SegmentedControl
        aria-label={t('exposure.order')}
        mb="sm"
        value={order}
        onChange={(value) =>
          void navigate({ search: value === 'most' ? { order: 'most' } : {}, resetScroll: false })
        }
        data={[
          { value: 'fewest', label: t('exposure.fewest') },
          { value: 'most', label: t('exposure.most') },
        ]}
      />
      <DataTable
        label={t('exposure.list')}
        rows={items}
        keyOf={({ companyId }) => companyId}
        columns={[
          {
            head: t('exposure.columns.company'),
            name: true,
            cell: ({ companyId }) => (
              <Link to="/organiser/companies/$companyId" params={{ companyId }} style={{ color: 'inherit' }}>
                <CompanyName id={companyId} />
              </Link>
            ),
          },
          {
            head: t('exposure.columns.listings'),
            numeric: true,
            cell: ({ listings }) => formats.number(listings),
          },
          {
            head: t('exposure.columns.matches'),
            numeric: true,
            cell: ({ suggestions }) => formats.number(suggestions),
          },
          { head: t('exposure.columns.asks'), numeric: true, cell: ({ asks }) => formats.number(asks) },
        ]}
      />
      {more && (
        <Button variant="default" fullWidth className={styles.more} loading={loading} onClick={more}>
          {t('exposure.more')}
        </Button>
      )}
    </section>
  );
}
