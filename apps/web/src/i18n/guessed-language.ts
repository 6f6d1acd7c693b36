import { drawnPage } from '../begin/drawn-page.ts';
import { firstSpoken, nearest, type ScreenLanguage, screenLanguages } from './languages.ts';

/** A cookie, so that whoever draws the page knows it, too. */
const storedAs = 'mq-language';
const yearS = 365 * 86_400;

/** @param cookies as a request or a document lists them */
export const chosenIn = (cookies: string): ScreenLanguage | undefined =>
  screenLanguages.find((language) => cookies.split('; ').includes(`${storedAs}=${language}`));

/** What somebody chose on this machine. */
export const chosenLanguage = (): ScreenLanguage | undefined => chosenIn(document.cookie);

export function rememberLanguage(language: ScreenLanguage): void {
  document.cookie = `${storedAs}=${language}; path=/; max-age=${yearS}; samesite=lax`;
}

/** Before it is known who looks: what was chosen here, else what the page is drawn in, else what the browser asks for. */
export const guessedLanguage = (): ScreenLanguage =>
  chosenLanguage() ?? nearest(drawnPage()?.language ?? '') ?? firstSpoken(navigator.languages);
