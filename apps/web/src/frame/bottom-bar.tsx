import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';
import { type Destination, onPhone } from './navigation.ts';

/** On a phone: where the thumb is. */
export function BottomBar({ destinations }: { destinations: readonly Destination[] }) {
  const { t } = useTranslation('frame');
  const rest = destinations.slice(onPhone);
  return (
    <nav className={styles.bottom} aria-label={t('nav.label')}>
      {destinations.slice(0, onPhone).map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={styles.place} activeProps={{ 'aria-current': 'page' }}>
          <Icon size={22} stroke={1.75} aria-hidden />
          {t(`nav.${label}`)}
        </Link>
      ))}
      {rest.length > 0 && (
        <Menu position="top-end" width={220}>
          <Menu.Target>
            <button type="button" className={styles.place}>
              <IconDots size={22} stroke={1.75} aria-hidden />
              {t('nav.more')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(({ to, label, icon: Icon }) => (
              <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={18} aria-hidden />}>
                {t(`nav.${label}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}
