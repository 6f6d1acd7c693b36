import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { clockTime } from './ages.ts';
import styles from './live-mark.module.css';
import { liveMs } from './queries.ts';

const subscribe = (listener: () => void) => {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
};
const isVisible = () => document.visibilityState === 'visible';

/** Whether what is shown is of now, and as of when. Not announced: it changes every few seconds. */
export function LiveMark({ at, failing = false }: { at: string | number; failing?: boolean }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const visible = useSyncExternalStore(subscribe, isVisible);
  const state = !visible ? 'paused' : failing ? 'stale' : 'on';
  const instant = new Date(at).toISOString();
  return (
    <p className={styles.mark} data-state={state}>
      <span className={styles.word}>{t(`live.${state}`)}</span>
      <time dateTime={instant} title={formats.zonedInstant(instant)} data-every={liveMs}>
        {t('live.asOf', { time: clockTime(at) })}
      </time>
    </p>
  );
}
