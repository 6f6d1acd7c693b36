import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Screen } from '../design/screen.tsx';
import { Loading } from '../design/states.tsx';
import type { Overview } from '../api/schema.ts';
import { clockTime } from './ages.ts';
import { Chain } from './chain.tsx';
import { LiveMark } from './live-mark.tsx';
import { needsId, NeedsYou } from './needs-you.tsx';
import styles from './overview-screen.module.css';
import { Practice } from './practice.tsx';
import { causesQuery, overviewQuery } from './queries.ts';
import { headlineOf, thingsToDo, type ThingToDo } from './things-to-do.ts';
import { useSubject, useThingName } from './use-words.ts';
import { WhereIsForm } from './where-is-form.tsx';

export default function OverviewScreen() {
  const { t } = useTranslation('ops');
  const overview = useQuery(overviewQuery);
  const causes = useQuery(causesQuery);
  const { data, isError } = overview;
  if (!data)
    return (
      <Screen title={isError ? t('unseen') : t('looking')} width="wide">
        {isError ? <Unseen retry={() => void overview.refetch()} /> : <Loading rows={2} height={220} />}
      </Screen>
    );
  const things = thingsToDo(data.needsYou, causes.data?.items);
  const headline = headlineOf({ things: things.length, unseen: data.unseen.length, answers: !isError });
  return (
    <Screen
      title={t(headline, { count: things.length })}
      width="wide"
      actions={<LiveMark at={data.at} failing={isError} />}
    >
      {isError ? <Unseen since={data.at} /> : <First things={things} />}
      <NotSeen unseen={data.unseen} />
      <Chain links={data.chain} at={data.at} />
      <div className={styles.below}>
        <div>
          {(things.length > 0 || !isError) && <NeedsYou things={things} />}
          {things.length === 0 && <Practice />}
        </div>
        <section aria-labelledby="where-title" className={styles.where}>
          <h2 id="where-title">{t('where.title')}</h2>
          <p className={styles.text}>{t('where.text')}</p>
          <WhereIsForm />
        </section>
      </div>
    </Screen>
  );
}

/** The most urgent thing, said where it is read first. */
function First({ things }: { things: readonly ThingToDo[] }) {
  const { t } = useTranslation('ops');
  const nameOf = useThingName();
  const [first] = things;
  if (!first) return null;
  return (
    <p className={styles.first}>
      {t('first', { what: nameOf(first) })} <a href={`#${needsId}`}>{t('toNeeds')}</a>
    </p>
  );
}

/** Nobody looks, so nobody can say that all is well, whatever was seen before. */
function Unseen({ since, retry }: { since?: string; retry?: () => void }) {
  const { t } = useTranslation(['ops', 'frame']);
  return (
    <div role="alert" className={styles.unseen}>
      <p>{t('unseenText')}</p>
      {since && <p>{t('unseenSince', { time: clockTime(since) })}</p>}
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('frame:retry')}
        </Button>
      )}
    </div>
  );
}

function NotSeen({ unseen }: { unseen: Overview['unseen'] }) {
  const { t } = useTranslation('ops');
  const subjectName = useSubject();
  if (unseen.length === 0) return null;
  return (
    <details className={styles.unknown} open>
      <summary>{t('unknown', { count: unseen.length })}</summary>
      <ul>
        {unseen.map(({ part, subject }) => (
          <li key={`${part} ${subject}`}>{t(`notSeen.${part}`, { subject: subjectName(subject) })}</li>
        ))}
      </ul>
    </details>
  );
}
