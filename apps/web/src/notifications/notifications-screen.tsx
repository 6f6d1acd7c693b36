import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Notification } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice, useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import { NotificationRow } from './notification-row.tsx';
import styles from './notifications.module.css';
import { notificationCountsQuery, notificationsQuery } from './queries.ts';

export default function NotificationsScreen() {
  const { t } = useTranslation('notifications');
  const queries = useQueryClient();
  const sentence = useSentence();
  const list = useInfiniteQuery(notificationsQuery(false));
  const { data: counts } = useQuery(notificationCountsQuery);
  const items = list.data?.pages.flatMap((page): Notification[] => page.items) ?? [];
  const failed = (error: unknown) => toast({ kind: 'failed', text: sentence(error) });
  const refresh = () => queries.invalidateQueries({ queryKey: ['notifications'] });
  const readAll = useMutation({
    mutationFn: (upTo: number) => bodyOf(api.POST('/api/v1/notifications/read-all', { body: { upTo } })),
    onSuccess: refresh,
    onError: failed,
  });
  const read = useMutation({
    mutationFn: (id: string) =>
      bodyOf(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } })),
    onSuccess: refresh,
    onError: failed,
  });
  return (
    <Screen
      title={t('title')}
      width="text"
      actions={
        <>
          <LinkButton to="/preferences" variant="subtle">
            {t('settings.open')}
          </LinkButton>
          <Button
            variant="default"
            disabled={!counts || counts.unread === 0}
            loading={readAll.isPending}
            onClick={() => counts && readAll.mutate(counts.streamId)}
          >
            {t('readAll')}
          </Button>
        </>
      }
    >
      {list.isPending && <Loading rows={6} height={72} />}
      {list.isError && <ProblemNotice error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && <Empty title={t('empty.title')} text={t('empty.text')} />}
      <ol className={styles.list}>
        {items.map((item) => (
          <NotificationRow
            key={item.id}
            notification={item}
            onFollow={() => {
              if (item.readAt === undefined) read.mutate(item.id);
            }}
          />
        ))}
      </ol>
      <NextPage of={list}>{t('more')}</NextPage>
    </Screen>
  );
}
