import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Company, ListingCard } from '../api/schema.ts';
import { Facts } from '../design/facts.tsx';
import { LinkButton } from '../design/link-button.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Poster } from '../design/poster.tsx';
import { Screen } from '../design/screen.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { titleParts } from '../design/titles.ts';
import { useFormats } from '../i18n/format.ts';
import { useMe } from '../session/use-me.ts';
import styles from './company.module.css';
import { companyQuery, onMarketQuery } from './queries.ts';
import { TrustFacts } from './trust-facts.tsx';

const route = getRouteApi('/frame/companies/$companyId');

/** What everybody may know of a company: who it is, how it deals, what it has on the market. */
export default function CompanyScreen() {
  const { t } = useTranslation('companies');
  const { companyId } = route.useParams();
  const { data: company } = useSuspenseQuery(companyQuery(companyId));
  const listings = useInfiniteQuery(onMarketQuery(companyId));
  const me = useMe();
  const items = listings.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen
      title={company.name}
      actions={
        me.company.id === companyId && (
          <LinkButton to="/team" variant="default">
            {t('edit')}
          </LinkButton>
        )
      }
    >
      <div className={styles.page}>
        <WhoItIs company={company} />
        <TrustFacts company={company} listings={items} />
        <section className={styles.market} aria-labelledby="on-market">
          <h2 id="on-market">{t('listings')}</h2>
          {listings.isPending && <Loading rows={3} height={76} />}
          {listings.isError && <ProblemNotice error={listings.error} retry={() => void listings.refetch()} />}
          {listings.isSuccess && items.length === 0 && <p className={styles.muted}>{t('none')}</p>}
          <ul className={styles.listings}>
            {items.map((listing) => (
              <Row key={listing.id} listing={listing} />
            ))}
          </ul>
          <NextPage of={listings}>{t('more')}</NextPage>
        </section>
      </div>
    </Screen>
  );
}

function WhoItIs({ company: { country, website, standing } }: { company: Company }) {
  const { t } = useTranslation('companies');
  const formats = useFormats();
  const isThere = standing === 'approved' || standing === 'applied';
  return (
    <div>
      <p className={styles.where}>
        {formats.region(country)}
        {website && (
          <>
            {' · '}
            <a href={website} rel="noopener noreferrer nofollow" target="_blank" className={styles.website}>
              {new URL(website).hostname.replace(/^www\./, '')}
            </a>
          </>
        )}
      </p>
      {standing === 'applied' && <p className={styles.standing}>{t('notVetted')}</p>}
      {!isThere && <p className={styles.standing}>{t('closed')}</p>}
    </div>
  );
}

function Row({ listing }: { listing: ListingCard }) {
  const { i18n } = useTranslation();
  const main = titleParts(listing.titles, i18n.language).main;
  return (
    <li>
      <Link to="/listings/$listingId" params={{ listingId: listing.id }} className={styles.listing}>
        <Poster
          id={listing.id}
          title={main?.text ?? ''}
          lang={main?.lang}
          genre={listing.genres[0]}
          kind={listing.kind}
          width={48}
        />
        <span className={styles.what}>
          <span className={styles.title}>
            <ListingTitle titles={listing.titles} />
          </span>
          <span className={styles.muted}>
            <Facts listing={listing} />
          </span>
        </span>
      </Link>
    </li>
  );
}
