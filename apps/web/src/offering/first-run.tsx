import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/link-button.tsx';
import { BeginForm } from './begin-listing.tsx';
import styles from './first-run.module.css';

/** Nothing offered yet: the first listing begins right here, and what comes of it is said beside. */
export function FirstRun() {
  const { t } = useTranslation('offering');
  return (
    <div className={styles.columns}>
      <section className={styles.begin} aria-labelledby="first-listing">
        <h2 id="first-listing">{t('first.title')}</h2>
        <BeginForm />
      </section>
      <ol className={styles.way}>
        {(['begin', 'tell', 'publish'] as const).map((part) => (
          <li key={part}>
            <h3>{t(`first.${part}`)}</h3>
            <p>{t(`first.${part}Text`)}</p>
          </li>
        ))}
        <li className={styles.many}>
          <p>{t('first.many')}</p>
          <p>
            <LinkButton to="/my-listings/import" variant="default">
              {t('import.action')}
            </LinkButton>
          </p>
        </li>
      </ol>
    </div>
  );
}
