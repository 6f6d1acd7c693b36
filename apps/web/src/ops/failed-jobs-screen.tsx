import { Button, Progress } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { OpsFailedJob, OpsRetryJobs } from '../api/schema.ts';
import { DataTable } from '../design/data-table.tsx';
import { LinkButton } from '../design/link-button.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice, useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { useFormats } from '../i18n/format.ts';
import { workOff } from './dead-letters/selection.ts';
import { LiveMark } from './live-mark.tsx';
import needs from './needs-you.module.css';
import styles from './ops.module.css';
import { failedJobsQuery, jobCausesQuery } from './queries.ts';
import { useServiceName } from './use-words.ts';

const route = getRouteApi('/frame/ops/failed-jobs');
const useJobCauses = () => useQuery(jobCausesQuery);

export default function FailedJobsScreen() {
  const { t } = useTranslation('ops');
  const { queue } = route.useSearch();
  const causes = useJobCauses();
  return (
    <Screen
      title={t('jobs.title')}
      actions={causes.data && <LiveMark at={causes.dataUpdatedAt} failing={causes.isError} />}
    >
      {queue === undefined ? <Causes causes={causes} /> : <Jobs />}
    </Screen>
  );
}

interface JobCause {
  readonly service: string;
  readonly queue: string;
  readonly code: string;
  readonly message: string;
  readonly count: number;
}

function Causes({ causes }: { causes: ReturnType<typeof useJobCauses> }) {
  const { t } = useTranslation('ops');
  const serviceName = useServiceName();
  if (causes.isPending) return <Loading rows={3} height={108} />;
  if (!causes.data) return <ProblemNotice error={causes.error} retry={() => void causes.refetch()} />;
  const all = causes.data.items.flatMap(({ service, queues }): JobCause[] =>
    queues.flatMap(({ queue, causes: own }) => own.map((cause) => ({ service, queue, ...cause }))),
  );
  return (
    <>
      <p className={styles.intro}>{t('jobs.intro')}</p>
      {causes.data.items
        .filter(({ answered }) => !answered)
        .map(({ service }) => (
          <p key={service} className={styles.warn}>
            {t('jobs.silent', { service: serviceName(service) })}
          </p>
        ))}
      {all.length === 0 && <Empty title={t('jobs.empty')} text={t('jobs.emptyText')} />}
      <ul className={styles.list}>
        {all.map((cause) => (
          <CauseRow key={`${cause.service} ${cause.queue} ${cause.code}`} cause={cause} />
        ))}
      </ul>
    </>
  );
}
function useRetry(total: number) {
  const { t } = useTranslation('ops');
  const queries = useQueryClient();
  const sentence = useSentence();
  const [done, setDone] = useState(0);
  const retrying = useMutation({
    mutationFn: (selection: OpsRetryJobs) =>
      workOff(
        async () => {
          const { retried, remaining } = await bodyOf(
            api.POST('/api/v1/ops/failed-jobs/retry', { body: selection }),
          );
          return { done: retried.length, gone: 0, remaining };
        },
        (progress) => setDone(progress.done),
      ),
    onSuccess: (worked) => toast({ text: t('jobs.retried', { count: worked.done }) }),
    onError: (error) => toast({ kind: 'failed', text: sentence(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ops'] }),
  });
  return { retrying, progress: retrying.isPending ? { done, total } : undefined };
}

function CauseRow({ cause: { service, queue, code, message, count } }: { cause: JobCause }) {
  const { t } = useTranslation('ops');
  const serviceName = useServiceName();
  const { retrying, progress } = useRetry(count);
  return (
    <li className={needs.row}>
      <div>
        <h2 className={needs.headline}>{t('jobs.cause', { count, queue })}</h2>
        <p className={needs.detail}>
          <code>{code}</code> <span lang="en">{message}</span>
        </p>
        <p className={needs.todo}>{t('jobs.confirm')}</p>
        <p className={needs.since}>{serviceName(service)}</p>
        {progress && (
          <div role="status">
            <Progress
              value={(100 * progress.done) / progress.total}
              color="ink"
              aria-label={t('jobs.progress', progress)}
            />
          </div>
        )}
      </div>
      <div className={needs.actions}>
        <LinkButton variant="subtle" to="/ops/failed-jobs" search={{ service, queue, code }}>
          {t('jobs.each')}
        </LinkButton>
        <Button loading={retrying.isPending} onClick={() => retrying.mutate({ service, queue, code })}>
          {t('jobs.retry', { count })}
        </Button>
      </div>
    </li>
  );
}

function Jobs() {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const filter = route.useSearch();
  const list = useInfiniteQuery(failedJobsQuery(filter));
  const { retrying } = useRetry(1);
  const jobs = list.data?.pages.flatMap(({ items }): OpsFailedJob[] => items) ?? [];
  return (
    <>
      <p className={styles.intro}>{[filter.queue, filter.code].filter(Boolean).join(' · ')}</p>
      <div className={styles.buttons}>
        <LinkButton variant="subtle" to="/ops/failed-jobs">
          {t('jobs.all')}
        </LinkButton>
      </div>
      {list.isPending && <Loading rows={6} height={36} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && jobs.length === 0 && <Empty title={t('jobs.empty')} />}
      {jobs.length > 0 && (
        <DataTable
          label={t('jobs.title')}
          rows={jobs}
          keyOf={({ id }) => id}
          columns={[
            {
              head: t('jobs.columns.wanted'),
              name: true,
              cell: ({ wantedAt }) => formats.zonedInstant(wantedAt),
            },
            { head: t('jobs.columns.attempts'), numeric: true, cell: ({ attempts }) => attempts },
            {
              head: t('jobs.columns.cause'),
              cell: ({ cause }) => (
                <>
                  <code>{cause.code}</code> <span lang="en">{cause.message}</span>
                </>
              ),
            },
            { head: t('jobs.columns.trace'), cell: ({ traceId }) => traceId ?? '–' },
            {
              head: t('jobs.retryOne'),
              cell: ({ id, service }) => (
                <Button
                  variant="default"
                  disabled={retrying.isPending}
                  onClick={() => retrying.mutate({ service, ids: [id] })}
                >
                  {t('jobs.retryOne')}
                </Button>
              ),
            },
          ]}
        />
      )}
      <NextPage of={list} className={styles.more}>
        {t('letters.more')}
      </NextPage>
    </>
  );
}
