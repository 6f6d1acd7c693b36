import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../api/client.ts';
import type { Company } from '../../api/schema.ts';
import { Dialog } from '../../design/dialog.tsx';
import { ProblemNotice } from '../../design/states.tsx';
import { toast } from '../../design/toast.ts';
import styles from '../organiser.module.css';
import { paramsOf } from './use-judging.ts';

const reasons = {
  refuse: ['not-in-the-trade', 'cannot-be-verified', 'registered-already', 'other'],
  suspend: ['rights-in-dispute', 'misleading', 'unwanted-messages', 'conduct', 'unpaid', 'other'],
} as const;
type Reasons = typeof reasons;

interface Props {
  readonly company: Company;
  readonly act: keyof Reasons;
  readonly onClose: () => void;
}

/** Refuse or suspend: never without a reason, which the company is told. */
export default function VerdictDialog({ company, act, onClose }: Props) {
  const { t } = useTranslation(['organiser', 'frame']);
  const queries = useQueryClient();
  const [reason, setReason] = useState<Reasons[keyof Reasons][number]>();
  const [words, setWords] = useState('');
  const { name } = company;
  const judging = useMutation({
    mutationFn: () => {
      const said = words.trim() === '' ? {} : { words: words.trim() };
      const refusal = reasons.refuse.find((known) => known === reason);
      const suspension = reasons.suspend.find((known) => known === reason);
      if (act === 'refuse' && refusal)
        return bodyOf(
          api.POST('/api/v1/companies/{id}/refuse', {
            ...paramsOf(company),
            body: { reason: refusal, ...said },
          }),
        );
      if (act === 'suspend' && suspension)
        return bodyOf(
          api.POST('/api/v1/companies/{id}/suspend', {
            ...paramsOf(company),
            body: { reason: suspension, ...said },
          }),
        );
      throw new Error('a verdict has a reason');
    },
    onSuccess: () => {
      toast({ text: t(`companies.done.${act}`, { name }) });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['companies'] }),
  });
  const judge = (event: FormEvent) => {
    event.preventDefault();
    if (reason) judging.mutate();
  };
  const texts = { refuse: 'refuseText', suspend: 'suspendText' } as const;
  const titles = { refuse: 'refuseTitle', suspend: 'suspendTitle' } as const;
  return (
    <Dialog onClose={onClose} title={t(`companies.verdict.${titles[act]}`, { name })}>
      <form onSubmit={judge} className={styles.form}>
        <p>{t(`companies.verdict.${texts[act]}`)}</p>
        <Radio.Group
          label={t('companies.verdict.reason')}
          value={reason ?? ''}
          onChange={(value) => setReason(reasons[act].find((known) => known === value))}
          required
        >
          <div className={styles.form} style={{ gap: 'var(--mq-2)', marginTop: 'var(--mq-2)' }}>
            {reasons[act].map((value) => (
              <Radio key={value} value={value} label={t(`companies.reason.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('companies.verdict.words')}
          description={t('companies.verdict.wordsHint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={1_000}
          minRows={3}
          autosize
        />
        {judging.isError && <ProblemNotice error={judging.error} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
          <Button type="submit" loading={judging.isPending} disabled={!reason}>
            {t(`companies.${act}`)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
