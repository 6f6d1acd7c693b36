import { Button, Radio, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { RequestCreate, RequestKind } from '../api/schema.ts';
import { requestKinds } from '../api/vocabulary.ts';
import { Dialog } from '../design/dialog.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { toast } from '../design/toast.ts';
import styles from './ask-dialog.module.css';
import { askDraftQuery } from './queries.ts';
import { RightsSentence } from './rights-sentence.tsx';

export interface AskAbout {
  readonly listingId: string;
  readonly title: string;
  /** The match that it is asked from: it fills the ask in. */
  readonly matchId?: string | undefined;
  /** What is wanted, where no match says it. */
  readonly rights?: RequestCreate['rights'];
}

/** The one thing that reaches the seller: what is asked for, on which rights, in the buyer's words. */
export default function AskDialog({ about, onClose }: { about: AskAbout; onClose: () => void }) {
  const { t } = useTranslation(['requests', 'frame']);
  const onPhone = useMediaQuery('(max-width: 767px)') ?? false;
  return (
    <Dialog onClose={onClose} title={t('ask.title', { title: about.title })} size={560} fullScreen={onPhone}>
      {about.matchId === undefined ? (
        <AskForm about={about} kind="meeting" rights={about.rights} onDone={onClose} />
      ) : (
        <DraftedAsk about={about} matchId={about.matchId} onDone={onClose} />
      )}
    </Dialog>
  );
}

function DraftedAsk({ about, matchId, onDone }: { about: AskAbout; matchId: string; onDone: () => void }) {
  const draft = useQuery(askDraftQuery(matchId));
  if (draft.isPending) return <Loading rows={3} height={44} />;
  if (draft.isError) return <ProblemNotice error={draft.error} retry={() => void draft.refetch()} />;
  const { kind, rights, profileId } = draft.data;
  return <AskForm about={about} kind={kind} rights={rights} profileId={profileId} onDone={onDone} />;
}

interface FormProps {
  readonly about: AskAbout;
  readonly kind: RequestKind;
  readonly rights: RequestCreate['rights'];
  readonly profileId?: string | undefined;
  readonly onDone: () => void;
}

function AskForm({ about, kind: drafted, rights, profileId, onDone }: FormProps) {
  const { t } = useTranslation(['requests', 'frame', 'vocabulary']);
  const queries = useQueryClient();
  const [kind, setKind] = useState<RequestKind>(drafted);
  const [words, setWords] = useState('');
  const sending = useMutation({
    mutationFn: (body: RequestCreate) => bodyOf(api.POST('/api/v1/requests', { body })),
    onSuccess: () => {
      for (const key of ['suggestions', 'requests', 'conversations']) {
        void queries.invalidateQueries({ queryKey: [key] });
      }
      toast({ text: t('ask.sent', { title: about.title }) });
      onDone();
    },
  });
  const needsWords = kind === 'question' && words.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (needsWords) return;
    sending.mutate({
      listingId: about.listingId,
      kind,
      ...(rights && { rights }),
      ...(words.trim() !== '' && { words: words.trim() }),
      ...(about.matchId && { suggestionId: about.matchId }),
      ...(profileId && { profileId }),
    });
  };
  return (
    <form onSubmit={send} className={styles.form}>
      <Radio.Group
        label={t('ask.for')}
        value={kind}
        onChange={(value) => setKind(requestKinds.find((known) => known === value) ?? kind)}
      >
        <div className={styles.kinds}>
          {requestKinds.map((value) => (
            <Radio.Card key={value} value={value} className={styles.kind}>
              <Radio.Indicator />
              <span>{t(`ask.kind.${value}`)}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      {rights && (
        <div>
          <p className={styles.label}>{t('ask.rights')}</p>
          <p>
            <RightsSentence rights={rights} />
          </p>
        </div>
      )}
      <Textarea
        label={kind === 'question' ? t('ask.question') : t('ask.words')}
        description={t('ask.seen')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={2_000}
        minRows={3}
        autosize
        required={kind === 'question'}
        data-autofocus
      />
      {sending.isError && <ProblemNotice error={sending.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('frame:cancel')}
        </Button>
        <Button type="submit" loading={sending.isPending} disabled={needsWords}>
          {t('ask.send')}
        </Button>
      </div>
    </form>
  );
}
