import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';
import { MoreButton } from './more-button.tsx';
import { activeWhere, type Destination, onPhone } from './navigation.ts';

const MoreMenu = lazy(() => import('./more-menu.tsx'));

/** On a phone: where the thumb is. */
export function BottomBar({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation('frame');
  const rest = destinations.slice(onPhone);
  return (
    <nav className={styles.bottom} aria-label={t('nav.label')}>
      {destinations.slice(0, onPhone).map(({ to, label, icon: Icon }) => (
        <Link
          key={label}
          to={to}

          activeOptions={activeWhere}
          className={styles.place}
          activeProps={{ 'aria-current': 'page' }}
        >
          <Icon size={22} stroke={1.75} aria-hidden />
          {t(`nav.${label}`)}
        </Link>
      ))}
      {rest.length > 0 && <More destinations={rest} />}
    </nav>
  );
}

function More({ destinations }: { destinations: readonly Destination[] }) {
  const [wanted, setWanted] = useState(false);
  if (!wanted) return <MoreButton aria-expanded={false} onClick={() => setWanted(true)} />;
  return (
    <Suspense fallback={<MoreButton aria-expanded={false} />}>
      <MoreMenu destinations={destinations} />
    </Suspense>
  );
}
