import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Screen } from '../design/screen.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { Chain } from './chain.tsx';
import { LiveMark } from './live-mark.tsx';
import { NeedsYou } from './needs-you.tsx';
import styles from './overview-screen.module.css';
import { causesQuery, overviewQuery } from './queries.ts';
import { thingsToDo } from './things-to-do.ts';
import { WhereIsForm } from './where-is-form.tsx';

export default function OverviewScreen() {
  const { t } = useTranslation('ops');
  const overview = useQuery(overviewQuery);
  const causes = useQuery(causesQuery);
  const { data } = overview;
  if (!data)
    return (
      <Screen title={t('chain.title')} width="wide">
        {overview.isError ? (
          <ProblemNotice error={overview.error} retry={() => void overview.refetch()} />
        ) : (
          <Loading rows={2} height={220} />
        )}
      </Screen>
    );
  const things = thingsToDo(data.needsYou, causes.data?.items);
  const title = things.length === 0 ? t('well') : t('needs', { count: things.length });
  return (
    <Screen title={title} width="wide" actions={<LiveMark at={data.at} failing={overview.isError} />}>
      {data.unknown.length > 0 && (
        <details className={styles.unknown}>
          <summary>{t('unknown', { count: data.unknown.length })}</summary>
          <ul lang="en">
            {data.unknown.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </details>
      )}
      <Chain links={data.chain} at={data.at} />
      <div className={styles.below}>
        <NeedsYou things={things} />
        <section aria-labelledby="where-title" className={styles.where}>
          <h2 id="where-title">{t('where.title')}</h2>
          <p className={styles.text}>{t('where.text')}</p>
          <WhereIsForm />
        </section>
      </div>
    </Screen>
  );
}
