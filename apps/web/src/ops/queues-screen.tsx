import { Button, Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { ConsumerView, OutboxView, QueueView } from '../api/schema.ts';
import { DataTable } from '../design/data-table.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice, useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { useFormats } from '../i18n/format.ts';
import { LiveMark } from './live-mark.tsx';
import styles from './ops.module.css';
import { consumersQuery, outboxesQuery, queuesQuery } from './queries.ts';
import { useAge, useServiceName } from './use-words.ts';

const route = getRouteApi('/frame/ops/queues');

export default function QueuesScreen() {
  const { t } = useTranslation('ops');
  const { behind = false } = route.useSearch();
  const navigate = route.useNavigate();
  const queues = useQuery(queuesQuery);
  const consumers = useQuery(consumersQuery);
  const outboxes = useQuery(outboxesQuery);
  const readers = consumers.data?.items.filter(({ lag }) => !behind || lag > 0) ?? [];
  return (
    <Screen
      title={t('pipes.title')}
      width="wide"
      actions={
        <>
          {queues.data && <LiveMark at={queues.dataUpdatedAt} failing={queues.isError} />}
          <Board />
        </>
      }
    >
      <Part id="queues" title={t('pipes.queues')} text={t('pipes.queuesText')} query={queues}>
        <Queues rows={queues.data?.items ?? []} />
      </Part>
      <Part id="outboxes" title={t('pipes.outboxes')} text={t('pipes.outboxesText')} query={outboxes}>
        <Outboxes rows={outboxes.data?.items ?? []} />
      </Part>
      <Part id="consumers" title={t('pipes.consumers')} text={t('pipes.consumersText')} query={consumers}>
        <Switch
          label={t('pipes.onlyBehind')}
          checked={behind}
          onChange={(event) =>
            void navigate({ search: event.currentTarget.checked ? { behind: true } : {}, replace: true })
          }
          mb="sm"
        />
        {readers.length === 0 ? <Empty title={t('pipes.noneBehind')} /> : <Readers rows={readers} />}
      </Part>
    </Screen>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly query: {
    readonly isPending: boolean;
    readonly data: unknown;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: ReactNode;
}

function Part({ id, title, text, query, children }: PartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.section}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p className={styles.intro}>{text}</p>
      {query.isPending ? (
        <Loading rows={4} height={36} />
      ) : query.data === undefined ? (
        <ProblemNotice error={query.error} retry={() => void query.refetch()} />
      ) : (
        children
      )}
    </section>
  );
}

/** The queues' own screen lives apart, and is entered by a ticket. */
function Board() {
  const { t } = useTranslation('ops');
  const sentence = useSentence();
  const enter = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/ops/board/tickets')),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
    onError: (error) => toast({ kind: 'failed', text: sentence(error) }),
  });
  return (
    <Button variant="default" loading={enter.isPending} onClick={() => enter.mutate()}>
      {t('pipes.board')}
    </Button>
  );
}

function Queues({ rows }: { rows: readonly QueueView[] }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const age = useAge();
  const serviceName = useServiceName();
  const figure = (value: number | undefined) => (value === undefined ? '–' : formats.number(value));
  return (
    <DataTable
      label={t('pipes.queues')}
      rows={rows}
      keyOf={({ queue }) => queue}
      columns={[
        {
          head: t('pipes.columns.queue'),
          name: true,
          cell: ({ queue, redis, trouble }) => (
            <>
              {queue}
              {redis?.paused && <span className={styles.warn}> {t('pipes.paused')}</span>}
              {trouble && (
                <span className={styles.bad} lang="en">
                  {' '}
                  {trouble}
                </span>
              )}
            </>
          ),
        },
        { head: t('pipes.columns.service'), cell: ({ service }) => serviceName(service) },
        {
          head: t('pipes.columns.waiting'),
          numeric: true,
          cell: ({ redis, ledger }) => figure(ledger?.pending ?? redis?.waiting),
        },
        { head: t('pipes.columns.active'), numeric: true, cell: ({ redis }) => figure(redis?.active) },
        { head: t('pipes.columns.delayed'), numeric: true, cell: ({ redis }) => figure(redis?.delayed) },
        {
          head: t('pipes.columns.oldest'),
          numeric: true,
          cell: ({ redis, ledger }) => age(Math.max(redis?.oldestSeconds ?? 0, ledger?.oldestSeconds ?? 0)),
        },
        {
          head: t('pipes.columns.failed'),
          numeric: true,
          cell: ({ ledger }) => (
            <span className={ledger?.failed ? styles.bad : undefined}>{figure(ledger?.failed)}</span>
          ),
        },
        {
          head: t('pipes.columns.done'),
          numeric: true,
          cell: ({ ledger }) => figure(ledger?.doneLastMinute),
        },
      ]}
    />
  );
}

function Outboxes({ rows }: { rows: readonly OutboxView[] }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const age = useAge();
  const serviceName = useServiceName();
  return (
    <DataTable
      label={t('pipes.outboxes')}
      rows={rows}
      keyOf={({ service }) => service}
      columns={[
        {
          head: t('pipes.columns.service'),
          name: true,
          cell: ({ service, trouble }) => (
            <>
              {serviceName(service)}
              {trouble && (
                <span className={styles.bad} lang="en">
                  {' '}
                  {trouble}
                </span>
              )}
            </>
          ),
        },
        {
          head: t('pipes.columns.rows'),
          numeric: true,
          cell: ({ outbox }) => (outbox ? formats.number(outbox.rows) : '–'),
        },
        {
          head: t('pipes.columns.oldest'),
          numeric: true,
          cell: ({ outbox }) => (outbox ? age(outbox.oldestSeconds) : '–'),
        },
        {
          head: t('pipes.columns.publisher'),
          cell: ({ outbox }) =>
            outbox?.lease ? (
              t('pipes.runs')
            ) : (
              <span className={outbox && outbox.rows > 0 ? styles.bad : styles.muted}>
                {t('pipes.nobody')}
              </span>
            ),
        },
      ]}
    />
  );
}

function Readers({ rows }: { rows: readonly ConsumerView[] }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const serviceName = useServiceName();
  return (
    <DataTable
      label={t('pipes.consumers')}
      rows={rows}
      keyOf={({ group, topic, kind }) => `${group} ${topic} ${kind}`}
      columns={[
        {
          head: t('pipes.columns.reader'),
          name: true,
          cell: ({ group, kind }) => (
            <>
              {serviceName(group)}
              {kind === 'retry' && <span className={styles.muted}> · {t('pipes.replays')}</span>}
            </>
          ),
        },
        { head: t('pipes.columns.topic'), cell: ({ topic }) => topic },
        {
          head: t('pipes.columns.partitions'),
          numeric: true,
          cell: ({ partitions }) => formats.number(partitions.length),
        },
        {
          head: t('pipes.columns.lag'),
          numeric: true,
          cell: ({ lag }) => <span className={lag > 0 ? styles.warn : undefined}>{formats.number(lag)}</span>,
        },
        {
          head: t('pipes.columns.lagging'),
          cell: ({ laggingSince }) =>
            laggingSince ? (
              <time dateTime={laggingSince} title={formats.zonedInstant(laggingSince)}>
                {formats.ago(laggingSince)}
              </time>
            ) : (
              '–'
            ),
        },
      ]}
    />
  );
}
