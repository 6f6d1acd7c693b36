import type { ReactNode } from 'react';
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
  const isOpen = state !== 'kept' && state !== 'asked';
  return (
    <div className={styles.actions} data-chosen={chosen || undefined}>
      {(state === 'kept' || state === 'passed') && (
        <Act label={t('named.undo', { title })} onClick={() => on.onUndo(match)}>
          {t('undo')}
        </Act>
      )}
      {state !== 'passed' && (
        <Act label={t('named.pass', { title })} letter="P" onClick={() => on.onPass(match)}>
          {t('pass')}
        </Act>
      )}
      {isOpen && (
        <Act label={t('named.keep', { title })} letter="K" onClick={() => on.onKeep(match)}>
          {t('keep')}
        </Act>
      )}
      <Act
        label={t('named.ask', { title })}
        letter="A"
        look={chosen ? 'filled' : 'outlined'}
        onClick={() => on.onAsk(match)}
      >
        {t('ask')}
      </Act>
    </div>
  );
}

interface ActProps {
  readonly label: string;
  /** The key that does it, too. */
  readonly letter?: string;
  readonly look?: 'filled' | 'outlined';
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Looks like Mantine's button, of which sixty on a page take a tenth of what it takes to draw them all. */
function Act({ label, letter, look, onClick, children }: ActProps) {
  return (
    <button
      type="button"
      className={styles.act}
      data-look={look}
      aria-label={label}
      aria-keyshortcuts={letter}
      onClick={onClick}
    >
      {children}
      {letter && <span className={styles.keyed} data-key={letter} />}
    </button>
  );
}
