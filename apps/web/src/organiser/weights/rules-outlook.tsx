import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RulesChange, RulesPreview } from '../../api/schema.ts';
import { Loading, ProblemNotice } from '../../design/states.tsx';
import { useFormats } from '../../i18n/format.ts';
import styles from '../organiser.module.css';
import { rulesPreviewQuery } from '../queries.ts';
import lines from './weights.module.css';

const settleMs = 400;

/** What a change would do to the market of today, asked for once somebody has stopped changing it. */
export function RulesOutlook({ change }: { change: RulesChange | undefined }) {
  const { t } = useTranslation('organiser');
  return (
    <section aria-labelledby="outlook-title" className={styles.panel}>
      <h2 id="outlook-title">{t('weights.preview')}</h2>
      {change ? <Outlook change={change} /> : <p className={styles.facts}>{t('weights.previewNone')}</p>}
    </section>
  );
}

function Outlook({ change }: { change: RulesChange }) {
  const { t } = useTranslation('organiser');
  const [settled] = useDebouncedValue(change, settleMs);
  const preview = useQuery({ ...rulesPreviewQuery(settled), placeholderData: keepPreviousData });
  if (preview.isPending) return <Loading rows={4} height={20} />;
  if (preview.isError) return <ProblemNotice error={preview.error} retry={() => void preview.refetch()} />;
  return (
    <>
      <p className={styles.facts}>{t('weights.previewText')}</p>
      <Outcome preview={preview.data} />
    </>
  );
}

const outcomes = ['raised', 'unchanged', 'lowered', 'lost'] as const;

function Outcome({ preview }: { preview: RulesPreview }) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { sampled, meanChange } = preview;
  const signed = `${meanChange > 0 ? '+' : meanChange < 0 ? '−' : ''}${formats.number(Math.abs(Math.round(meanChange * 10) / 10))}`;
  return (
    <div role="status">
      <dl className={lines.outcome}>
        {outcomes.map((name) => {
          const share = sampled === 0 ? 0 : preview[name] / sampled;
          return (
            <div key={name} className={lines.line}>
              <dt>{t(`weights.outcome.${name}`)}</dt>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={lines.bar} aria-hidden>
                <rect width="100" height="8" className={lines.track} />
                <rect width={100 * share} height="8" data-outcome={name} />
              </svg>
              <dd>
                {formats.number(preview[name])} ({formats.percent(share)})
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.facts} style={{ marginTop: 'var(--mq-3)' }}>
        {t('weights.sampled', { count: sampled })} · {t('weights.mean', { points: signed })}
      </p>
    </div>
  );
}
