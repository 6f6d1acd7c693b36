import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../api/schema.ts';
import { briefsQuery } from '../briefs/queries.ts';
import { LinkButton } from '../design/link-button.tsx';
import { NextPage } from '../design/next-page.tsx';
import { RightsPatterns } from '../design/rights-bar.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { BriefChoice } from './brief-choice.tsx';
import type { PassReason } from './card-actions.tsx';
import { MatchColumns } from './match-columns.tsx';
import styles from './matches-screen.module.css';
import { matchCountsQuery, matchesQuery } from './queries.ts';
import { useAnswers } from './use-answers.ts';
import { useMatchKeys } from './use-match-keys.ts';

const AskDialog = lazy(() => import('../requests/ask-dialog.tsx'));
const route = getRouteApi('/frame/matches');
const states = ['waiting', 'kept', 'asked', 'passed'] as const;

export default function MatchesScreen() {
  const { t } = useTranslation('matches');
  const { state, brief, at } = route.useSearch();
  const navigate = route.useNavigate();
  const matches = useInfiniteQuery(matchesQuery({ state, brief }));
  const { data: briefs } = useQuery(briefsQuery);
  const { data: counts } = useQuery(matchCountsQuery);
  const answers = useAnswers();
  const [passing, setPassing] = useState<string>();
  const [asking, setAsking] = useState<Suggestion>();

  const items = matches.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = items.find(({ id }) => id === at) ?? items[0];

  const choose = useCallback(
    (id: string) =>
      void navigate({ search: (before) => ({ ...before, at: id }), replace: true, resetScroll: false }),
    [navigate],
  );
  /** What stands where this one stood is next. */
  const leave = (match: Suggestion) => {
    const place = items.findIndex(({ id }) => id === match.id);
    const next = items[place + 1] ?? items[place - 1];
    if (next && match.id === chosen?.id) choose(next.id);
    setPassing(undefined);
  };
  const keep = (match: Suggestion) => {
    leave(match);
    void answers.keep(match);
  };
  const pass = (match: Suggestion, reason: PassReason) => {
    leave(match);
    void answers.pass(match, { reason });
  };
  const begin = (match: Suggestion) => {
    choose(match.id);
    setPassing(passing === match.id ? undefined : match.id);
  };
  useMatchKeys({
    items,
    chosen,
    passing: passing !== undefined && passing === chosen?.id,
    quiet: asking !== undefined,
    choose,
    keep,
    ask: setAsking,
    pass: begin,
    reason: pass,
    stop: () => setPassing(undefined),
  });
  // The same for all the screen's life, or each card would be drawn again with every answer that arrives.
  const latest = useRef({ keep, pass, begin, undo: answers.undo });
  useEffect(() => {
    latest.current = { keep, pass, begin, undo: answers.undo };
  });
  const [actions] = useState(() => ({
    onKeep: (match: Suggestion) => latest.current.keep(match),
    onReason: (match: Suggestion, reason: PassReason) => latest.current.pass(match, reason),
    onPass: (match: Suggestion) => latest.current.begin(match),
    onUndo: (match: Suggestion) => void latest.current.undo(match),
  }));
  const chosenId = chosen?.id;
  const tellSeen = useEffectEvent(() => {
    if (chosen) void answers.seen(chosen);
  });
  useEffect(() => {
    if (!at || chosenId !== at) return undefined;
    const looked = setTimeout(() => tellSeen(), 1_000);
    return () => clearTimeout(looked);
  }, [at, chosenId]);

  const count = {
    waiting: counts && counts.new + counts.seen,
    kept: counts?.kept,
    asked: counts?.asked,
    passed: counts?.passed,
  };
  return (
    <Screen
      title={t('title')}
      width="wide"
      tools={
        <>
          <nav className={styles.states} aria-label={t('filter')}>
            {states.map((name) => (
              <Link
                key={name}
                from="/matches"
                to="/matches"
                search={(before) => ({ brief: before.brief, ...(name !== 'waiting' && { state: name }) })}
                className={styles.state}
                aria-current={(state ?? 'waiting') === name ? 'page' : undefined}
              >
                {t(`state.${name}`)} <span className={styles.count}>{count[name] ?? ''}</span>
              </Link>
            ))}
          </nav>
          <BriefChoice
            briefs={briefs?.items ?? []}
            chosen={brief}
            onChoose={(id) =>
              void navigate({
                search: (before) => ({ state: before.state, ...(id !== '' && { brief: id }) }),
              })
            }
          />
        </>
      }
    >
      <RightsPatterns />
      {matches.isPending && <Loading rows={5} height={196} />}
      {matches.isError && <ProblemNotice error={matches.error} retry={() => void matches.refetch()} />}
      {matches.isSuccess && items.length === 0 && (
        <Empty
          title={t(
            `empty.${state === 'kept' || state === 'asked' || state === 'passed' ? state : 'waiting'}`,
          )}
          text={briefs?.items.length === 0 ? t('empty.noBriefs') : t('empty.text')}
          action={<LinkButton to="/briefs">{t('empty.action')}</LinkButton>}
        />
      )}
      {items.length > 0 && (
        <MatchColumns
          items={items}
          chosen={chosen}
          passing={passing}
          onChoose={choose}
          onAsk={setAsking}
          {...actions}
        >
          <NextPage of={matches}>{t('more')}</NextPage>
        </MatchColumns>
      )}
      <Suspense>
        {asking && (
          <AskDialog
            about={{ listingId: asking.listingId, title: asking.title, matchId: asking.id }}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Suspense>
    </Screen>
  );
}
