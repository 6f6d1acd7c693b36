import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/link-button.tsx';
import { useFormats } from '../i18n/format.ts';
import { CauseRow } from './dead-letters/cause-row.tsx';
import styles from './needs-you.module.css';
import type { Need, ThingToDo } from './things-to-do.ts';
import { useThingName } from './use-words.ts';

/** Where a link to it goes. */
export const needsId = 'needs-you';

export function NeedsYou({ things }: { things: readonly ThingToDo[] }) {
  const { t } = useTranslation('ops');
  return (
    <section id={needsId} aria-labelledby="needs-title">
      <h2 id="needs-title" className={styles.title}>
        {t('needsTitle')}
      </h2>
      {things.length === 0 && (
        <div className={styles.calm}>
          <p className={styles.headline}>{t('calm')}</p>
          <p className={styles.todo}>{t('calmText')}</p>
        </div>
      )}
      <ul className={styles.list}>
        {things.map((thing) =>
          thing.what === 'cause' ? (
            <CauseRow
              key={`${thing.cause.group} ${thing.cause.topic} ${thing.cause.code}`}
              cause={thing.cause}
              heading="h3"
            />
          ) : (
            <NeedRow key={`${thing.need.kind} ${thing.need.subject}`} need={thing.need} />
          ),
        )}
      </ul>
    </section>
  );
}

function NeedRow({ need }: { need: Need }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const thingName = useThingName();
  const { kind, since } = need;
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.headline}>{thingName({ what: 'need', need })}</h3>
        <p className={styles.todo}>{t(`todo.${kind}`)}</p>
        {since && (
          <p className={styles.since}>
            <time dateTime={since} title={formats.zonedInstant(since)}>
              {t('since', { time: formats.ago(since) })}
            </time>
          </p>
        )}
      </div>
      <WayOn kind={kind} />
    </li>
  );
}

/** Where it is put right. */
function WayOn({ kind }: { kind: Need['kind'] }) {
  const { t } = useTranslation('ops');
  switch (kind) {
    case 'dead-letters':
      return (
        <LinkButton variant="default" to="/ops/dead-letters">
          {t('open.deadLetters')}
        </LinkButton>
      );
    case 'failed-jobs':
      return (
        <LinkButton variant="default" to="/ops/failed-jobs">
          {t('open.failedJobs')}
        </LinkButton>
      );
    case 'consumer-stuck':
    case 'outbox-age':
    case 'queue-age':
    case 'consumer-lag':
      return (
        <LinkButton variant="default" to="/ops/queues">
          {t('open.queues')}
        </LinkButton>
      );
    case 'engine-away':
    case 'service-not-ready':
      return (
        <LinkButton variant="default" to="/ops/alerts">
          {t('open.alerts')}
        </LinkButton>
      );
    default:
      return kind satisfies never;
  }
}
