import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { currentToast, dismissToast, onToast, undoLast } from './toast.ts';
import styles from './toasts.module.css';

const nothingDone = () => undefined;

/** Beneath everything, above the bars; read out by screen readers. */
export function Toasts() {
  const { t } = useTranslation('frame');
  const toast = useSyncExternalStore(onToast, currentToast, nothingDone);
  return (
    <div className={styles.place} role="status">
      {toast && (
        <div className={styles.toast} data-kind={toast.kind ?? 'done'}>
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              className={styles.action}
              data-key={toast.undo.key}
              aria-keyshortcuts={toast.undo.key}
              onClick={undoLast}
            >
              {toast.undo.label}
            </button>
          )}
          <button type="button" className={styles.action} onClick={dismissToast}>
            {t('close')}
          </button>
        </div>
      )}
    </div>
  );
}
