import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client.ts';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import styles from './dialogs.module.css';
import { type Selection, workOff } from './selection.ts';

interface Props {
  readonly selection: Selection;
  readonly count: number;
  readonly onClose: () => void;
}

const shortest = 5;

export default function DiscardDialog({ selection, count, onClose }: Props) {
  const { t } = useTranslation(['ops', 'frame']);
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const discarding = useMutation({
    mutationFn: () =>
      workOff(
        async (first) => {
          const { discarded, remaining } = await bodyOf(
            api.POST('/api/v1/ops/dead-letters/discard', {
              body: { ...selection, reason: reason.trim(), ...(first && { expected: count }) },
            }),
          );
          return { done: discarded, gone: 0, remaining };
        },
        () => undefined,
      ),
    onSuccess: ({ done }) => {
      toast({ text: t('discard.done', { count: done }) });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['ops'] }),
  });
  const discard = (event: FormEvent) => {
    event.preventDefault();
    discarding.mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('discard.title')}>
      <form onSubmit={discard} className={styles.dialog}>
        <p>{t('discard.text', { count })}</p>
        <Textarea
          label={t('discard.reason')}
          description={t('discard.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          minLength={shortest}
          maxLength={500}
          minRows={3}
          autosize
          required
          data-autofocus
        />
        {discarding.isError && <ProblemNotice error={discarding.error} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
          <Button type="submit" loading={discarding.isPending} disabled={reason.trim().length < shortest}>
            {t('discard.run', { count })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
