import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import styles from './notifications.module.css';

/** What somebody is told, as a sentence that leads to it. */
export function NotificationRow({
  notification,
  onFollow,
}: {
  notification: Notification;
  onFollow: () => void;
}) {
  const { t } = useTranslation('notifications');
  const formats = useFormats();
  const { updatedAt, readAt } = notification;
  return (
    <li className={styles.row} data-unread={readAt === undefined || undefined}>
      <div className={styles.what} onClickCapture={onFollow}>
        <Told notification={notification} />
      </div>
      <p className={styles.when}>
        {readAt === undefined && <span className={styles.unread}>{t('unread')}</span>}
        <time dateTime={updatedAt} title={formats.zonedInstant(updatedAt)}>
          {formats.ago(updatedAt)}
        </time>
      </p>
    </li>
  );
}

const Line = ({ headline, children }: { headline: ReactNode; children?: ReactNode }) => (
  <>
    <p className={styles.headline}>{headline}</p>
    {children && <p className={styles.detail}>{children}</p>}
  </>
);

function Told({ notification }: { notification: Notification }) {
  const { t } = useTranslation(['notifications', 'vocabulary']);
  const formats = useFormats();
  const nameOf = (company: { name?: string | undefined } | undefined) => company?.name ?? t('someCompany');
  switch (notification.kind) {
    case 'matches': {
      const { count, top, profiles } = notification.data;
      return (
        <Line
          headline={
            <Link
              to="/matches"
              search={profiles.length === 1 && profiles[0] ? { brief: profiles[0].profileId } : {}}
            >
              {t('matches', { count })}
            </Link>
          }
        >
          {formats.list(top.slice(0, 3).map(({ title }) => title))}
        </Line>
      );
    }
    case 'matches-capped': {
      const { title, kept, fitting, listingId } = notification.data;
      return (
        <Line
          headline={
            <Link to="/listings/$listingId" params={{ listingId }}>
              {t('capped', { title, fitting: formats.number(fitting) })}
            </Link>
          }
        >
          {t('cappedDetail', { kept: formats.number(kept) })}
        </Line>
      );
    }
    case 'request-received':
    case 'request-answered': {
      const { company, title, kinds, listingId, news } = notification.data;
      const what = formats.list(kinds.map((kind) => t(`vocabulary:request.${kind}`)));
      const words = notification.data.words;
      return (
        <Line
          headline={
            <Link to="/listings/$listingId" params={{ listingId }}>
              {notification.kind === 'request-received'
                ? t(`received.${notification.data.news}`, { company: nameOf(company), what, title })
                : t(`answered.${notification.data.news}`, { company: nameOf(company), title })}
            </Link>
          }
        >
          {news === 'declined' && notification.kind === 'request-answered' && notification.data.reason
            ? t(`vocabulary:decline.${notification.data.reason}`)
            : null}
          {words ? ` “${words}”` : null}
        </Line>
      );
    }
    case 'conversation': {
      const { company, title, count, listingId } = notification.data;
      return (
        <Line
          headline={
            <Link to="/listings/$listingId" params={{ listingId }}>
              {t('conversation', { count, company: nameOf(company) })}
            </Link>
          }
        >
          {title}
        </Line>
      );
    }
    case 'report': {
      const { reporter, reported } = notification.data;
      return <Line headline={t('report', { reporter: nameOf(reporter), reported: nameOf(reported) })} />;
    }
    case 'company-standing': {
      const { company, decision } = notification.data;
      return <Line headline={t(`standing.${decision}`, { company: nameOf(company) })} />;
    }
    case 'acted-for': {
      const { by, reason, until } = notification.data;
      const detail = t(`actedForWhy.${reason}`, { until: formats.zonedInstant(until) });
      return <Line headline={t('actedFor', { who: t(`vocabulary:role.${by}`) })}>{detail}</Line>;
    }
    case 'mail-stopped':
      return <Line headline={t('mailStopped')}>{t('mailStoppedDetail')}</Line>;
    default:
      return notification satisfies never;
  }
}
