import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WayStep } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { Screen } from '../design/screen.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { titleParts } from '../design/titles.ts';
import { useFormats } from '../i18n/format.ts';
import { listingQuery } from '../listing/queries.ts';
import { clockTime } from './ages.ts';
import { LiveMark } from './live-mark.tsx';
import styles from './where-is.module.css';
import { whereaboutsQuery } from './queries.ts';
import { useStepName } from './use-step-name.ts';
import { useServiceName } from './use-words.ts';

const route = getRouteApi('/frame/ops/where-is/$listingId');

export default function ListingsWayScreen() {
  const { t, i18n } = useTranslation('ops');
  const formats = useFormats();
  const { listingId } = route.useParams();
  const way = useQuery(whereaboutsQuery(listingId));
  // A draft is nobody’s to see but its company’s: then there is no title to show.
  const listing = useQuery({ ...listingQuery(listingId), retry: false });
  const stepName = useStepName();
  const serviceName = useServiceName();
  const title = listing.data && titleParts(listing.data.titles, i18n.language).main;
  return (
    <Screen
      title={title?.text ?? t('where.title')}
      width="text"
      actions={way.data && <LiveMark at={way.dataUpdatedAt} failing={way.isError} />}
    >
      {way.isPending && <Loading rows={9} height={52} />}
      {!way.data && way.isError && <ProblemNotice error={way.error} retry={() => void way.refetch()} />}
      {way.data && (
        <>
          <p className={styles.verdict} data-stuck={way.data.stuckAt !== undefined || undefined}>
            {way.data.stuckAt === undefined
              ? t('where.done')
              : t('where.stuck', { step: stepName(way.data.stuckAt) })}
          </p>
          <ol className={styles.way}>
            {way.data.steps.map((step) => (
              <Step key={step.step} step={step} />
            ))}
          </ol>
          {way.data.silent.length > 0 && (
            <p className={styles.silent}>
              {t('where.silent', {
                services: formats.list(way.data.silent.map(({ service }) => serviceName(service))),
              })}
            </p>
          )}
          <div className={styles.actions}>
            {listing.data && (
              <LinkButton variant="default" to="/listings/$listingId" params={{ listingId }}>
                {t('where.openListing')}
              </LinkButton>
            )}
            <LinkButton variant="default" to="/ops/where-is">
              {t('where.other')}
            </LinkButton>
          </div>
        </>
      )}
    </Screen>
  );
}

/** What the step says, in the reader's language. */
function useSaid(): (step: WayStep) => string {
  const { t } = useTranslation('ops');
  const serviceName = useServiceName();
  return ({ code, params }) => {
    const gap = (name: string) => params[name] ?? '';
    const named = (name: string) => serviceName(String(gap(name)));
    return t(`where.said.${code}`, {
      ...{ group: named('group'), service: named('service'), cause: gap('cause') },
      ...{ revision: gap('revision'), version: gap('version') },
      ...{ count: Number(gap('count')), of: gap('of') },
      ...{ sent: gap('sent'), waiting: gap('waiting'), not: gap('not'), later: gap('later') },
    });
  };
}

/** When it happened, the last time and half of the times; or since when it waits. */
function Times({ step: { at, middleAt, since } }: { step: WayStep }) {
  const { t } = useTranslation('ops');
  const formats = useFormats();
  return (
    <p className={styles.time}>
      {at && (
        <time dateTime={at} title={formats.ago(at)}>
          {formats.zonedSecond(at)}
        </time>
      )}
      {middleAt && middleAt !== at && (
        <time dateTime={middleAt} title={formats.ago(middleAt)}>
          {t('where.half', { time: clockTime(middleAt) })}
        </time>
      )}
      {since && (
        <time dateTime={since} title={formats.ago(since)}>
          {t('where.waitsSince', { time: formats.zonedSecond(since) })}
        </time>
      )}
    </p>
  );
}

const letterPrefix = 'dead letter ';

function Step({ step: given }: { step: WayStep }) {
  const { step, service, state, seeAlso = [] } = given;
  const { t } = useTranslation('ops');
  const said = useSaid();
  const stepName = useStepName();
  const serviceName = useServiceName();
  const letters = seeAlso.filter((name) => name.startsWith(letterPrefix));
  return (
    <li className={styles.step} data-state={state}>
      <p className={styles.name}>
        {stepName(step)} <span className={styles.state}>{t(`where.state.${state}`)}</span>
      </p>
      <Times step={given} />
      <p className={styles.sentence}>
        {serviceName(service)} · {said(given)}
      </p>
      {state === 'failed' && (
        <div className={styles.actions}>
          {letters.map((name) => (
            <LinkButton
              key={name}
              variant="default"
              to="/ops/dead-letters/$letterId"
              params={{ letterId: name.slice(letterPrefix.length) }}
            >
              {t('where.letter')}
            </LinkButton>
          ))}
          {letters.length < seeAlso.length && (
            <LinkButton variant="default" to="/ops/failed-jobs">
              {t('where.job')}
            </LinkButton>
          )}
        </div>
      )}
    </li>
  );
}
