import { useTranslation } from 'react-i18next';
import styles from './chips.module.css';

export type Wish = 'must' | 'nice' | 'never';

interface ChipsProps {
  readonly label: string;
  /** What each press goes through, before it is nothing again. */
  readonly allowed: readonly Wish[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly wishOf: (value: string) => Wish | undefined;
  readonly onChange: (value: string, wish: Wish | undefined) => void;
}

/** One control for what must be, what would be nice and what must never be: each press says the next of them. */
export function Chips({ label, allowed, options, wishOf, onChange }: ChipsProps) {
  const { t } = useTranslation('design');
  const next = (wish: Wish | undefined) => allowed[wish === undefined ? 0 : allowed.indexOf(wish) + 1];
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label}>
        {label}
        <span className={styles.allowed}> {allowed.map((wish) => t(`wish.${wish}`)).join(' / ')}</span>
      </legend>
      <div className={styles.chips}>
        {options.map((option) => {
          const wish = wishOf(option.value);
          return (
            <button
              key={option.value}
              type="button"
              className={styles.chip}
              data-wish={wish}
              aria-pressed={wish !== undefined}
              onClick={() => onChange(option.value, next(wish))}
            >
              {wish && <span className={styles.wish}>{t(`wish.${wish}`)}</span>}
              <span className={styles.what}>{option.label}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
