import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../design/states.tsx';
import styles from './editor.module.css';
import type { Editing } from './use-editing.ts';

/** Whether all is stored; of what is on the market, the way to store it; of a colleague's change, the way to go on. */
export function SaveState({ saving }: { saving: Editing }) {
  const { t } = useTranslation('offering');
  const { status, problem, draft, isChanged } = saving;
  if (saving.isStale) {
    return (
      <div role="alert" className={styles.stale}>
        <p>
          <strong>{t('saving.stale')}</strong> {t('saving.staleText')}
        </p>
        <Button variant="default" onClick={() => void saving.catchUp('theirs')}>
          {t('saving.theirs')}
        </Button>
        <Button onClick={() => void saving.catchUp('mine')}>{t('saving.mine')}</Button>
      </div>
    );
  }
  if (problem !== undefined) return <ProblemNotice error={problem} retry={() => void saving.save()} />;
  const isOpen = draft.state === 'published';
  if (isOpen && isChanged && status !== 'busy') {
    return (
      <div className={styles.stale}>
        <p>{t('saving.onMarket')}</p>
        <Button variant="default" onClick={saving.discardAll}>
          {t('saving.discard')}
        </Button>
        <Button onClick={() => void saving.saveAll()}>{t('saving.save')}</Button>
      </div>
    );
  }
  return (
    <p className={styles.saved} role="status">
      {t(`state.${draft.state}`)} · {t(`saving.${isChanged && status === 'saved' ? 'changed' : status}`)}
    </p>
  );
}
