import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/schema.ts';
import { Bell } from '../notifications/bell.tsx';
import styles from './frame.module.css';
import { activeWhere, type Destination } from './navigation.ts';
import { PersonButton } from './person-button.tsx';

const AccountMenu = lazy(() => import('./account-menu.tsx'));

export function TopBar({ destinations, role }: { destinations: readonly Destination[]; role: Role }) {
  const { t } = useTranslation('frame');
  return (
    <header className={styles.top}>
      <Link to="/" className={styles.brand} translate="no">
        Marquee
      </Link>
      <nav className={styles.screens} aria-label={t('nav.label')}>
        {destinations.map(({ to, label }) => (
          <Link
            key={label}
            to={to}
            activeOptions={activeWhere}
            className={styles.screen}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(`nav.${label}`)}
          </Link>
        ))}
      </nav>
      <div className={styles.tools}>
        <Bell />
        <Account role={role} />
      </div>
    </header>
  );
}

/** Its menu comes when it is first opened. */
function Account({ role }: { role: Role }) {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return <PersonButton aria-expanded={false} onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<PersonButton aria-expanded={false} />}>
      <AccountMenu role={role} />
    </Suspense>
  );
}
