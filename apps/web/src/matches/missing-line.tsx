import { useTranslation } from 'react-i18next';
import type { Listing, Suggestion } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { useSlugWord } from '../vocabulary/words.ts';
import { isMet, missedOf } from './wishes.ts';

const most = 3;

/** "Missing: JP SVOD, heist | screener · subs en, ko": what it lacks, and what there is to look at. */
export function MissingLine({ match, listing }: { match: Suggestion; listing: Listing | undefined }) {
  const { t } = useTranslation(['matches', 'vocabulary']);
  const formats = useFormats();
  const word = useSlugWord();
  const places = (match.reasons.rights?.notFree ?? []).map(({ territory, medium }) =>
    [territory && formats.region(territory), medium && t(`vocabulary:medium.${medium}`)]
      .filter(Boolean)
      .join(' '),
  );
  const wishes = match.reasons.features
    .filter((feature) => !isMet(feature))
    .flatMap((feature) => {
      const missed = missedOf(feature);
      if (missed) return missed.slugs.slice(0, 2).map((slug) => word(missed.kind, slug));
      return feature.feature === 'rights' ? [] : [t(`vocabulary:feature.${feature.feature}`)];
    });
  const missing = [...places, ...wishes];
  const shown = missing.slice(0, most);
  const materials = listing?.materials.map(({ type }) => type) ?? [];
  const watchable = (['screener', 'trailer', 'deck', 'script'] as const).filter((type) =>
    materials.includes(type),
  );
  const rest = missing.length - shown.length;
  const parts = [
    match.fits ? '' : t('noLongerFits'),
    shown.length > 0 ? t('missing', { what: `${formats.list(shown)}${rest > 0 ? ` +${rest}` : ''}` }) : '',
    watchable
      .slice(0, 2)
      .map((type) => t(`vocabulary:material.${type}`))
      .join(' · '),
  ];
  return <>{parts.filter(Boolean).join(' | ') || '\u00a0'}</>;
}
