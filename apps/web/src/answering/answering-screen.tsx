import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclineReason, Request } from '../api/schema.ts';
import { LinkButton } from '../design/link-button.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import lists from '../matches/matches-screen.module.css';
import { activeExactly } from '../frame/navigation.ts';
import { myListingsQuery } from '../offering/queries.ts';
import { requestCountsQuery } from '../requests/queries.ts';
import { useMe } from '../session/use-me.ts';
import styles from './answering.module.css';
import { ByListing } from './by-listing.tsx';
import { colleaguesQuery, receivedQuery } from './queries.ts';
import { RequestCard } from './request-card.tsx';
import { useAnswerKeys } from './use-answer-keys.ts';
import { useAnswering } from './use-answering.ts';

const RequestPreview = lazy(() => import('./request-preview.tsx'));
const route = getRouteApi('/frame/answer');
const states = ['pending', 'accepted', 'declined', 'expired', 'withdrawn'] as const;

export default function AnsweringScreen() {
  const { t } = useTranslation('answering');
  const { state = 'pending', listing, at } = route.useSearch();
  const navigate = route.useNavigate();
  const requests = useInfiniteQuery(receivedQuery(state, listing));
  const { data: counts } = useQuery(requestCountsQuery);
  const { data: colleagues } = useQuery(colleaguesQuery);
  const { answered, accept, decline, undo } = useAnswering();
  const [declining, setDeclining] = useState<{ id: string; step: 'reason' | 'words' }>();

  const all = requests.data?.pages.flatMap((page) => page.items) ?? [];
  const items = state === 'pending' ? all.filter(({ id }) => !answered.has(id)) : all;
  const chosen = items.find(({ id }) => id === at) ?? items[0];
  const names = new Map(colleagues?.items.map(({ id, name }) => [id, name]));

  const choose = useCallback(
    (id: string) =>
      void navigate({ search: (before) => ({ ...before, at: id }), replace: true, resetScroll: false }),
    [navigate],
  );
  /** What stands where this one stood is next. */
  const leave = (request: Request) => {
    const place = items.findIndex(({ id }) => id === request.id);
    const next = items[place + 1] ?? items[place - 1];
    if (next && request.id === chosen?.id) choose(next.id);
    setDeclining(undefined);
  };
  const onAccept = (request: Request) => {
    leave(request);
    accept(request);
  };
  const onReason = (request: Request, reason: DeclineReason) => {
    if (reason === 'other') return setDeclining({ id: request.id, step: 'words' });
    leave(request);
    decline(request, { reason });
  };
  const onWords = (request: Request, words: string) => {
    leave(request);
    decline(request, { reason: 'other', words });
  };
  const onDecline = (request: Request) => {
    choose(request.id);
    setDeclining(declining?.id === request.id ? undefined : { id: request.id, step: 'reason' });
  };
  useAnswerKeys({
    items,
    chosen,
    declining: declining !== undefined && declining.id === chosen?.id,
    quiet: false,
    choose,
    accept: onAccept,
    decline: onDecline,
    reason: onReason,
    undo,
    stop: () => setDeclining(undefined),
  });
  const countOf = (name: (typeof states)[number]) => {
    const count = counts?.received[name];
    return count === undefined ? '' : count;
  };
  return (
    <Screen
      title={t('title')}
      width="wide"
      tools={
        <>
          <nav className={lists.states} aria-label={t('filter')}>
            {states.map((name) => (
              <Link
                key={name}
                from="/answer"
                to="/answer"
                activeOptions={activeExactly}
                search={(before) => ({
                  ...(before.listing && { listing: before.listing }),
                  ...(name !== 'pending' && { state: name }),
                })}
                className={lists.state}
                aria-current={state === name ? 'page' : undefined}
              >
                {t(`state.${name}`)} <span className={lists.count}>{countOf(name)}</span>
              </Link>
            ))}
          </nav>
          <ByListing
            state={state}
            chosen={listing}
            onChoose={(id) =>
              void navigate({
                search: (before) => ({
                  ...(before.state && { state: before.state }),
                  ...(id !== undefined && { listing: id }),
                }),
              })
            }
          />
          {state === 'pending' && items.length > 0 && <span className={styles.keys}>{t('keys')}</span>}
        </>
      }
    >
      {requests.isPending && <Loading rows={5} height={164} />}
      {requests.isError && <ProblemNotice error={requests.error} retry={() => void requests.refetch()} />}
      {requests.isSuccess && items.length === 0 && <NothingHere state={state} listing={listing} />}
      {items.length > 0 && (
        <div className={lists.columns}>
          <div className={lists.list}>
            <ol aria-label={t('title')}>
              {items.map((request) => (
                <RequestCard
                  key={request.id}
                  request={request}
                  chosen={request.id === chosen?.id}
                  declining={declining?.id === request.id ? declining.step : undefined}
                  names={names}
                  onChoose={choose}
                  onAccept={onAccept}
                  onDecline={onDecline}
                  onReason={onReason}
                  onWords={onWords}
                />
              ))}
            </ol>
            <NextPage of={requests}>{t('more')}</NextPage>
          </div>
          <Suspense fallback={<Loading rows={1} height={480} />}>
            {chosen && <RequestPreview key={chosen.id} request={chosen} />}
          </Suspense>
        </div>
      )}
    </Screen>
  );
}

function NothingHere({ state, listing }: { state: (typeof states)[number]; listing: string | undefined }) {
  const { t } = useTranslation('answering');
  if (listing) {
    return (
      <Empty
        title={t('empty.filtered')}
        action={
          <LinkButton to="/answer" search={state === 'pending' ? {} : { state }} variant="default">
            {t('empty.allListings')}
          </LinkButton>
        }
      />
    );
  }
  return state === 'pending' ? <NothingWaits /> : <Empty title={t('empty.other')} />;
}

/** Who offers nothing yet is shown where to begin. */
function NothingWaits() {
  const { t } = useTranslation('answering');
  const { company } = useMe();
  const listings = useInfiniteQuery(myListingsQuery(company.id, undefined));
  if (listings.isPending) return <Loading rows={1} height={160} />;
  if (listings.data?.pages.some(({ items }) => items.length > 0) !== false) {
    return <Empty title={t('empty.pending')} text={t('empty.pendingText')} />;
  }
  return (
    <Empty
      title={t('empty.first')}
      text={t('empty.firstText')}
      action={<LinkButton to="/my-listings">{t('empty.firstAction')}</LinkButton>}
    />
  );
}
