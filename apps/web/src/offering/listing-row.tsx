import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListingCard } from '../api/schema.ts';
import { AskFact, Facts } from '../design/facts.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { Poster } from '../design/poster.tsx';
import { titleParts } from '../design/titles.ts';
import { useFormats } from '../i18n/format.ts';
import { listingQuery } from '../listing/queries.ts';
import { ConfirmAvails } from './confirm-avails.tsx';
import { missingToPublish } from './missing.ts';
import styles from './my-listings.module.css';
import { listingLeadsQuery } from './queries.ts';

/** One listing: where it stands, whom it interests, what is missing. */
export function ListingRow({ listing }: { listing: ListingCard }) {
  const { t, i18n } = useTranslation('offering');
  const formats = useFormats();
  const title = titleParts(listing.titles, i18n.language).main;
  const { id, state, availsConfirmedAt } = listing;
  const isOpen = state === 'published';
  return (
    <li className={styles.row}>
      <Poster
        id={id}
        title={title?.text ?? ''}
        genre={listing.genres[0]}
        kind={listing.kind}
        lang={title?.lang}
        width={48}
      />
      <div className={styles.body}>
        <h2 className={styles.title}>
          <Link to="/my-listings/$listingId" params={{ listingId: id }} search={{}} className={styles.link}>
            <ListingTitle titles={listing.titles} fallback={t('untitled')} />
          </Link>
        </h2>
        <p className={styles.facts}>
          <Facts listing={listing} />
        </p>
        <p className={styles.state} data-state={state}>
          {t(`state.${state}`)}
          {listing.ask && (
            <span className={styles.muted}>
              {' · '}
              <AskFact listing={listing} />
            </span>
          )}
        </p>
        {isOpen ? (
          <p className={styles.avails}>
            {availsConfirmedAt ? t('confirmed', { when: formats.ago(availsConfirmedAt) }) : t('unconfirmed')}{' '}
            <ConfirmAvails listing={listing} />
          </p>
        ) : (
          <Missing listingId={id} />
        )}
      </div>
      {isOpen && <Counts listingId={id} />}
    </li>
  );
}

function Missing({ listingId }: { listingId: string }) {
  const { t } = useTranslation('offering');
  const formats = useFormats();
  const { data } = useQuery(listingQuery(listingId));
  if (!data) return <p className={styles.facts}>{'\u00a0'}</p>;
  const missing = missingToPublish(data);
  return (
    <p className={styles.missing}>
      {missing.length === 0
        ? t('ready')
        : t('missing', {
            count: missing.length,
            what: formats.list(missing.map((field) => t(`field.${field}`))),
          })}
    </p>
  );
}

/** Asked by name under Leads; others only as counts, from five companies up. */
function Counts({ listingId }: { listingId: string }) {
  const { t } = useTranslation('offering');
  const { data: leads } = useQuery(listingLeadsQuery(listingId));
  const about = (count: number | null | undefined) => {
    if (leads === undefined) return '\u00a0';
    return count ? t('counts.about', { count }) : t('counts.few');
  };
  return (
    <dl className={styles.counts} aria-label={t('counts.label')}>
      <div>
        <dt>{t('counts.asked')}</dt>
        <dd>
          <Link to="/answer" search={{ listing: listingId }} className={styles.number}>
            {leads === undefined ? '\u00a0' : (leads?.askedTotal ?? 0)}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{t('counts.fitting')}</dt>
        <dd>{about(leads?.others.fitting)}</dd>
      </div>
      <div>
        <dt>{t('counts.kept')}</dt>
        <dd>{about(leads?.others.kept)}</dd>
      </div>
    </dl>
  );
}
