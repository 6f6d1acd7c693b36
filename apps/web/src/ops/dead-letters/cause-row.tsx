import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadLetterCause } from '../../api/schema.ts';
import { LinkButton } from '../../design/link-button.tsx';
import { useFormats } from '../../i18n/format.ts';
import styles from '../needs-you.module.css';
import { useServiceName } from '../use-words.ts';

const ReplayDialog = lazy(() => import('./replay-dialog.tsx'));
const DiscardDialog = lazy(() => import('./discard-dialog.tsx'));

interface Props {
  readonly cause: DeadLetterCause;
  /** Beneath which heading it stands. */
  readonly heading: 'h2' | 'h3';
  readonly withDiscard?: boolean;
}

/** Of what operators make to practise on. */
const practiceCode = 'practice';

/** Dead letters that have one cause: what happened, and what can be done with all of them. */
export function CauseRow({ cause, heading: Heading, withDiscard = false }: Props) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  const serviceName = useServiceName();
  const [open, setOpen] = useState<'replay' | 'discard'>();
  const { group, topic, code, message, count, oldestAt, latestAt } = cause;
  const selection = { group, topic, code };
  const close = () => setOpen(undefined);
  return (
    <li className={styles.row}>
      <div>
        <Heading className={styles.headline}>
          {code === practiceCode && `${t('practice.mark')}: `}
          {t('letters.cause', { count, group: serviceName(group) })}
        </Heading>
        <Why code={code} />
        <p className={styles.detail} data-brief>
          <code>{code}</code> <span lang="en">{message}</span>
        </p>
        <p className={styles.since}>
          {t('letters.from', { topic })}
          {' · '}
          <time dateTime={oldestAt} title={formats.zonedInstant(oldestAt)}>
            {count === 1
              ? formats.ago(oldestAt)
              : t('letters.span', { from: formats.ago(oldestAt), to: formats.ago(latestAt) })}
          </time>
        </p>
      </div>
      <div className={styles.actions}>
        <LinkButton variant="subtle" to="/ops/dead-letters" search={selection}>
          {t('letters.each')}
        </LinkButton>
        {withDiscard && (
          <Button variant="default" onClick={() => setOpen('discard')}>
            {t('discard.action')}
          </Button>
        )}
        <Button onClick={() => setOpen('replay')}>{t('replay.action')}</Button>
      </div>
      <Suspense>
        {open === 'replay' && <ReplayDialog selection={selection} onClose={close} />}
        {open === 'discard' && <DiscardDialog selection={selection} count={count} onClose={close} />}
      </Suspense>
    </li>
  );
}

const explained = ['event-data-refused', 'event-version-unknown', 'handler-failed', practiceCode] as const;

/** What a cause means, where that is known here; its own words are for whoever mends it. */
function Why({ code }: { code: string }) {
  const { t } = useTranslation('ops');
  const known = explained.find((each) => each === code);
  return known ? <p className={styles.todo}>{t(`letters.why.${known}`)}</p> : null;
}
