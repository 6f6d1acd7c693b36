import { SegmentedControl, Tabs } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../api/schema.ts';
import { NextPage } from '../../design/next-page.tsx';
import { Screen } from '../../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import needs from '../needs-you.module.css';
import styles from '../ops.module.css';
import { alertRulesQuery, alertsQuery } from '../queries.ts';
import { isAge } from '../things-to-do.ts';
import { useAge, useSubject } from '../use-words.ts';
import { ThresholdsForm } from './thresholds-form.tsx';

const route = getRouteApi('/frame/ops/alerts');
const states = ['all', 'raised', 'cleared'] as const;

export default function AlertsScreen() {
  const { t } = useTranslation('ops');
  const tab = route.useSearch().tab === 'rules' ? 'rules' : 'alerts';
  const navigate = route.useNavigate();
  return (
    <Screen title={t('alerts.title')}>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(value) => void navigate({ search: value === 'rules' ? { tab: 'rules' } : {} })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="alerts">{t('alerts.tab.alerts')}</Tabs.Tab>
          <Tabs.Tab value="rules">{t('alerts.tab.rules')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="alerts">
          <Alerts />
        </Tabs.Panel>
        <Tabs.Panel value="rules">
          <Thresholds />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  );
}

function Alerts() {
  const { t } = useTranslation('ops');
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(alertsQuery(state));
  const alerts = list.data?.pages.flatMap(({ items }): Alert[] => items) ?? [];
  return (
    <>
      <SegmentedControl
        aria-label={t('alerts.which')}
        mb="md"
        value={state ?? 'all'}
        onChange={(value) =>
          void navigate({ search: value === 'raised' || value === 'cleared' ? { state: value } : {} })
        }
        data={states.map((value) => ({ value, label: t(`alerts.state.${value}`) }))}
      />
      {list.isPending && <Loading rows={4} height={84} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && alerts.length === 0 && (
        <Empty title={t('alerts.empty')} text={t('alerts.emptyText')} />
      )}
      <ul className={styles.list}>
        {alerts.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      <NextPage of={list} className={styles.more}>
        {t('letters.more')}
      </NextPage>
    </>
  );
}

function AlertRow({ alert }: { alert: Alert }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const age = useAge();
  const subjectName = useSubject();
  const { kind, state, value, peak, threshold, raisedAt, clearedAt } = alert;
  const figure = (measured: number) => (isAge(kind) ? age(measured) : formats.number(measured));
  const what = t(`need.${kind}`, { count: value, subject: subjectName(alert.subject), age: age(peak) });
  return (
    <li className={needs.row} data-state={state}>
      <div>
        <h2 className={needs.headline}>{what}</h2>
        {state === 'raised' && <p className={needs.todo}>{t(`todo.${kind}`)}</p>}
        <p className={needs.since}>
          {t('alerts.raisedAt', { time: formats.zonedInstant(raisedAt) })}
          {clearedAt && <>, {t('alerts.clearedAt', { time: formats.zonedInstant(clearedAt) })}</>}
          {' · '}
          {t('alerts.peak', { value: figure(peak), threshold: figure(threshold) })}
        </p>
      </div>
      <p className={state === 'raised' ? styles.bad : styles.muted}>{t(`alerts.state.${state}`)}</p>
    </li>
  );
}

function Thresholds() {
  const rules = useQuery({ ...alertRulesQuery, refetchOnWindowFocus: false });
  if (rules.isPending) return <Loading rows={8} height={44} />;
  if (!rules.data) return <ProblemNotice error={rules.error} retry={() => void rules.refetch()} />;
  return <ThresholdsForm rules={rules.data} />;
}
