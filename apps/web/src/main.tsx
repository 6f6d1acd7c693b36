import './design/mantine-styles.ts';
import './design/fonts.css';
import './design/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { queryClient } from './api/query-client.ts';
import { guessedLanguage, speakTo, startI18n } from './i18n/i18n.ts';
import { meQuery } from './session/queries.ts';

// Asked for at once, so that the first screen need not wait for it after its code has come.
const member = queryClient.fetchQuery(meQuery).catch(() => undefined);

await startI18n(guessedLanguage());
const known = await member;
if (known) await speakTo(known.member.locale);

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
