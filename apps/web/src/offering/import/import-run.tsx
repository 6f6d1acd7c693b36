import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import type { Plan } from './chosen-file.ts';
import styles from './import.module.css';
import { RefusedRows } from './refused-rows.tsx';
import { type Import, useImport } from './use-import.ts';

/** From "12 rows can be made drafts" to what became of each. */
export function ImportRun({ plan }: { plan: Plan }) {
  const { t } = useTranslation('offering');
  const running = useImport(plan.ready);
  const { status, outcomes } = running;
  const refused = [...plan.refused, ...outcomes.filter((outcome) => outcome.status === 'refused')].sort(
    (a, b) => a.row.line - b.row.line,
  );
  return (
    <>
      {status === 'waiting' ? (
        <div role="status">
          <p className={styles.told}>{t('import.found', { count: plan.ready.length })}</p>
          {plan.refused.length > 0 && <p>{t('import.cannot', { count: plan.refused.length })}</p>}
        </div>
      ) : (
        <Progress running={running} all={plan.ready.length} />
      )}
      <Acting running={running} all={plan.ready.length} />
      {status === 'done' && <Report running={running} refused={refused.length} />}
      {refused.length > 0 && <RefusedRows sheet={plan.sheet} refused={refused} />}
    </>
  );
}

function Progress({ running: { outcomes }, all }: { running: Import; all: number }) {
  const { t } = useTranslation('offering');
  const formats = useFormats();
  const said = t('import.progress', { done: formats.number(outcomes.length), all: formats.number(all) });
  return (
    <label className={styles.progress}>
      {said}
      <progress value={outcomes.length} max={all} />
    </label>
  );
}

function Acting({ running, all }: { running: Import; all: number }) {
  const { t } = useTranslation('offering');
  const { status, problem, run, stop } = running;
  switch (status) {
    case 'waiting':
      return (
        <p>
          <Button disabled={all === 0} onClick={() => void run()}>
            {t('import.start')}
          </Button>
        </p>
      );
    case 'running':
      return (
        <p>
          <Button variant="default" onClick={stop}>
            {t('import.stop')}
          </Button>
        </p>
      );
    case 'stopped':
      return (
        <>
          {problem !== undefined && <ProblemNotice error={problem} />}
          <p role="status">{t('import.stopped')}</p>
          <p>
            <Button onClick={() => void run()}>{t('import.goOn')}</Button>
          </p>
        </>
      );
    case 'done':
      return null;
    default:
      return status satisfies never;
  }
}

function Report({ running: { outcomes }, refused }: { running: Import; refused: number }) {
  const { t } = useTranslation('offering');
  const count = (status: string) => outcomes.filter((outcome) => outcome.status === status).length;
  return (
    <div role="status">
      <p className={styles.told}>{t('import.made', { count: count('created') })}</p>
      {count('exists') > 0 && <p>{t('import.there', { count: count('exists') })}</p>}
      {refused > 0 && <p>{t('import.refused', { count: refused })}</p>}
    </div>
  );
}
