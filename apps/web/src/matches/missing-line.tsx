import { useTranslation } from 'react-i18next';
import type { Listing, Suggestion } from '../api/schema.ts';
import { useFormats } from '../i18n/format.ts';
import { useSlugWord } from '../vocabulary/words.ts';
import { isMet, missedOf } from './wishes.ts';

const most = 3;

/** "JP SVOD, heist +2": what it lacks of what the brief names; empty where it lacks nothing. */
export function useMissingText(): (match: Suggestion) => string {
  const { t } = useTranslation('vocabulary');
  const formats = useFormats();
  const word = useSlugWord();
  return ({ reasons }) => {
    const places = (reasons.rights?.notFree ?? []).map(({ territory, medium }) =>
      [territory && formats.region(territory), medium && t(`medium.${medium}`)].filter(Boolean).join(' '),
    );
    const wishes = reasons.features
      .filter((feature) => !isMet(feature))
      .flatMap((feature) => {
        const missed = missedOf(feature);
        if (missed) return missed.slugs.slice(0, 2).map((slug) => word(missed.kind, slug));
        return feature.feature === 'rights' ? [] : [t(`feature.${feature.feature}`)];
      });
    const missing = [...places, ...wishes];
    if (missing.length === 0) return '';
    const rest = missing.length - most;
    return `${formats.list(missing.slice(0, most))}${rest > 0 ? ` +${rest}` : ''}`;
  };
}

/** "Missing: JP SVOD, heist | screener · subs en, ko": what it lacks, and what there is to look at. */
export function MissingLine({ match, listing }: { match: Suggestion; listing: Listing | undefined }) {
  const { t } = useTranslation(['matches', 'vocabulary']);
  const missing = useMissingText()(match);
  const materials = listing?.materials.map(({ type }) => type) ?? [];
  const watchable = (['screener', 'trailer', 'deck', 'script'] as const).filter((type) =>
    materials.includes(type),
  );
  const parts = [
    match.fits ? '' : t('noLongerFits'),
    missing && t('missing', { what: missing }),
    watchable
      .slice(0, 2)
      .map((type) => t(`vocabulary:material.${type}`))
      .join(' · '),
  ];
  return <>{parts.filter(Boolean).join(' | ') || '\u00a0'}</>;
}
