import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinancePlan, Listing } from '../api/schema.ts';
import { FinanceBar } from '../design/finance-bar.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { Poster } from '../design/poster.tsx';
import { textIn, titleParts } from '../design/titles.ts';
import { useFormats } from '../i18n/format.ts';
import { readableTitle, useSlugWord } from '../vocabulary/words.ts';
import styles from './listing-parts.module.css';
import { relatedQuery } from './queries.ts';

type Part = 'story' | 'finance' | 'materials' | 'record' | 'related';

function Section({ name, children }: { name: Part; children: ReactNode }) {
  const { t } = useTranslation('listing');
  return (
    <section id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{t(name)}</h2>
      {children}
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export function Story({ listing }: { listing: Listing }) {
  const { t, i18n } = useTranslation(['listing', 'vocabulary']);
  const word = useSlugWord();
  const synopsis = textIn(listing.synopses, i18n.language, listing.originalLanguage);
  return (
    <Section name="story">
      <p className={styles.text} lang={synopsis?.lang}>
        {synopsis?.text ?? t('none')}
      </p>
      <dl className={styles.facts}>
        <Fact name={t('vocabulary:feature.genres')}>
          {listing.genres.map((slug) => word('genre', slug)).join(', ') || t('none')}
        </Fact>
        <Fact name={t('vocabulary:feature.themes')}>
          {listing.themes.map((slug) => word('theme', slug)).join(', ') || t('none')}
        </Fact>
        <Fact name={t('vocabulary:feature.audience')}>
          {listing.audience.map((audience) => t(`vocabulary:audience.${audience}`)).join(', ') || t('none')}
        </Fact>
        {listing.comparables.length > 0 && (
          <Fact name={t('comparables')}>{listing.comparables.map(readableTitle).join(', ')}</Fact>
        )}
      </dl>
    </Section>
  );
}

export function Finance({ plan }: { plan: FinancePlan }) {
  const { t } = useTranslation('listing');
  const formats = useFormats();
  return (
    <Section name="finance">
      <FinanceBar plan={plan} />
      <dl className={styles.facts}>
        {plan.secured.map(({ source, usd }) => (
          <Fact key={source} name={source}>
            {formats.money(usd, 'USD')}
          </Fact>
        ))}
        {plan.incentives.length > 0 && <Fact name={t('incentives')}>{plan.incentives.join(', ')}</Fact>}
      </dl>
    </Section>
  );
}

export function Materials({ listing }: { listing: Listing }) {
  const { t } = useTranslation(['listing', 'vocabulary']);
  const formats = useFormats();
  return (
    <Section name="materials">
      {listing.materials.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.materials}>
        {listing.materials.map(({ type, language }, at) => (
          <li key={at}>
            {language
              ? t('inLanguage', {
                  type: t(`vocabulary:material.${type}`),
                  language: formats.language(language),
                })
              : t(`vocabulary:material.${type}`)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Record({ listing }: { listing: Listing }) {
  const { t } = useTranslation(['listing', 'vocabulary']);
  const formats = useFormats();
  const { people, awards, budgetUsd, seeking, ai, mandate } = listing;
  return (
    <Section name="record">
      <dl className={styles.facts}>
        {people.map(({ name, slug, role, attachment }) => (
          <Fact key={`${slug} ${role}`} name={t(`vocabulary:person.${role}`)}>
            {name}
            {attachment === 'in-talks' && ` (${t('inTalks')})`}
          </Fact>
        ))}
        {awards.map(({ festival, year, award }) => (
          <Fact key={`${festival} ${year} ${award ?? ''}`} name={`${festival} ${year}`}>
            {award ?? ''}
          </Fact>
        ))}
        {budgetUsd !== undefined && <Fact name={t('budget')}>{formats.money(budgetUsd, 'USD')}</Fact>}
        {seeking.length > 0 && (
          <Fact name={t('seeking')}>{formats.list(seeking.map((deal) => t(`vocabulary:deal.${deal}`)))}</Fact>
        )}
        {ai && <Fact name={t('ai')}>{[t(`vocabulary:ai.${ai.use}`), ...(ai.parts ?? [])].join(', ')}</Fact>}
        {mandate && (
          <Fact name={t('mandate')}>
            {[t(`vocabulary:mandate.${mandate.basis}`), mandate.grantor].filter(Boolean).join(', ')}
          </Fact>
        )}
      </dl>
    </Section>
  );
}

const relatedShown = 6;

/** Of the same seller, and of the same genre. */
export function Related({ listing }: { listing: Listing }) {
  const { t, i18n } = useTranslation('listing');
  const genre = listing.genres[0];
  const { data } = useQuery({ ...relatedQuery(genre ?? ''), enabled: genre !== undefined });
  const others = (data?.items ?? []).filter(({ id }) => id !== listing.id).slice(0, relatedShown);
  return (
    <Section name="related">
      {data && others.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.related}>
        {others.map(({ id, titles, genres, kind }) => (
          <li key={id}>
            <Link to="/listings/$listingId" params={{ listingId: id }} className={styles.other}>
              <Poster
                id={id}
                title={titleParts(titles, i18n.language).main?.text ?? ''}
                genre={genres[0]}
                kind={kind}
                width={96}
              />
              <span className={styles.otherTitle}>
                <ListingTitle titles={titles} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
