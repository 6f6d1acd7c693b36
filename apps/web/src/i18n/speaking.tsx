import type { i18n } from 'i18next';
import { type ReactNode, useCallback, useSyncExternalStore } from 'react';
import { I18nextProvider } from 'react-i18next';
import { SpokenLanguage } from './format.ts';

/** Words by `useTranslation`, numbers, days and places by `useFormats`: in the language that `by` speaks. */
export function Speaking({ by, children }: { readonly by: i18n; readonly children: ReactNode }) {
  const onLanguage = useCallback(
    (listener: () => void) => {
      by.on('languageChanged', listener);
      return () => by.off('languageChanged', listener);
    },
    [by],
  );
  const language = () => by.language;
  return (
    <I18nextProvider i18n={by}>
      <SpokenLanguage value={useSyncExternalStore(onLanguage, language, language)}>{children}</SpokenLanguage>
    </I18nextProvider>
  );
}
