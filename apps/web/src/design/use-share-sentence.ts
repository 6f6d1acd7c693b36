import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import { freeShare, type FreedomSpan } from './rights-spans.ts';
import { useStateWord } from './use-state-words.ts';

interface Shared {
  readonly place: string;
  readonly medium: string;
  readonly spans: readonly FreedomSpan[];
  readonly exclusive: boolean;
}

/** "Taiwan, SVOD: 40 % of your window is free; the rest: licensed" */
export function useShareSentence(reasonsKnown: boolean): (shared: Shared) => string {
  const { t } = useTranslation('design');
  const formats = useFormats();
  const wordOf = useStateWord(reasonsKnown);
  return ({ place, medium, spans, exclusive }) => {
    const share = t('rights.shareSentence', {
      place,
      medium,
      share: formats.percent(freeShare(spans, exclusive)),
    });
    const rest = spans.filter((span) => freeShare([span], exclusive) === 0);
    const why = [...new Set(rest.map(wordOf))];
    return why.length === 0 ? share : t('rights.shareRest', { share, why: formats.list(why) });
  };
}
