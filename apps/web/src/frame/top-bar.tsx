import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/schema.ts';
import { Bell } from '../notifications/bell.tsx';
import { AccountMenu } from './account-menu.tsx';
import styles from './frame.module.css';
import type { Destination } from './navigation.ts';

export function TopBar({ destinations, role }: { destinations: readonly Destination[]; role: Role }) {
  const { t } = useTranslation('frame');
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.brand} translate="no">
        Marquee
      </Link>
      <nav className={styles.screens} aria-label={t('nav.label')}>
        {destinations.map(({ to, label }) => (
          <Link key={to} to={to} className={styles.screen} activeProps={{ 'aria-current': 'page' }}>
            {t(`nav.${label}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.tools}>
        <Bell />
        <AccountMenu role={role} />
      </div>
    </header>
  );
}
