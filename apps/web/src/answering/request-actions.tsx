import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclineReason, Request } from '../api/schema.ts';
import { declineReasons } from '../api/vocabulary.ts';
import cards from '../matches/card-actions.module.css';
import styles from './answering.module.css';

export interface RequestActionsProps {
  readonly onAccept: (request: Request) => void;
  /** Begins or ends to ask for the reason. */
  readonly onDecline: (request: Request) => void;
  readonly onReason: (request: Request, reason: DeclineReason) => void;
  readonly onWords: (request: Request, words: string) => void;
}

interface Props extends RequestActionsProps {
  readonly request: Request;
  readonly chosen: boolean;
  /** Declined, but why is not said yet; `other` is to be said in words. */
  readonly declining: 'reason' | 'words' | undefined;
}

/** Accept in one tap; Decline in one more, which says why. */
export function RequestActions({ request, chosen, declining, ...on }: Props) {
  const { t } = useTranslation(['answering', 'vocabulary']);
  const named = { company: request.other?.name ?? t('someCompany'), title: request.title };
  if (declining === 'words') return <OwnWords onSend={(words) => on.onWords(request, words)} />;
  if (declining === 'reason') {
    return (
      <div className={cards.reasons} role="group" aria-label={t('why')}>
        <span className={cards.why}>{t('why')}</span>
        {declineReasons.map((reason, at) => (
          <button
            key={reason}
            type="button"
            className={cards.reason}
            data-key={at + 1}
            onClick={() => on.onReason(request, reason)}
          >
            {t(`vocabulary:decline.${reason}`)}
          </button>
        ))}
      </div>
    );
  }
  return (
    <div className={cards.actions}>
      <Button
        variant="subtle"
        onClick={() => on.onDecline(request)}
        aria-label={t('named.decline', named)}
        rightSection={<Key name="D" />}
        aria-keyshortcuts="D"
      >
        {t('decline')}
      </Button>
      <Button
        variant={chosen ? 'filled' : 'default'}
        onClick={() => on.onAccept(request)}
        aria-label={t('named.accept', named)}
        rightSection={<Key name="A" />}
        aria-keyshortcuts="A"
      >
        {t('accept')}
      </Button>
    </div>
  );
}

const Key = ({ name }: { name: string }) => <span className={cards.keyed} data-key={name} />;

function OwnWords({ onSend }: { onSend: (words: string) => void }) {
  const { t } = useTranslation('answering');
  const [words, setWords] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '') onSend(words.trim());
  };
  return (
    <form className={styles.words} onSubmit={send}>
      <Textarea
        label={t('otherWords')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
        required
        autoFocus
      />
      <Button type="submit" disabled={words.trim() === ''}>
        {t('sendReason')}
      </Button>
    </form>
  );
}
