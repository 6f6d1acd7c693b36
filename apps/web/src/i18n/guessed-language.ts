import { firstSpoken, type ScreenLanguage, screenLanguages } from './languages.ts';

const storedAs = 'mq-language';

const isSpoken = (language: string | null): language is ScreenLanguage =>
  screenLanguages.some((spoken) => spoken === language);

/** What somebody chose on this machine. */
export function chosenLanguage(): ScreenLanguage | undefined {
  const stored = localStorage.getItem(storedAs);
  return isSpoken(stored) ? stored : undefined;
}

export const rememberLanguage = (language: ScreenLanguage): void => localStorage.setItem(storedAs, language);

/** Before anybody has signed in: what was chosen here, else what the browser asks for. */
export const guessedLanguage = (): ScreenLanguage => chosenLanguage() ?? firstSpoken(navigator.languages);
