import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Listing, Request } from '../api/schema.ts';
import { CompanyLink } from '../companies/company-link.tsx';
import { Facts } from '../design/facts.tsx';
import { LinkButton } from '../design/link-button.tsx';
import { ListingTitle } from '../design/listing-title.tsx';
import { RightsPicture, type WantedRights } from '../design/rights-picture.tsx';
import { fiveYears } from '../design/rights-spans.ts';
import { Loading, ProblemNotice } from '../design/states.tsx';
import { useFormats } from '../i18n/format.ts';
import { FreeStates } from '../listing/free-states.tsx';
import { expanded } from '../listing/wanted-rights.ts';
import { listingQuery } from '../listing/queries.ts';
import { RightsSentence } from '../requests/rights-sentence.tsx';
import styles from './answering.module.css';
import { Expiry, WhoAsks } from './who-asks.tsx';

/** The chosen request beside the list: all that was asked, and what of it is free. */
export default function RequestPreview({ request }: { request: Request }) {
  const { t } = useTranslation(['answering', 'requests']);
  const formats = useFormats();
  const listing = useQuery(listingQuery(request.listingId));
  return (
    <aside className={styles.preview} aria-label={t('preview.label')}>
      <header className={styles.previewHead}>
        <h2>
          {request.other?.name ? (
            <CompanyLink id={request.other.companyId} name={request.other.name} />
          ) : (
            t('someCompany')
          )}
        </h2>
        <p className={styles.muted}>
          <WhoAsks request={request} />
        </p>
        {request.state === 'pending' && <Expiry request={request} className={styles.expiry} />}
      </header>
      <section>
        <h3>{t('preview.asks')}</h3>
        <ol className={styles.list}>
          {request.asks.map(({ id, kind, rights, words, at }) => (
            <li key={id} className={styles.ask}>
              <p className={styles.asks}>{t(`requests:ask.kind.${kind}`)}</p>
              {rights && (
                <p>
                  <RightsSentence rights={rights} />
                </p>
              )}
              {words && <p>“{words}”</p>}
              <p className={styles.when}>
                <time dateTime={at} title={formats.zonedInstant(at)}>
                  {t('preview.at', { when: formats.ago(at) })}
                </time>
              </p>
            </li>
          ))}
        </ol>
        {request.state === 'pending' && <p className={styles.muted}>{t('preview.pledge')}</p>}
      </section>
      {listing.isPending && <Loading rows={1} height={320} />}
      {listing.isError && <ProblemNotice error={listing.error} retry={() => void listing.refetch()} />}
      {listing.data && <AskedListing listing={listing.data} request={request} />}
    </aside>
  );
}

/** What the last ask that names rights names of them. */
function wantedBy(request: Request): WantedRights | undefined {
  const rights = request.asks.findLast((ask) => ask.rights)?.rights;
  return (
    rights && {
      territories: expanded(rights.territories),
      media: rights.media,
      languages: rights.languages ?? [],
      window: rights.window ?? fiveYears(),
      exclusive: rights.exclusivity === 'exclusive',
    }
  );
}

function AskedListing({ listing, request }: { listing: Listing; request: Request }) {
  const { t } = useTranslation('answering');
  const wanted = wantedBy(request);
  return (
    <>
      <section>
        <h3>
          <ListingTitle titles={listing.titles} fallback={request.title} />
        </h3>
        <p className={styles.muted}>
          <Facts listing={listing} />
        </p>
      </section>
      <section>
        <h3>{t('preview.wanted')}</h3>
        {wanted ? (
          <FreeStates listing={listing} wanted={wanted} />
        ) : (
          <p className={styles.muted}>{t('preview.nothingNamed')}</p>
        )}
        <RightsPicture
          key={request.id}
          listing={listing}
          wanted={
            wanted ?? { territories: [], media: [], languages: [], window: fiveYears(), exclusive: false }
          }
        />
      </section>
      <p className={styles.links}>
        <LinkButton to="/listings/$listingId" params={{ listingId: listing.id }} variant="default">
          {t('preview.open')}
        </LinkButton>
      </p>
    </>
  );
}
