import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that what is shown may be old, while the device has no connection. */
export function Offline() {
  const { t } = useTranslation('frame');
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return <div role="status">{online ? null : <p className={styles.offline}>{t('offline')}</p>}</div>;
}
