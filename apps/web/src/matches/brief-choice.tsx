import { useTranslation } from 'react-i18next';
import type { Profile } from '../api/schema.ts';
import styles from './brief-choice.module.css';

interface Props {
  readonly briefs: readonly Pick<Profile, 'id' | 'name'>[];
  /** None: all of them. */
  readonly chosen: string | undefined;
  /** @param id empty for all */
  readonly onChoose: (id: string) => void;
}

/** Whose matches are shown. Not Mantine's select, which would be a quarter of this screen's own script. */
export function BriefChoice({ briefs, chosen, onChoose }: Props) {
  const { t } = useTranslation('matches');
  return (
    <span className={styles.choice}>
      <select
        aria-label={t('brief')}
        className={styles.select}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value)}
      >
        <option value="">{t('allBriefs')}</option>
        {briefs.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <svg width="16" height="16" viewBox="0 0 16 16" className={styles.arrows} aria-hidden focusable="false">
        <path d="M5 6l3-3 3 3M5 10l3 3 3-3" fill="none" stroke="currentColor" />
      </svg>
    </span>
  );
}
