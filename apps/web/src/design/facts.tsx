import { useTranslation } from 'react-i18next';
import type { Ask, Listing, ListingCard } from '../api/schema.ts';
import { type Formats, useFormats } from '../i18n/format.ts';

type Described = ListingCard & Partial<Pick<Listing, 'runningMinutes' | 'episodes'>>;

/** "Feature · live action · zh · HK · 104′ · completed" */
export function Facts({ listing }: { listing: Described }) {
  const { t } = useTranslation(['design', 'vocabulary']);
  const formats = useFormats();
  const { kind, technique, originalLanguage, origin, runningMinutes, episodes, stage } = listing;
  const facts = [
    kind && t(`vocabulary:kind.${kind}`),
    technique && t(`vocabulary:technique.${technique}`),
    originalLanguage && formats.language(originalLanguage),
    ...origin.slice(0, 2).map(formats.region),
    episodes !== undefined && t('design:episodes', { count: episodes }),
    runningMinutes !== undefined && t('design:minutes', { count: runningMinutes }),
    stage && t(`vocabulary:stage.${stage}`),
  ];
  return <>{facts.filter(Boolean).join(' · ')}</>;
}

export function askAmount(ask: Ask, formats: Formats): string {
  if (ask.band) {
    const { lo, hi } = ask.band;
    return `${formats.money(lo, ask.currency)}–${formats.money(hi, ask.currency)}`;
  }
  return ask.amount === undefined ? '' : formats.money(ask.amount, ask.currency);
}

type Asked = Pick<ListingCard, 'ask' | 'askShown'>;

/** What the seller asks for, or to whom it would be shown; empty where nothing is asked. */
export function useAskText(): (listing: Asked) => string {
  const { t } = useTranslation('design');
  const formats = useFormats();
  return ({ ask, askShown }) => {
    if (ask) return t('ask', { amount: askAmount(ask, formats) });
    return askShown ? t(`askHidden.${askShown}`) : '';
  };
}

export function AskFact({ listing }: { listing: Asked }) {
  const askText = useAskText();
  return <>{askText(listing)}</>;
}
