import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/format.ts';
import type { FreedomSpan, Span } from './rights-spans.ts';

const mostLanguages = 4;

/** What a stretch is; of what is not free, why, as far as that is known. */
export function useStateWord(reasonsKnown: boolean): (span: Omit<FreedomSpan, keyof Span>) => string {
  const { t } = useTranslation('design');
  const formats = useFormats();
  const few = (languages: readonly string[]) => {
    const rest = languages.length - mostLanguages;
    const names = languages.slice(0, mostLanguages).map(formats.language);
    return formats.list(rest > 0 ? [...names, `+${rest}`] : names);
  };
  return ({ state, languages, except }) => {
    const word = t(`rights.states.${state === 'none' && !reasonsKnown ? 'unavailable' : state}`);
    if (!languages) return word;
    if (except && except.length < languages.length)
      return t('rights.exceptLanguages', { state: word, languages: few(except) });
    return t('rights.inLanguages', { state: word, languages: few(languages) });
  };
}
