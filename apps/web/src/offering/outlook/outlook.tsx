import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InterestOutlook, Listing, RightsLine } from '../../api/schema.ts';
import { LinkButton } from '../../design/link-button.tsx';
import { useFormats } from '../../i18n/format.ts';
import { usePlaceName } from '../../vocabulary/place-names.ts';
import { foldPlaces } from '../../vocabulary/places.ts';
import styles from '../editor.module.css';
import { encumbrancesQuery, outlookQuery } from '../queries.ts';
import { isStated, rightsLineOf, sketchOf } from './sketch.ts';

/** Of the listing as it stands in the editor; an answer stays in sight while the next is on its way. */
function useOutlook(listing: Listing): InterestOutlook | undefined {
  const { data: stored } = useQuery(encumbrancesQuery(listing.id));
  return useQuery(outlookQuery(stored && sketchOf(listing, stored.encumbrances))).data;
}

/** "About 10 buyer companies have a brief that fits": as far as sellers may know. */
export function WhomItWouldFit({ listing }: { listing: Listing }) {
  const { t } = useTranslation('offering');
  const outlook = useOutlook(listing);
  if (!outlook) return null;
  const { fitting } = outlook;
  return (
    <p className={fitting === null ? styles.hint : styles.told} role="status">
      {fitting === null ? t('outlook.few') : t('outlook.fitting', { count: fitting })}
    </p>
  );
}

/** "SVOD in South Korea: about 15 more", each offered in one tap; without `onOffer`, where that is done. */
export function WhatWouldBringMore({
  listing,
  stated = [],
  onOffer,
}: {
  listing: Listing;
  /** Lines as they are edited: what one of them holds is not proposed again. */
  stated?: readonly RightsLine[];
  onOffer?: (line: RightsLine) => void;
}) {
  const { t } = useTranslation('offering');
  const sentence = useSentence();
  const outlook = useOutlook(listing);
  const more = outlook?.more.filter((line) => !isStated(line, stated)) ?? [];
  if (!outlook || more.length === 0) return null;
  return (
    <div className={styles.more}>
      <h4>{t('outlook.title')}</h4>
      <ul>
        {more.map((line) => (
          <li key={keyOf(line)} className={styles.proposal}>
            <span>{sentence(line)}</span>
            {onOffer && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={`${t('outlook.offer')}: ${sentence(line)}`}
                onClick={() => onOffer(rightsLineOf(line))}
              >
                {t('outlook.offer')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.hint}>
        {t('outlook.about')}
        {!outlook.complete && ` ${t('outlook.part')}`}
      </p>
      {!onOffer && (
        <p>
          <LinkButton
            to="/my-listings/$listingId"
            params={{ listingId: listing.id }}
            search={{ step: 'rights' }}
            variant="default"
            size="compact-sm"
          >
            {t('outlook.act')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

/** Not how many it would bring: a button that is made anew while it is pressed does nothing. */
const keyOf = ({ territories, media }: InterestOutlook['more'][number]) => [...media, ...territories].join();

const mostNamed = 4;

function useSentence(): (line: InterestOutlook['more'][number]) => string {
  const { t } = useTranslation(['offering', 'vocabulary']);
  const formats = useFormats();
  const nameOf = usePlaceName();
  const few = (names: readonly string[]) =>
    formats.list(
      names.length > mostNamed ? [...names.slice(0, mostNamed), `+${names.length - mostNamed}`] : names,
    );
  return ({ territories, media, companies }) =>
    t('outlook.more', {
      media: few(media.map((medium) => t(`vocabulary:medium.${medium}`))),
      places: few(foldPlaces(territories).map(nameOf)),
      count: companies,
    });
}
