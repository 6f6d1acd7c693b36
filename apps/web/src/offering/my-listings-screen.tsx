import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../design/link-button.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { activeExactly } from '../frame/navigation.ts';
import lists from '../matches/matches-screen.module.css';
import { useMe } from '../session/use-me.ts';
import { BeginListing } from './begin-listing.tsx';
import { FirstRun } from './first-run.tsx';
import { ListingRow } from './listing-row.tsx';
import styles from './my-listings.module.css';
import { myListingsQuery } from './queries.ts';

const route = getRouteApi('/frame/my-listings');
const states = ['published', 'draft', 'withdrawn'] as const;

export default function MyListingsScreen() {
  const { t } = useTranslation('offering');
  const { state } = route.useSearch();
  const { company } = useMe();
  const listings = useInfiniteQuery(myListingsQuery(company.id, state));
  const [beginning, setBeginning] = useState(false);
  const items = listings.data?.pages.flatMap((page) => page.items) ?? [];
  const begin = (
    <>
      <LinkButton to="/my-listings/import" variant="default">
        {t('import.action')}
      </LinkButton>
      <Button onClick={() => setBeginning(true)}>{t('new')}</Button>
    </>
  );
  const isFirst = listings.isSuccess && items.length === 0 && state === undefined;
  return (
    <Screen
      title={t('title')}
      actions={isFirst ? undefined : begin}
      tools={
        isFirst ? undefined : (
          <nav className={lists.states} aria-label={t('filter')}>
            {[undefined, ...states].map((name) => (
              <Link
                key={name ?? 'all'}
                to="/my-listings"
                activeOptions={activeExactly}
                search={name ? { state: name } : {}}
                className={lists.state}
                aria-current={state === name ? 'page' : undefined}
              >
                {name ? t(`state.${name}`) : t('all')}
              </Link>
            ))}
          </nav>
        )
      }
    >
      {listings.isPending && <Loading rows={6} height={108} />}
      {listings.isError && <ProblemNotice error={listings.error} retry={() => void listings.refetch()} />}
      {isFirst && <FirstRun />}
      {listings.isSuccess && items.length === 0 && !isFirst && <Empty title={t('empty.other')} />}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((listing) => (
            <ListingRow key={listing.id} listing={listing} />
          ))}
        </ul>
      )}
      <NextPage of={listings}>{t('more')}</NextPage>
      {beginning && <BeginListing onClose={() => setBeginning(false)} />}
    </Screen>
  );
}
