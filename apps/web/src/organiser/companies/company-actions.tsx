import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Company } from '../../api/schema.ts';
import styles from '../organiser.module.css';
import { useJudging } from './use-judging.ts';

const VerdictDialog = lazy(() => import('./verdict-dialog.tsx'));

/** What an organiser may decide on a company where it stands. */
export function CompanyActions({ company }: { company: Company }) {
  const { t } = useTranslation('organiser');
  const { approve, reinstate } = useJudging();
  const [asking, setAsking] = useState<'refuse' | 'suspend'>();
  const { standing, name } = company;
  const labelOf = (act: 'approve' | 'refuse' | 'suspend' | 'reinstate') => ({
    'aria-label': t(`companies.named.${act}`, { name }),
    children: t(`companies.${act}`),
  });
  return (
    <div className={styles.buttons}>
      {standing === 'applied' && (
        <Button variant="default" onClick={() => setAsking('refuse')} {...labelOf('refuse')} />
      )}
      {(standing === 'applied' || standing === 'refused') && (
        <Button onClick={() => void approve(company)} {...labelOf('approve')} />
      )}
      {standing === 'approved' && (
        <Button variant="default" onClick={() => setAsking('suspend')} {...labelOf('suspend')} />
      )}
      {(standing === 'suspended' || standing === 'closed') && (
        <Button variant="default" onClick={() => void reinstate(company)} {...labelOf('reinstate')} />
      )}
      <Suspense>
        {asking && <VerdictDialog company={company} act={asking} onClose={() => setAsking(undefined)} />}
      </Suspense>
    </div>
  );
}
