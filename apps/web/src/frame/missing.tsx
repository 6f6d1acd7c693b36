import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScreenTitle } from '../design/screen.tsx';
import styles from './frame.module.css';

export function Missing() {
  const { t } = useTranslation('frame');
  useScreenTitle(t('missing.title'));
  return (
    <div className={styles.page}>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <p>
        <Link to="/">{t('missing.home')}</Link>
      </p>
    </div>
  );
}
