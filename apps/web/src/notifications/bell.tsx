import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from '../frame/frame.module.css';
import { notificationCountsQuery } from './queries.ts';

const most = 99;

export function Bell() {
  const { t } = useTranslation('frame');
  const unread = useQuery(notificationCountsQuery).data?.unread ?? 0;
  const label = unread > 0 ? t('notifications', { count: unread }) : t('notificationsNone');
  return (
    <Link
      to="/notifications"
      className={styles.bell}
      aria-label={label}
      activeProps={{ 'aria-current': 'page' }}
    >
      <IconBell size={20} stroke={1.75} aria-hidden />
      {unread > 0 && (
        <span className={styles.count} aria-hidden>
          {unread > most ? `${most}+` : unread}
        </span>
      )}
    </Link>
  );
}
