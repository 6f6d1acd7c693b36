import { Button, Radio, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { ActingBegin, Member } from '../api/schema.ts';
import { actingReasons } from '../api/vocabulary.ts';
import { Dialog } from '../design/dialog.tsx';
import { ProblemNotice } from '../design/states.tsx';
import styles from './organiser.module.css';

const minutes = 30;

/** To act in a member’s place for a while: never without saying why, which the member is told. */
export default function ActingDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation(['organiser', 'frame']);
  const [reason, setReason] = useState<ActingBegin['reason']>();
  const [words, setWords] = useState('');
  const { id, name } = member;
  const beginning = useMutation({
    mutationFn: (why: ActingBegin['reason']) =>
      bodyOf(
        api.POST('/api/v1/actings', {
          body: { memberId: id, reason: why, words: words.trim(), minutes },
        }),
      ),
    // A new page: whoever acts sees what the member sees, and nothing that was loaded for oneself.
    onSuccess: () => window.location.assign('/'),
  });
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (reason) beginning.mutate(reason);
  };
  return (
    <Dialog onClose={onClose} title={t('members.act.beginNamed', { name })}>
      <form onSubmit={begin} className={styles.form}>
        <p>{t('members.act.text', { name, minutes })}</p>
        <Radio.Group
          label={t('members.act.reason')}
          value={reason ?? ''}
          onChange={(value) => setReason(actingReasons.find((known) => known === value))}
          required
        >
          <div className={styles.form} style={{ gap: 'var(--mq-2)', marginTop: 'var(--mq-2)' }}>
            {actingReasons.map((value) => (
              <Radio key={value} value={value} label={t(`members.act.reasons.${value}`)} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t('members.act.words')}
          description={t('members.act.wordsHint')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={1_000}
          minRows={3}
          autosize
          required
        />
        {beginning.isError && <ProblemNotice error={beginning.error} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('frame:cancel')}
          </Button>
          <Button
            type="submit"
            loading={beginning.isPending || beginning.isSuccess}
            disabled={!reason || words.trim() === ''}
          >
            {t('members.act.begin')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
