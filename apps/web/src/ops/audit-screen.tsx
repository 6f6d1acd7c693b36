import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../api/schema.ts';
import { DataTable } from '../design/data-table.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { memberQuery } from '../members/queries.ts';
import { actsOf, saidOf } from './acts.ts';
import styles from './ops.module.css';
import { auditQuery } from './queries.ts';

const route = getRouteApi('/frame/ops/audit');
const known = [
  'dead-letters.replay',
  'dead-letters.discard',
  'failed-jobs.retry',
  'alert-rules.set',
  'board.enter',
  'practice.begin',
  'practice.mend',
] as const;

export default function AuditScreen() {
  const { t } = useTranslation('ops');
  const { what } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery(auditQuery(what));
  const acts = actsOf(list.data?.pages.flatMap(({ items }): AuditEntry[] => items) ?? []);
  return (
    <Screen
      title={t('audit.title')}
      tools={
        <NativeSelect
          aria-label={t('audit.what')}
          value={what ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: value === '' ? {} : { what: value } })
          }
          data={[
            { value: '', label: t('audit.everything') },
            ...known.map((value) => ({ value, label: t(`audit.act.${value}`) })),
          ]}
        />
      }
    >
      <p className={styles.intro}>{t('audit.intro')}</p>
      {list.isPending && <Loading rows={6} height={36} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && acts.length === 0 && <Empty title={t('audit.empty')} text={t('audit.emptyText')} />}
      {acts.length > 0 && <Acts acts={acts} />}
      <NextPage of={list} className={styles.more}>
        {t('audit.more')}
      </NextPage>
    </Screen>
  );
}

function Acts({ acts }: { acts: readonly AuditEntry[] }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const act = (what: string) => {
    const name = known.find((each) => each === what);
    return name ? t(`audit.act.${name}`) : what;
  };
  return (
    <DataTable
      label={t('audit.title')}
      rows={acts}
      keyOf={({ id }) => id}
      columns={[
        { head: t('audit.columns.what'), name: true, cell: ({ what }) => act(what) },
        {
          head: t('audit.columns.when'),
          cell: ({ at }) => (
            <time dateTime={at} title={formats.ago(at)}>
              {formats.zonedInstant(at)}
            </time>
          ),
        },
        { head: t('audit.columns.who'), cell: ({ memberId }) => <Who memberId={memberId} /> },
        { head: t('audit.columns.on'), cell: ({ on, detail }) => saidOf({ ...on, ...detail }) },
        {
          head: t('audit.columns.outcome'),
          cell: ({ outcome }) => (
            <span
              className={outcome === 'failed' ? styles.bad : outcome === 'begun' ? styles.warn : undefined}
            >
              {t(`audit.outcome.${outcome}`)}
            </span>
          ),
        },
      ]}
    />
  );
}

function Who({ memberId }: { memberId: string }) {
  const { t } = useTranslation('ops');
  const { data } = useQuery(memberQuery(memberId));
  return <>{data?.name ?? `${t('audit.someone')} ${memberId.slice(0, 8)}`}</>;
}
