import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Listing, Profile, Suggestion } from '../api/schema.ts';
import { briefsQuery } from '../briefs/queries.ts';
import { RightsBar } from '../design/rights-bar.tsx';
import {
  fiveYears,
  freedomOf,
  freeShare,
  spokenRights,
  type FreedomSpan,
  type KnownRights,
  type Span,
} from '../design/rights-spans.ts';
import type { WantedRights } from '../design/rights-picture.tsx';
import { useFormats } from '../i18n/format.ts';
import { useShareSentence } from '../design/use-share-sentence.ts';
import { takenQuery } from '../listing/queries.ts';
import { expanded } from '../listing/wanted-rights.ts';
import unseen from '../design/unseen.module.css';
import styles from './card-rights.module.css';

const mostShown = 3;

/** What the brief of a match asks for; where it asks for no place, those of the match's reasons. */
export function wantedBy(match: Suggestion, briefs: readonly Profile[] | undefined): WantedRights {
  const gate = briefs?.find(({ id }) => id === match.profileId)?.terms.gates?.rights;
  const cells = [...(match.reasons.rights?.free ?? []), ...(match.reasons.rights?.notFree ?? [])];
  const places = cells.flatMap(({ territory }) => territory ?? []);
  const ways = cells.flatMap(({ medium }) => medium ?? []);
  const { from, until } = gate?.window ?? fiveYears();
  return {
    territories: gate?.territories?.length ? expanded(gate.territories) : [...new Set(places)],
    media: gate?.media?.length ? gate.media : [...new Set(ways)],
    languages: gate?.languages ?? [],
    window: { from, until },
    exclusive: gate?.exclusivity === 'exclusive',
  };
}

/** Of the media that are wanted, the one that is freest there. */
function bestOf({ avails, taken }: KnownRights, territory: string, wanted: WantedRights): FreedomSpan[] {
  const rows = wanted.media.map((medium) => freedomOf(avails, territory, medium, wanted.window, taken));
  const share = (row: readonly FreedomSpan[]) => freeShare(row, wanted.exclusive);
  return rows.reduce<FreedomSpan[]>(
    (best, row) => (best.length === 0 || share(row) > share(best) ? row : best),
    [],
  );
}

const years = ({ from, until }: Span) => {
  const last = new Date(Date.parse(until) - 86_400_000).getUTCFullYear();
  return from.startsWith(String(last)) ? String(last) : `${from.slice(0, 4)}–${String(last).slice(2)}`;
};

/** "KR ████ JP ··██ TW ▒▒▒▒ SVOD 2027–29": what the brief wants, and how much of it is free, on hold and licensed. */
export function CardRights({ match, listing }: { match: Suggestion; listing: Listing | undefined }) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const formats = useFormats();
  const { data: briefs } = useQuery(briefsQuery);
  const { data: taken } = useQuery({
    ...takenQuery(listing ?? { id: match.listingId, revision: 0 }),
    enabled: listing !== undefined && briefs !== undefined,
  });
  const sentence = useShareSentence(taken !== undefined);
  if (!listing || !briefs) return <span className={styles.strip} />;
  const wanted = wantedBy(match, briefs.items);
  const rights = spokenRights({ avails: listing.avails, taken }, wanted.languages);
  const shown = wanted.territories.slice(0, mostShown);
  const rest = wanted.territories.length - shown.length;
  const media = wanted.media.map((medium) => t(`vocabulary:medium.${medium}`));
  if (shown.length === 0 || media.length === 0) return <span className={styles.strip} />;
  return (
    <span className={styles.strip}>
      {shown.map((territory) => {
        const spans = bestOf(rights, territory, wanted);
        return (
          <span key={territory} className={styles.cell}>
            <abbr className={styles.code} title={formats.region(territory)}>
              {territory}
            </abbr>
            <RightsBar spans={spans} within={wanted.window} />
            <span className={unseen.text}>
              {sentence({
                place: formats.region(territory),
                medium: formats.list(media),
                spans,
                exclusive: wanted.exclusive,
              })}
            </span>
          </span>
        );
      })}
      {rest > 0 && <span className={styles.more}>+{rest}</span>}
      <span className={styles.what}>
        {media.slice(0, 2).join(' ')} {years(wanted.window)}
      </span>
    </span>
  );
}
