import { Select } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestState } from '../api/schema.ts';
import { titleParts } from '../design/titles.ts';
import { listingQuery } from '../listing/queries.ts';
import styles from './answering.module.css';
import { receivedQuery } from './queries.ts';

/** Of one listing alone: of those that somebody has asked for, and of the one that is chosen. */
export function ByListing({
  state,
  chosen,
  onChoose,
}: {
  state: RequestState;
  chosen: string | undefined;
  onChoose: (listingId: string | undefined) => void;
}) {
  const { t, i18n } = useTranslation('answering');
  const { data } = useInfiniteQuery(receivedQuery(state));
  const { data: listing } = useQuery({ ...listingQuery(chosen ?? ''), enabled: chosen !== undefined });
  const requests = data?.pages.flatMap((page) => page.items) ?? [];
  const names = new Map(requests.map(({ listingId, title }) => [listingId, title]));
  if (listing) names.set(listing.id, titleParts(listing.titles, i18n.language).main?.text ?? t('listing'));
  const choices = [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Select
      aria-label={t('listing')}
      className={styles.listing}
      data={choices}
      value={chosen ?? null}
      placeholder={t('allListings')}
      clearable
      searchable
      onChange={(id) => onChoose(id ?? undefined)}
    />
  );
}
