import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { Poster } from '../design/poster.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { wishesOf } from '../matches/wishes.ts';
import styles from './brief-editor.module.css';
import { briefMatchesQuery } from './queries.ts';

const fewBelow = 5;
const shown = 6;
const most = 100;
/** Matches are written behind the scenes: after a change they are asked for again for a while. */
const settlesMs = 8_000;

/** What fits the brief as it stands stored, and what to do where that is little. */
export function BriefMatches({ brief, savedAt }: { brief: Profile; savedAt: number }) {
  const { t } = useTranslation(['briefs', 'design']);
  const matches = useQuery({
    ...briefMatchesQuery(brief.id),
    refetchInterval: ({ state }) => (state.dataUpdatedAt < savedAt + settlesMs ? 1_000 : false),
  });
  if (matches.isPending) return <Loading rows={5} height={72} />;
  if (matches.isError) return <ProblemNotice error={matches.error} retry={() => void matches.refetch()} />;
  const { items, next } = matches.data;
  return (
    <aside className={styles.beneath} aria-label={t('fits')}>
      <p className={styles.count} role="status">
        {next === undefined ? t('count', { count: items.length }) : t('countMore', { count: most })}
      </p>
      {!brief.active && <p className={styles.hint}>{t('pausedHint')}</p>}
      {items.length < fewBelow && brief.active && <p className={styles.few}>{t('few')}</p>}
      <ol>
        {items.slice(0, shown).map((match) => (
          <li key={match.id} className={styles.match}>
            <Poster id={match.listingId} title={match.title} width={32} />
            <div>
              <Link
                to="/listings/$listingId"
                params={{ listingId: match.listingId }}
                search={{ match: match.id }}
              >
                {match.title}
              </Link>
              <p className={styles.hint}>{t('design:wishes', { ...wishesOf(match.reasons) })}</p>
            </div>
          </li>
        ))}
      </ol>
      {items.length > 0 && (
        <LinkButton to="/matches" search={{ brief: brief.id }} variant="default">
          {t('toMatches')}
        </LinkButton>
      )}
    </aside>
  );
}
