import i18next, { type i18n, type ResourceKey } from 'i18next';
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

/** @param instance a browser's only one, or that of a language where pages of many are drawn */
export async function startI18n(language: ScreenLanguage, instance: i18n = i18next): Promise<void> {
  await instance
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
}

/** @param remember whether it stays so on this machine, whatever the member's own language is */
export async function speak(language: ScreenLanguage, { remember }: { remember: boolean }): Promise<void> {
  if (remember) rememberLanguage(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** The member's own language, unless another was chosen on this machine. */
export async function speakTo(locale: string): Promise<void> {
  const language = nearest(locale);
  if (language !== undefined && chosenLanguage() === undefined) await speak(language, { remember: false });
}

/** So that strings are there before they are wanted. */
export const loadStrings = (...namespaces: Namespace[]): Promise<void> => i18next.loadNamespaces(namespaces);

export const currentLanguage = (): ScreenLanguage => nearest(i18next.language) ?? 'en';
