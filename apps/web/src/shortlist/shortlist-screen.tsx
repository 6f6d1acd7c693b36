import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../api/schema.ts';
import { AskFact, Facts } from '../design/facts.tsx';
import { LinkButton } from '../design/link-button.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Poster } from '../design/poster.tsx';
import { RightsPatterns } from '../design/rights-bar.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { listingQuery } from '../listing/queries.ts';
import { CardRights } from '../matches/card-rights.tsx';
import { matchesQuery } from '../matches/queries.ts';
import { SellerLine } from '../matches/seller-line.tsx';
import { useAnswers } from '../matches/use-answers.ts';
import { wishesOf } from '../matches/wishes.ts';
import { fewest, idsIn, inAddress, most, toggled } from './compared.ts';
import styles from './shortlist.module.css';

const AskDialog = lazy(() => import('../requests/ask-dialog.tsx'));

const route = getRouteApi('/frame/shortlist');

/** What was kept, side by side. Nobody but the buyer sees it. */
export default function ShortlistScreen() {
  const { t } = useTranslation('shortlist');
  const kept = useInfiniteQuery(matchesQuery({ state: 'kept' }));
  const marked = idsIn(route.useSearch().ids);
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState<Suggestion>();
  const mark = (id: string) => void navigate({ search: inAddress(toggled(marked, id)), replace: true });
  const items = kept.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen title={t('title')}>
      <RightsPatterns />
      {kept.isPending && <Loading rows={3} height={160} />}
      {kept.isError && <ProblemNotice error={kept.error} retry={() => void kept.refetch()} />}
      {kept.isSuccess && items.length === 0 && (
        <Empty
          title={t('empty.title')}
          text={t('empty.text')}
          action={<LinkButton to="/matches">{t('empty.action')}</LinkButton>}
        />
      )}
      {items.length > 0 && <p className={styles.private}>{t('private')}</p>}
      {items.length >= fewest && <Marked ids={marked} />}
      <ul className={styles.grid}>
        {items.map((match) => (
          <KeptCard
            key={match.id}
            match={match}
            onAsk={() => setAsking(match)}
            isMarked={marked.includes(match.listingId)}
            isFull={marked.length >= most}
            onMark={() => mark(match.listingId)}
          />
        ))}
      </ul>
      <NextPage of={kept}>{t('more')}</NextPage>
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

/** How many are marked, and the way to see them side by side. */
function Marked({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('shortlist');
  return (
    <div className={styles.marked}>
      <p role="status">
        {ids.length === 0 ? t('compare.hint') : t('compare.marked', { count: ids.length, most })}
      </p>
      {ids.length >= fewest && (
        <LinkButton to="/shortlist/compare" search={inAddress(ids)}>
          {t('compare.action')}
        </LinkButton>
      )}
    </div>
  );
}

interface KeptCardProps {
  readonly match: Suggestion;
  readonly onAsk: () => void;
  readonly isMarked: boolean;
  /** No more can be marked. */
  readonly isFull: boolean;
  readonly onMark: () => void;
}

function KeptCard({ match, onAsk, isMarked, isFull, onMark }: KeptCardProps) {
  const { t } = useTranslation(['matches', 'design', 'shortlist']);
  const { data: listing } = useQuery(listingQuery(match.listingId));
  const answers = useAnswers();
  return (
    <li className={styles.card}>
      <Poster
        id={match.listingId}
        title={match.title}
        genre={listing?.genres[0]}
        kind={listing?.kind}
        width={120}
      />
      <div className={styles.body}>
        <h2 className={styles.title}>
          <Link
            to="/listings/$listingId"
            params={{ listingId: match.listingId }}
            search={{ match: match.id }}
          >
            <ListingTitle titles={listing?.titles ?? []} fallback={match.title} />
          </Link>
        </h2>
        <p className={styles.muted}>{listing ? <Facts listing={listing} /> : '\u00a0'}</p>
        <p>{t('design:wishes', { ...wishesOf(match.reasons) })}</p>
        <CardRights match={match} listing={listing} />
        <p className={styles.ask}>{listing && <AskFact listing={listing} />}</p>
        <p className={styles.muted}>
          <SellerLine companyId={match.sellerId} listing={listing} />
        </p>
        <div className={styles.actions}>
          <Checkbox
            className={styles.mark}
            label={t('shortlist:compare.mark')}
            aria-label={t('shortlist:compare.named', { title: match.title })}
            checked={isMarked}
            disabled={isFull && !isMarked}
            onChange={onMark}
          />
          <Button
            variant="subtle"
            onClick={() => void answers.undo(match)}
            aria-label={t('named.undo', { title: match.title })}
          >
            {t('undo')}
          </Button>
          <Button variant="default" onClick={onAsk} aria-label={t('named.ask', { title: match.title })}>
            {t('ask')}
          </Button>
        </div>
      </div>
    </li>
  );
}
