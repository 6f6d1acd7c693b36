import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/format.ts';
import styles from '../editor.module.css';
import { missingIn, type NeededField, steps } from '../missing.ts';

/** What publishing still needs, by the step where each is said. */
export function StillMissing({ listingId, missing }: { listingId: string; missing: readonly NeededField[] }) {
  const { t } = useTranslation('offering');
  const formats = useFormats();
  return (
    <ul className={styles.missing}>
      {steps.map((step) => {
        const here = missingIn(missing, step);
        if (here.length === 0) return null;
        return (
          <li key={step}>
            <Link
              to="/my-listings/$listingId"
              params={{ listingId }}
              search={{ step }}
              className={styles.fill}
            >
              {t(`step.${step}`)}
            </Link>
            <span>{formats.list(here.map((field) => t(`field.${field}`)))}</span>
          </li>
        );
      })}
    </ul>
  );
}
