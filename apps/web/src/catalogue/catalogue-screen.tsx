import { Button, NativeSelect, TextInput } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingCard } from '../api/schema.ts';
import { dealTypes, kinds, stages, techniques, territories } from '../api/vocabulary.ts';
import { AskFact, Facts } from '../design/facts.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { NextPage } from '../design/next-page.tsx';
import { Poster } from '../design/poster.tsx';
import { Screen } from '../design/screen.tsx';
import { Empty, Loading, ProblemNotice } from '../design/states.tsx';
import { textIn, titleParts } from '../design/titles.ts';
import { useFormats } from '../i18n/format.ts';
import { genres } from '../vocabulary/genres.ts';
import { useSlugWord } from '../vocabulary/words.ts';
import styles from './catalogue.module.css';
import { catalogueQuery } from './queries.ts';
import { catalogueSearch } from './catalogue-search.ts';

const route = getRouteApi('/frame/catalogue');
const pauseMs = 250;

export default function CatalogueScreen() {
  const { t } = useTranslation('catalogue');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const listings = useInfiniteQuery({ ...catalogueQuery(search), placeholderData: keepPreviousData });
  const items = listings.data?.pages.flatMap((page): ListingCard[] => page.items) ?? [];
  const filtered = Object.keys(search).length > 0;
  return (
    <Screen title={t('title')} tools={<Filters />}>
      {listings.isPending && <Loading rows={6} height={104} />}
      {listings.isError && <ProblemNotice error={listings.error} retry={() => void listings.refetch()} />}
      {listings.isSuccess && items.length === 0 && (
        <Empty
          title={t('empty.title')}
          text={t('empty.text')}
          action={
            filtered && (
              <Button variant="default" onClick={() => void navigate({ search: {} })}>
                {t('clear')}
              </Button>
            )
          }
        />
      )}
      <ul className={styles.list} aria-busy={listings.isFetching}>
        {items.map((listing) => (
          <Row key={listing.id} listing={listing} />
        ))}
      </ul>
      <NextPage of={listings}>{t('more')}</NextPage>
    </Screen>
  );
}

/** All of it is in the address, so that it can be sent to somebody and gone back to. */
function Filters() {
  const { t } = useTranslation(['catalogue', 'vocabulary']);
  const formats = useFormats();
  const word = useSlugWord();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Readonly<Record<string, string>>) =>
    void navigate({ search: catalogueSearch({ ...search, ...part }), replace: true });
  const select = (
    name: 'kind' | 'stage' | 'technique' | 'genre' | 'origin' | 'seeking',
    options: readonly { value: string; label: string }[],
  ) => (
    <NativeSelect
      aria-label={t(`filter.${name}`)}
      className={styles.filter}
      value={search[name] ?? ''}
      data={[{ value: '', label: t(`any.${name}`) }, ...options]}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <search className={styles.filters}>
      <TitleField value={search.title ?? ''} onChange={(title) => change({ title })} />
      {select(
        'kind',
        kinds.map((value) => ({ value, label: t(`vocabulary:kind.${value}`) })),
      )}
      {select(
        'genre',
        genres.map((value) => ({ value, label: word('genre', value) })),
      )}
      {select(
        'stage',
        stages.map((value) => ({ value, label: t(`vocabulary:stage.${value}`) })),
      )}
      {select(
        'technique',
        techniques.map((value) => ({ value, label: t(`vocabulary:technique.${value}`) })),
      )}
      {select(
        'seeking',
        dealTypes.map((value) => ({ value, label: t(`vocabulary:deal.${value}`) })),
      )}
      {select(
        'origin',
        territories
          .map((value) => ({ value, label: formats.region(value) }))
          .sort((a, b) => a.label.localeCompare(b.label)),
      )}
    </search>
  );
}

/** Asks once the typing pauses. */
function TitleField({ value, onChange }: { value: string; onChange: (title: string) => void }) {
  const { t } = useTranslation('catalogue');
  const [typed, setTyped] = useState(value);
  const tell = useEffectEvent((title: string) => {
    if (title !== value) onChange(title);
  });
  useEffect(() => {
    const pause = setTimeout(() => tell(typed), pauseMs);
    return () => clearTimeout(pause);
  }, [typed]);
  return (
    <TextInput
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      className={styles.search}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function Row({ listing }: { listing: ListingCard }) {
  const { t, i18n } = useTranslation('catalogue');
  const formats = useFormats();
  const word = useSlugWord();
  const logline = textIn(listing.loglines, i18n.language, listing.originalLanguage);
  const main = titleParts(listing.titles, i18n.language).main;
  return (
    <li className={styles.row}>
      <Poster
        id={listing.id}
        title={main?.text ?? ''}
        lang={main?.lang}
        genre={listing.genres[0]}
        kind={listing.kind}
        width={56}
      />
      <div className={styles.what}>
        <h2 className={styles.title}>
          <Link to="/listings/$listingId" params={{ listingId: listing.id }}>
            <ListingTitle titles={listing.titles} />
          </Link>
        </h2>
        <p className={styles.muted}>
          <Facts listing={listing} />
        </p>
        <p className={styles.logline} lang={logline?.lang}>
          {logline?.text}
        </p>
      </div>
      <div className={styles.side}>
        <p>
          {listing.genres
            .slice(0, 3)
            .map((slug) => word('genre', slug))
            .join(' · ')}
        </p>
        <p className={styles.ask}>
          <AskFact listing={listing} />
        </p>
        <p className={styles.muted}>
          {listing.company?.name ?? t('someCompany')}
          {listing.company && ` · ${formats.region(listing.company.country)}`}
        </p>
      </div>
    </li>
  );
}
