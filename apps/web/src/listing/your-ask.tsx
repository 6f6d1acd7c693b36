import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Listing, Suggestion } from '../api/schema.ts';
import { AskFact } from '../design/facts.tsx';
import type { WantedRights } from '../design/rights-picture.tsx';
import { useFormats } from '../i18n/format.ts';
import { wishesOf } from '../matches/wishes.ts';
import { RightsSentence } from '../requests/rights-sentence.tsx';
import { FreeStates } from './free-states.tsx';
import styles from './your-ask.module.css';

/** "Free in KR; JP from 1 Jul 2027; TW licensed", and the way to ask. On a phone the button stays at the thumb. */
export function YourAsk({
  listing,
  wanted,
  match,
  onAsk,
}: {
  listing: Listing;
  wanted: WantedRights;
  match: Suggestion | undefined;
  onAsk: () => void;
}) {
  const { t } = useTranslation(['listing', 'design']);
  const formats = useFormats();
  const known = wanted.territories.length > 0 && wanted.media.length > 0;
  return (
    <aside className={styles.panel} aria-labelledby="your-ask">
      <h2 id="your-ask" className={styles.title}>
        {t('yourAsk')}
      </h2>
      {known ? (
        <>
          <p className={styles.wanted}>
            <RightsSentence
              rights={{
                territories: wanted.territories,
                media: [...wanted.media],
                exclusivity: wanted.exclusive ? 'exclusive' : 'any',
                window: wanted.window,
              }}
            />
          </p>
          <FreeStates listing={listing} wanted={wanted} />
        </>
      ) : (
        <p className={styles.wanted}>{t('noAsk')}</p>
      )}
      {match && <p>{t('design:wishes', { ...wishesOf(match.reasons) })}</p>}
      <p className={styles.price}>
        <AskFact listing={listing} />
      </p>
      <div className={styles.action}>
        <Button fullWidth onClick={onAsk}>
          {t('askButton')}
        </Button>
      </div>
      <p className={styles.confirmed}>
        {listing.availsConfirmedAt
          ? t('confirmed', { ago: formats.ago(listing.availsConfirmedAt) })
          : t('unconfirmed')}
      </p>
    </aside>
  );
}
