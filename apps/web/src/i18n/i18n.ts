import i18next, { type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, rememberLanguage } from './guessed-language.ts';
import { firstWords } from './first-words.ts';
import { nearest, type ScreenLanguage } from './languages.ts';
import type { Namespace } from './resources.ts';

type Strings = { readonly default: ResourceKey };
const files = import.meta.glob<Strings>([
  '../*/strings/*.ts',
  '!../{design,frame,matches,requests,vocabulary}/strings/*.ts',
]);

const everywhere: Namespace[] = ['frame', 'design', 'vocabulary'];

export async function startI18n(language: ScreenLanguage): Promise<void> {
  await i18next
    .use({
      type: 'backend',
      read: async (spoken: string, namespace: string) => {
        const first = await firstWords(spoken);
        const known = first[namespace];
        if (known) return known;
        const load = files[`../${namespace}/strings/${spoken}.ts`];
        if (!load) throw new Error(`no strings of ${namespace} in ${spoken}`);
        return (await load()).default;
      },
    })
    .use(initReactI18next)
    .init({
      lng: language,
      ns: everywhere,
      defaultNS: 'frame',
      // Every language says everything, or the type check fails.
      fallbackLng: false,
      load: 'currentOnly',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
  declareLanguage(language);
}

/** @param remember whether it stays so on this machine, whatever the member's own language is */
export async function speak(language: ScreenLanguage, { remember }: { remember: boolean }): Promise<void> {
  if (remember) rememberLanguage(language);
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  declareLanguage(language);
}

/** The member's own language, unless another was chosen on this machine. */
export async function speakTo(locale: string): Promise<void> {
  const language = nearest(locale);
  if (language !== undefined && chosenLanguage() === undefined) await speak(language, { remember: false });
}

function declareLanguage(language: ScreenLanguage): void {
  document.documentElement.lang = language;
}

/** So that a screen's strings come while its code does. */
export const loadStrings = (...namespaces: Namespace[]): Promise<void> => i18next.loadNamespaces(namespaces);

export const currentLanguage = (): ScreenLanguage => nearest(i18next.language) ?? 'en';
