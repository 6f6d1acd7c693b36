import { Button, MultiSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.ts';
import type { DealType, ListingCard, Medium, ProfileTerms, TerritoryOrGroup } from '../api/schema.ts';
import { media, territories } from '../api/vocabulary.ts';
import { ListingTitle } from '../design/listing-title.tsx';
import { Poster } from '../design/poster.tsx';
import { Screen } from '../design/screen.tsx';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { titleParts } from '../design/titles.ts';
import { useFormats } from '../i18n/format.ts';
import { useMe } from '../session/use-me.ts';
import { variety, wishesFrom } from './examples.ts';
import { FittingSoFar } from './fitting-so-far.tsx';
import { PressedOptions } from './pressed-options.tsx';
import { examplesQuery, workQuery } from './queries.ts';
import styles from './welcome.module.css';

const wanted = 5;
const common: readonly Medium[] = ['svod', 'pay-tv', 'free-tv', 'avod', 'theatrical', 'tvod'];
const deals: readonly DealType[] = ['licence', 'pre-sale', 'co-production', 'option', 'remake', 'publishing'];
const startKinds = ['feature', 'series', 'micro-drama', 'game', 'book', 'comic'] as const;
const isTerritory = (code: string): code is TerritoryOrGroup => territories.some((known) => known === code);

const toggled = <Item,>(items: readonly Item[], item: Item): Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];

/** A buyer's first minute: what, by which deal, where, and five of twelve that please; the brief is made of it. */
export default function WelcomeScreen() {
  const { t, i18n } = useTranslation(['briefs', 'vocabulary']);
  const formats = useFormats();
  const { company } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<(typeof startKinds)[number]>('feature');
  const [sought, setSought] = useState<DealType[]>([]);
  const [places, setPlaces] = useState<TerritoryOrGroup[]>([company.country]);
  const [ways, setWays] = useState<Medium[]>(['svod']);
  const [liked, setLiked] = useState<ListingCard[]>([]);
  const examples = useQuery(examplesQuery(kind));
  const termsWith = (comparables: readonly string[]): ProfileTerms => ({
    gates: {
      kinds: [kind],
      ...(sought.length > 0 && { dealTypes: sought }),
      rights: { territories: places, media: ways },
    },
    wishes: wishesFrom(liked, comparables),
  });
  const creating = useMutation({
    mutationFn: async () => {
      const works = await Promise.all(liked.map(({ workId }) => queries.fetchQuery(workQuery(workId))));
      const terms = termsWith(works.map(({ slug }) => slug));
      const name = t('welcome.name', {
        kind: t(`vocabulary:kind.${kind}`),
        places: formats.list(places.slice(0, 3).map(formats.region)),
      });
      return bodyOf(
        api.POST('/api/v1/profiles', {
          body: { name, terms, cadence: 'instant', visibility: 'private', active: true },
        }),
      );
    },
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['briefs'] });
      await navigate({ to: '/briefs/$briefId', params: { briefId: id } });
    },
  });
  const ready = places.length > 0 && ways.length > 0 && liked.length >= wanted;
  return (
    <Screen title={t('welcome.title')}>
      <ol className={styles.steps}>
        <li>
          <h2>{t('welcome.what')}</h2>
          <PressedOptions
            label={t('welcome.what')}
            values={startKinds}
            wordOf={(value) => t(`vocabulary:kind.${value}`)}
            chosen={[kind]}
            onPress={(value) => {
              setKind(value);
              setLiked([]);
            }}
          />
        </li>
        <li>
          <h2>{t('welcome.deal')}</h2>
          <PressedOptions
            label={t('welcome.deal')}
            values={deals}
            wordOf={(value) => t(`vocabulary:deal.${value}`)}
            chosen={sought}
            onPress={(value) => setSought(toggled(sought, value))}
          />
        </li>
        <li>
          <h2>{t('welcome.where')}</h2>
          <MultiSelect
            label={t('territories')}
            data={territories.map((value) => ({ value, label: formats.region(value) }))}
            value={places}
            onChange={(chosen) => setPlaces(chosen.filter(isTerritory))}
            limit={60}
            searchable
          />
          <PressedOptions
            label={t('media')}
            values={media.filter((value) => common.includes(value))}
            wordOf={(value) => t(`vocabulary:medium.${value}`)}
            chosen={ways}
            onPress={(value) => setWays(toggled(ways, value))}
          />
        </li>
        <li>
          <h2>{t('welcome.like', { count: wanted })}</h2>
          {examples.isPending && <Loading rows={2} height={160} />}
          {examples.isError && <ProblemNotice error={examples.error} retry={() => void examples.refetch()} />}
          <div className={styles.examples}>
            {variety(examples.data?.items ?? []).map((listing) => (
              <button
                key={listing.id}
                type="button"
                className={styles.example}
                aria-pressed={liked.includes(listing)}
                onClick={() => setLiked(toggled(liked, listing))}
              >
                <Poster
                  id={listing.id}
                  title={titleParts(listing.titles, i18n.language).main?.text ?? ''}
                  genre={listing.genres[0]}
                  kind={listing.kind}
                  width={96}
                />
                <span className={styles.name}>
                  <ListingTitle titles={listing.titles} />
                </span>
              </button>
            ))}
          </div>
        </li>
      </ol>
      {creating.isError && <ProblemNotice error={creating.error} />}
      <div className={styles.finish}>
        <p role="status">
          {t('welcome.marked', { count: liked.length, of: wanted })}
          <FittingSoFar terms={termsWith([])} />
        </p>
        <Button disabled={!ready} loading={creating.isPending} onClick={() => creating.mutate()}>
          {t('welcome.action')}
        </Button>
      </div>
    </Screen>
  );
}
