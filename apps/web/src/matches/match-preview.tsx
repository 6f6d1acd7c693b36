import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../api/schema.ts';
import { briefsQuery } from '../briefs/queries.ts';
import { AskFact, Facts } from '../design/facts.tsx';
import { FinanceBar } from '../design/finance-bar.tsx';
import { LinkButton } from '../design/link-button.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { Poster } from '../design/poster.tsx';
import { RightsPicture } from '../design/rights-picture.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { textIn } from '../design/titles.ts';
import { listingQuery } from '../listing/queries.ts';
import { wantedBy } from './card-rights.tsx';
import { SellerLine } from './seller-line.tsx';
import { WhyItFits } from './why-it-fits.tsx';
import styles from './match-preview.module.css';

/**
 * The chosen match beside the list: enough to decide without leaving it.
 * @param pictured false: the picture of its rights comes later
 */
export function MatchPreview({ match, pictured }: { match: Suggestion; pictured: boolean }) {
  const { t, i18n } = useTranslation(['matches', 'vocabulary']);
  const listing = useQuery(listingQuery(match.listingId));
  const briefs = useQuery(briefsQuery);
  if (listing.isError) return <ProblemNotice error={listing.error} retry={() => void listing.refetch()} />;
  if (!listing.data || !briefs.data) return <Loading rows={1} height={480} />;
  const { data } = listing;
  const logline = textIn(data.loglines, i18n.language, data.originalLanguage);
  const synopsis = textIn(data.synopses, i18n.language, data.originalLanguage);
  return (
    <aside className={styles.preview} aria-label={t('preview.label')}>
      <div className={styles.head}>
        <Poster
          id={match.listingId}
          title={match.title}
          genre={data.genres[0]}
          kind={data.kind}
          lang={data.titles[0]?.language}
          width={120}
        />
        <div className={styles.intro}>
          <h2 className={styles.title}>
            <ListingTitle titles={data.titles} fallback={match.title} />
          </h2>
          <p className={styles.facts}>
            <Facts listing={data} />
          </p>
          <p lang={logline?.lang} className={styles.logline}>
            {logline?.text}
          </p>
          <p className={styles.facts}>
            <SellerLine companyId={match.sellerId} listing={data} />
          </p>
          <p className={styles.actions}>
            <LinkButton
              to="/listings/$listingId"
              params={{ listingId: match.listingId }}
              search={{ match: match.id }}
              variant="default"
            >
              {t('preview.open')}
            </LinkButton>
            <span className={styles.ask}>
              <AskFact listing={data} />
            </span>
          </p>
        </div>
      </div>
      <section>
        <h3>{t('preview.whyFor', { brief: match.profileName })}</h3>
        <WhyItFits reasons={match.reasons} />
      </section>
      {data.finance && <FinanceBar plan={data.finance} />}
      <section>
        <h3>{t('preview.rights')}</h3>
        {pictured ? (
          <RightsPicture key={match.listingId} listing={data} wanted={wantedBy(match, briefs.data.items)} />
        ) : (
          <Loading rows={1} height={320} />
        )}
      </section>
      {synopsis && (
        <p className={styles.synopsis} lang={synopsis.lang}>
          {synopsis.text}
        </p>
      )}
    </aside>
  );
}
