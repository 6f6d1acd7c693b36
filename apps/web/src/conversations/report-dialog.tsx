import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { Message, ReportCreate } from '../api/schema.ts';
import { reportReasons } from '../api/vocabulary.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './conversations.module.css';

interface Props {
  readonly conversationId: string;
  /** What the organiser is shown. */
  readonly message: Message | undefined;
  readonly onClose: () => void;
}

/** Asks the organiser to look at what the other company wrote. */
export default function ReportDialog({ conversationId, message, onClose }: Props) {
  const { t } = useTranslation(['conversations', 'frame']);
  const [reason, setReason] = useState<ReportCreate['reason']>('spam');
  const [words, setWords] = useState('');
  const reporting = useMutation({
    mutationFn: (body: ReportCreate) =>
      bodyOf(
        api.POST('/api/v1/conversations/{conversationId}/report', {
          params: { path: { conversationId } },
          body,
        }),
      ),
    onSuccess: () => {
      toast({ text: t('report.done') });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = words.trim();
    reporting.mutate({
      reason,
      ...(message && { messageId: message.id }),
      ...(said !== '' && { words: said }),
    });
  };
  return (
    <Dialog onClose={onClose} title={t('report.title')}>
      <form className={styles.report} onSubmit={submit}>
        {message ? (
          <>
            <p>{t('report.shown')}</p>
            <blockquote className={styles.reported}>{message.text}</blockquote>
          </>
        ) : (
          <p>{t('report.nothingShown')}</p>
        )}
        <Radio.Group
          label={t('report.why')}
          value={reason}
          onChange={(value) => setReason(reportReasons.find((known) => known === value) ?? reason)}
        >
          {reportReasons.map((value) => (
            <Radio key={value} value={value} label={t(`report.reason.${value}`)} mt={8} />
          ))}
        </Radio.Group>
        <Textarea
          label={t('report.words')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          maxLength={1_000}
          autosize
          minRows={2}
        />
        {reporting.isError && <ProblemNotice error={reporting.error} />}
        <p className={styles.paneActions}>
          <Button variant="default" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
          <Button type="submit" loading={reporting.isPending}>
            {t('report.send')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
