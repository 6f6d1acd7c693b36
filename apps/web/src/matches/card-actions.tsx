import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Suggestion, SuggestionPass } from '../api/schema.ts';
import { passReasons } from '../api/vocabulary.ts';
import styles from './card-actions.module.css';

export type PassReason = SuggestionPass['reason'];

export interface CardActionsProps {
  readonly onKeep: (match: Suggestion) => void;
  readonly onAsk: (match: Suggestion) => void;
  readonly onUndo: (match: Suggestion) => void;
  /** Begins or ends to ask for the reason. */
  readonly onPass: (match: Suggestion) => void;
  readonly onReason: (match: Suggestion, reason: PassReason) => void;
  /** The match that is about to be passed. */
  readonly passing: boolean;
}

interface Props extends CardActionsProps {
  readonly match: Suggestion;
  readonly chosen: boolean;
}

/** Pass, Keep, Ask; or, once Pass is pressed, why, by one more key. */
export function CardActions({ match, chosen, passing, ...on }: Props) {
  const { t } = useTranslation(['matches', 'vocabulary']);
  if (passing) {
    return (
      <div className={styles.reasons} role="group" aria-label={t('why')}>
        <span className={styles.why}>{t('why')}</span>
        {passReasons.map((reason, at) => (
          <button
            key={reason}
            type="button"
            className={styles.reason}
            data-key={(at + 1) % 10}
            onClick={() => on.onReason(match, reason)}
          >
            {t(`vocabulary:pass.${reason}`)}
          </button>
        ))}
      </div>
    );
  }
  const { state, title } = match;
  return (
    <div className={styles.actions} data-chosen={chosen || undefined}>
      {(state === 'kept' || state === 'passed') && (
        <Button variant="subtle" onClick={() => on.onUndo(match)} aria-label={t('named.undo', { title })}>
          {t('undo')}
        </Button>
      )}
      {state !== 'passed' && (
        <Button
          variant="subtle"
          onClick={() => on.onPass(match)}
          aria-label={t('named.pass', { title })}
          rightSection={<span className={styles.keyed} data-key="P" />}
          aria-keyshortcuts="P"
        >
          {t('pass')}
        </Button>
      )}
      {state !== 'kept' && state !== 'asked' && (
        <Button
          variant="subtle"
          onClick={() => on.onKeep(match)}
          aria-label={t('named.keep', { title })}
          rightSection={<span className={styles.keyed} data-key="K" />}
          aria-keyshortcuts="K"
        >
          {t('keep')}
        </Button>
      )}
      <Button
        variant={chosen ? 'filled' : 'default'}
        onClick={() => on.onAsk(match)}
        aria-label={t('named.ask', { title })}
        rightSection={<span className={styles.keyed} data-key="A" />}
        aria-keyshortcuts="A"
      >
        {t('ask')}
      </Button>
    </div>
  );
}
