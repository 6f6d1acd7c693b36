import { useTranslation } from 'react-i18next';
import type { FinancePlan } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import styles from './finance-bar.module.css';

/** Of an unfinished project: what is secured, and what is open. */
export function FinanceBar({ plan }: { plan: FinancePlan }) {
  const { t } = useTranslation('design');
  const formats = useFormats();
  const secured = plan.secured.reduce((sum, { usd }) => sum + usd, 0);
  const total = secured + plan.openUsd;
  const share = total === 0 ? 0 : secured / total;
  return (
    <span className={styles.finance}>
      <svg width="120" height="10" className={styles.bar} aria-hidden focusable="false">
        <rect width="120" height="10" fill="var(--mq-ochre-fill)" />
        <rect x="0.5" y="0.5" width="119" height="9" fill="none" stroke="var(--mq-ochre)" />
        <rect width={120 * share} height="10" fill="var(--mq-jade)" />
      </svg>
      <span>
        {t('finance.sentence', {
          secured: formats.money(secured, 'USD'),
          total: formats.money(total, 'USD'),
        })}
      </span>
    </span>
  );
}
