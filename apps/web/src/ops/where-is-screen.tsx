import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Facts } from '../design/facts.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { listingsByTitleQuery } from './queries.ts';
import { WhereIsForm } from './where-is-form.tsx';
import styles from './where-is.module.css';

const route = getRouteApi('/frame/ops/where-is');

export default function WhereIsScreen() {
  const { t } = useTranslation('ops');
  const { title } = route.useSearch();
  const found = useQuery({ ...listingsByTitleQuery(title ?? ''), enabled: title !== undefined });
  return (
    <Screen title={t('where.title')} width="text">
      <p className={styles.text}>{t('where.text')}</p>
      <WhereIsForm title={title} />
      {found.isLoading && <Loading rows={3} height={52} />}
      {found.isError && <ProblemNotice error={found.error} retry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <Empty title={t('where.none')} />}
      {found.data && found.data.items.length > 0 && (
        <section aria-labelledby="found-title" className={styles.found}>
          <h2 id="found-title">{t('where.found')}</h2>
          <ul>
            {found.data.items.map((listing) => (
              <li key={listing.id} className={styles.candidate}>
                <Link to="/ops/where-is/$listingId" params={{ listingId: listing.id }}>
                  <ListingTitle titles={listing.titles} />
                </Link>
                <p className={styles.text}>
                  <Facts listing={listing} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Screen>
  );
}
