import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Conversation, Message } from '../api/schema.ts';
import { useSentence } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './conversations.module.css';

const ReportDialog = lazy(() => import('./report-dialog.tsx'));

const isBlocked = ({ blockedBy, side }: Conversation): boolean => blockedBy.includes(side);

function useBlocking({ id: conversationId }: Conversation) {
  const queries = useQueryClient();
  const sentence = useSentence();
  return useMutation({
    mutationFn: (block: boolean) => {
      const at = { params: { path: { conversationId } } };
      return bodyOf(
        block
          ? api.POST('/api/v1/conversations/{conversationId}/block', at)
          : api.POST('/api/v1/conversations/{conversationId}/unblock', at),
      );
    },
    onError: (error) => toast({ kind: 'failed', text: sentence(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['conversations'] }),
  });
}

/** Against whoever writes what one does not want to read. `received`: the latest of theirs. */
export function PaneActions({ of, received }: { of: Conversation; received: Message | undefined }) {
  const { t } = useTranslation('conversations');
  const [reporting, setReporting] = useState(false);
  const blocking = useBlocking(of);
  return (
    <p className={styles.paneActions}>
      <Button variant="subtle" onClick={() => setReporting(true)}>
        {t('report.action')}
      </Button>
      {!isBlocked(of) && (
        <Button variant="subtle" loading={blocking.isPending} onClick={() => blocking.mutate(true)}>
          {t('block')}
        </Button>
      )}
      {reporting && (
        <Suspense>
          <ReportDialog conversationId={of.id} message={received} onClose={() => setReporting(false)} />
        </Suspense>
      )}
    </p>
  );
}

/** In place of where one writes: why nobody can, and how to change that where it is one's own doing. */
export function Closed({ of }: { of: Conversation }) {
  const { t } = useTranslation('conversations');
  const blocking = useBlocking(of);
  if (!isBlocked(of)) return <p className={styles.closed}>{t('closed')}</p>;
  return (
    <p className={styles.closed}>
      {t('blocked')}
      <Button variant="default" loading={blocking.isPending} onClick={() => blocking.mutate(false)}>
        {t('unblock')}
      </Button>
    </p>
  );
}
