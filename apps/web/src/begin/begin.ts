import { guessedLanguage } from '../i18n/guessed-language.ts';
import { firstWords } from '../i18n/first-words.ts';
import { beginAnswers } from './begin-answers.ts';
import { afterFirstFrame, drawnPage } from './drawn-page.ts';

/*
 * A small file that runs as soon as a browser has it, while it still reads the large ones: what the first screen shows,
 * its words and its own code are on their way by then. Where the page comes drawn, all of that waits until it is seen.
 */

function beginScreen(): void {
  void firstWords(guessedLanguage());
  if (location.pathname === '/matches') void import('../matches/matches-screen.tsx');
}

const drawn = drawnPage();
if (drawn) {
  void afterFirstFrame().then(() => {
    beginScreen();
    return import(/* @vite-ignore */ drawn.app);
  });
} else {
  beginScreen();
  beginAnswers(location);
}
