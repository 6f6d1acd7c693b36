import { Button, Progress } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client.ts';
import { isRefusal } from '../../api/problem.ts';
import type { ReplayPreview } from '../../api/schema.ts';
import { DataTable } from '../../design/data-table.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loading, ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import { useFormats } from '../../i18n/format.ts';
import { useServiceName } from '../use-words.ts';
import styles from './dialogs.module.css';
import { type Selection, workOff } from './selection.ts';

interface Props {
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** First what would happen, then the replay itself, with its progress. */
export default function ReplayDialog({ selection, onClose }: Props) {
  const { t } = useTranslation('ops');
  const preview = useQuery({
    queryKey: ['ops', 'replay-preview', selection],
    queryFn: () => bodyOf(api.POST('/api/v1/ops/dead-letters/preview', { body: selection })),
    gcTime: 0,
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  return (
    <Dialog onClose={onClose} title={t('replay.title')} size={760}>
      {preview.isPending && <Loading rows={3} height={36} />}
      {preview.isError && <ProblemNotice error={preview.error} retry={() => void preview.refetch()} />}
      {preview.data && (
        <Previewed
          key={preview.dataUpdatedAt}
          preview={preview.data}
          selection={selection}
          onClose={onClose}
          onLookAgain={() => void preview.refetch()}
        />
      )}
    </Dialog>
  );
}

interface PreviewedProps extends Props {
  readonly preview: ReplayPreview;
  readonly onLookAgain: () => void;
}

function Previewed({ preview: { count, groups }, selection, onClose, onLookAgain }: PreviewedProps) {
  const { t } = useTranslation(['ops', 'frame']);
  const [done, setDone] = useState(0);
  const replaying = useReplay(selection, count, setDone, onClose);
  if (count === 0) return <p>{t('replay.nothing')}</p>;
  return (
    <div className={styles.dialog}>
      <p>{t('replay.will', { count })}</p>
      <Groups groups={groups} />
      {replaying.isError &&
        (isRefusal(replaying.error, 'not-as-previewed') ? (
          <p role="alert" className={styles.changed}>
            {t('replay.changed')}
          </p>
        ) : (
          <ProblemNotice error={replaying.error} />
        ))}
      {replaying.isPending && (
        <div role="status" className={styles.progress}>
          <Progress
            value={(100 * done) / count}
            color="ink"
            aria-label={t('replay.progress', { done, total: count })}
          />
          <p>{t('replay.progress', { done, total: count })}</p>
        </div>
      )}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t('frame:cancel')}
        </Button>
        {replaying.isError ? (
          <Button onClick={onLookAgain}>{t('where.look')}</Button>
        ) : (
          <Button loading={replaying.isPending} onClick={() => replaying.mutate()}>
            {t('replay.run', { count })}
          </Button>
        )}
      </div>
    </div>
  );
}

/** All of it, in as many parts as it takes; the outcome is told where it can be seen afterwards. */
function useReplay(selection: Selection, count: number, onDone: (done: number) => void, onClose: () => void) {
  const { t } = useTranslation('ops');
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      workOff(
        async (first) => {
          const { replayed, gone, remaining } = await bodyOf(
            api.POST('/api/v1/ops/dead-letters/replay', {
              body: { ...selection, ...(first && { expected: count }) },
            }),
          );
          return { done: replayed, gone, remaining };
        },
        ({ done }) => onDone(done),
      ),
    onSuccess: ({ done, gone }) => {
      const said = [t('replay.done', { count: done }), gone > 0 && t('replay.gone', { count: gone })];
      toast({ text: `${said.filter(Boolean).join('. ')}. ${t('replay.doneText')}` });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['ops'] }),
  });
}

type Group = ReplayPreview['groups'][number];

function Groups({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const serviceName = useServiceName();
  return (
    <DataTable
      label={t('replay.title')}
      rows={groups}
      keyOf={(row) => `${row.group} ${row.topic} ${row.eventType ?? ''}`}
      columns={[
        {
          head: t('replay.columns.event'),
          name: true,
          cell: ({ eventType, topic }) => eventType ?? topic,
        },
        { head: t('replay.columns.reader'), cell: ({ group }) => serviceName(group) },
        { head: t('replay.columns.count'), numeric: true, cell: (row) => formats.number(row.count) },
        {
          head: t('replay.columns.oldest'),
          cell: ({ oldestAt }) => (
            <time dateTime={oldestAt} title={formats.zonedInstant(oldestAt)}>
              {formats.ago(oldestAt)}
            </time>
          ),
        },
        {
          head: t('replay.columns.before'),
          cell: ({ replayedBefore, waiting }) => (
            <>
              {replayedBefore === 0 ? t('replay.never') : t('replay.before', { count: replayedBefore })}
              {waiting > 0 && <> · {t('replay.waiting', { count: waiting })}</>}
            </>
          ),
        },
      ]}
    />
  );
}
