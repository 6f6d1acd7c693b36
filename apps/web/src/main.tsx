import './begin/begin.ts';
import './design/mantine-styles.ts';
import './design/fonts.css';
import './design/global.css';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { drawnAnswers } from './begin/drawn-page.ts';
import { nothingUnderWay } from './api/nothing-under-way.ts';
import { makeQueryClient } from './api/query-client.ts';
import { guessedLanguage } from './i18n/guessed-language.ts';
import { speakTo, startI18n } from './i18n/i18n.ts';
import { beginScreen, makeRouter } from './routes.tsx';
import { meQuery } from './session/queries.ts';

const queryClient = makeQueryClient();
for (const [key, answer] of drawnAnswers()) queryClient.setQueryData(key, answer);
const router = makeRouter({ queryClient, i18n: i18next });
i18next.on('languageChanged', (language) => (document.documentElement.lang = language));

// Who it is, what the screen is called and what it shows are asked for at once; nothing waits for another.
const member = queryClient.fetchQuery(meQuery).catch(() => undefined);
const speaking = startI18n(guessedLanguage());
beginScreen(router);
await speaking;
const known = await member;
if (known) await speakTo(known.member.locale);
// What comes in a moment is drawn with the frame, at once, rather than after grey rows in its place.
await nothingUnderWay(queryClient, 300);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App router={router} />
  </StrictMode>,
);
