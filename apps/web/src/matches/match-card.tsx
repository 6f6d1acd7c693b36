import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../api/schema.ts';
import { AskFact, Facts } from '../design/facts.tsx';
import { FinanceBar } from '../design/finance-bar.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { Poster } from '../design/poster.tsx';
import { textIn } from '../design/titles.ts';
import { listingQuery } from '../listing/queries.ts';
import { CardActions, type CardActionsProps } from './card-actions.tsx';
import { CardRights } from './card-rights.tsx';
import { MissingLine } from './missing-line.tsx';
import { SellerLine } from './seller-line.tsx';
import { wishesOf } from './wishes.ts';
import styles from './match-card.module.css';

interface MatchCardProps extends CardActionsProps {
  readonly match: Suggestion;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
}

/** A match as a buyer reads it in five seconds; all of it stands in the preview. */
export const MatchCard = memo(function MatchCard({ match, chosen, onChoose, ...actions }: MatchCardProps) {
  const { t, i18n } = useTranslation(['matches', 'design']);
  const { data: listing } = useQuery(listingQuery(match.listingId));
  const wishes = wishesOf(match.reasons);
  const logline = listing && textIn(listing.loglines, i18n.language, listing.originalLanguage);
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={card} className={styles.card} data-chosen={chosen || undefined}>
      <Poster
        id={match.listingId}
        title={match.title}
        genre={listing?.genres[0]}
        kind={listing?.kind}
        lang={listing?.titles[0]?.language}
      />
      <div className={styles.body}>
        <div className={styles.head}>
          <h2 className={styles.title}>
            <button
              type="button"
              className={styles.choose}
              aria-current={chosen ? 'true' : undefined}
              onClick={() => onChoose(match.id)}
            >
              <ListingTitle titles={listing?.titles ?? []} fallback={match.title} />
            </button>
          </h2>
          <span className={styles.wishes}>
            {match.state === 'new' && <span className={styles.new}>{t('new')}</span>}
            {t('design:wishes', { ...wishes })}
          </span>
        </div>
        <p className={styles.facts}>{listing ? <Facts listing={listing} /> : '\u00a0'}</p>
        <p className={styles.logline} lang={logline?.lang}>
          {logline?.text}
        </p>
        <div className={styles.rights}>
          {listing?.finance ? (
            <FinanceBar plan={listing.finance} />
          ) : (
            <CardRights match={match} listing={listing} />
          )}
          <span className={styles.ask}>{listing && <AskFact listing={listing} />}</span>
        </div>
        <p className={styles.missing}>
          <MissingLine match={match} listing={listing} />
        </p>
        <p className={styles.seller}>
          <SellerLine companyId={match.sellerId} listing={listing} />
        </p>
      </div>
      <CardActions match={match} chosen={chosen} {...actions} />
    </li>
  );
});
