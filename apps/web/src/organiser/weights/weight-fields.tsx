import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import styles from './weights.module.css';
import { features, shareOf, type Weighing } from './weighing.ts';

const most = 100;

interface Props {
  readonly weighing: Weighing;
  readonly onChange: (weighing: Weighing) => void;
}

/** A number for each feature, and its share drawn beside it: what counts is how they stand to each other. */
export function WeightFields({ weighing, onChange }: Props) {
  const { t } = useTranslation('organiser');
  const formats = useFormats();
  const { weights, cap } = weighing;
  return (
    <div className={styles.fields}>
      {features.map((name) => {
        const share = shareOf(weights, name);
        return (
          <div key={name} className={styles.field}>
            <NumberInput
              label={t(`weights.feature.${name}`)}
              value={weights[name]}
              min={0}
              max={most}
              allowDecimal={false}
              clampBehavior="strict"
              onChange={(value) => onChange({ ...weighing, weights: { ...weights, [name]: Number(value) } })}
            />
            <div className={styles.share}>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" className={styles.bar} aria-hidden>
                <rect width="100" height="8" className={styles.track} />
                <rect width={share * most} height="8" className={styles.fill} />
              </svg>
              <span>{t('weights.share', { share: formats.percent(share) })}</span>
            </div>
          </div>
        );
      })}
      <div className={styles.field}>
        <NumberInput
          label={t('weights.cap')}
          description={t('weights.capHint')}
          value={cap}
          min={1}
          max={10_000}
          allowDecimal={false}
          clampBehavior="strict"
          onChange={(value) => onChange({ ...weighing, cap: Math.max(1, Number(value)) })}
        />
      </div>
    </div>
  );
}
