import { guessedLanguage } from '../i18n/guessed-language.ts';
import { firstWords } from '../i18n/first-words.ts';
import { beginAnswers } from './begin-answers.ts';

/*
 * A small file that runs as soon as a browser has it, while it still reads the large ones: what the first screen shows,
 * its words and its own code are on their way by then.
 */

void firstWords(guessedLanguage());
if (location.pathname === '/matches') void import('../matches/matches-screen.tsx');
beginAnswers(location);
