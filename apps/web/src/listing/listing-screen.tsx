import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { briefsQuery } from '../briefs/queries.ts';
import { Facts } from '../design/facts.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { Poster } from '../design/poster.tsx';
import { RightsPicture } from '../design/rights-picture.tsx';
import { useScreenTitle } from '../design/screen.tsx';
import { textIn, titleParts } from '../design/titles.ts';
import { matchQuery } from '../matches/queries.ts';
import { SellerLine } from '../matches/seller-line.tsx';
import { useActiveRole } from '../session/active-role.ts';
import { useMe } from '../session/use-me.ts';
import { Finance, Materials, Record, Related, Story } from './listing-parts.tsx';
import styles from './listing-screen.module.css';
import { listingQuery } from './queries.ts';
import { wantedOf } from './wanted-rights.ts';
import { YourAsk } from './your-ask.tsx';

const AskDialog = lazy(() => import('../requests/ask-dialog.tsx'));
const route = getRouteApi('/frame/listings/$listingId');

export default function ListingScreen() {
  const { t, i18n } = useTranslation(['listing', 'design']);
  const { listingId } = route.useParams();
  const { match: matchId } = route.useSearch();
  const { data: listing } = useSuspenseQuery(listingQuery(listingId));
  const { member } = useMe();
  const isBuyer = useActiveRole(member.roles) === 'buyer';
  const { data: briefs } = useQuery({ ...briefsQuery, enabled: isBuyer });
  const { data: match } = useQuery({
    ...matchQuery(matchId ?? ''),
    enabled: matchId !== undefined && isBuyer,
  });
  const [asking, setAsking] = useState(false);
  const title = titleParts(listing.titles, i18n.language).main?.text ?? t('design:untitled');
  useScreenTitle(title);
  const wanted = wantedOf(listing, briefs?.items ?? [], match?.profileId);
  const logline = textIn(listing.loglines, i18n.language, listing.originalLanguage);
  const sections = ['story', 'rights', 'finance', 'materials', 'record', 'related'] as const;
  const shown = sections.filter((name) => name !== 'finance' || listing.finance);
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <Poster
          id={listing.id}
          title={title}
          genre={listing.genres[0]}
          kind={listing.kind}
          lang={titleParts(listing.titles, i18n.language).main?.lang}
          width={200}
        />
        <div className={styles.intro}>
          <h1 className={styles.title}>
            <ListingTitle titles={listing.titles} />
          </h1>
          <p className={styles.facts}>
            <Facts listing={listing} />
          </p>
          <p className={styles.logline} lang={logline?.lang}>
            {logline?.text}
          </p>
          <p className={styles.facts}>
            <SellerLine companyId={listing.companyId} listing={listing} />
          </p>
          {listing.state !== 'published' && <p className={styles.withdrawn}>{t('withdrawn')}</p>}
        </div>
      </header>
      <nav className={styles.contents} aria-label={title}>
        {shown.map((name) => (
          <a key={name} href={`#${name}`}>
            {t(name)}
          </a>
        ))}
      </nav>
      <div className={styles.columns}>
        <div className={styles.sections}>
          <Story listing={listing} />
          <section id="rights" aria-labelledby="rights-title">
            <h2 id="rights-title">{t('rights')}</h2>
            <RightsPicture key={briefs ? 'mine' : 'any'} listing={listing} wanted={wanted} />
          </section>
          {listing.finance && <Finance plan={listing.finance} />}
          <Materials listing={listing} />
          <Record listing={listing} />
          <Related listing={listing} />
        </div>
        {isBuyer && briefs && (
          <YourAsk listing={listing} wanted={wanted} match={match} onAsk={() => setAsking(true)} />
        )}
      </div>
      <Suspense>
        {asking && (
          <AskDialog about={{ listingId, title, matchId: match?.id }} onClose={() => setAsking(false)} />
        )}
      </Suspense>
    </article>
  );
}
