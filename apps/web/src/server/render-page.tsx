import { createMemoryHistory } from '@tanstack/react-router';
import i18next, { type i18n } from 'i18next';
import createClient from 'openapi-fetch';
import { renderToString } from 'react-dom/server';
import { bodyOf } from '../api/client.ts';
import { makeQueryClient } from '../api/query-client.ts';
import type { paths } from '../api/schema.ts';
import { App } from '../app.tsx';
import { answersId, type DrawnAnswers } from '../begin/drawn-page.ts';
import { briefsQuery } from '../briefs/queries.ts';
import { chosenIn } from '../i18n/guessed-language.ts';
import { startI18n } from '../i18n/i18n.ts';
import { firstSpoken, nearest, type ScreenLanguage } from '../i18n/languages.ts';
import { listingQuery, takenQuery, trustQuery } from '../listing/queries.ts';
import { askedOf, matchCountsQuery, type MatchFilter, matchesQuery } from '../matches/queries.ts';
import { matchSearch } from '../matches/routes.ts';
import { notificationCountsQuery } from '../notifications/queries.ts';
import { makeRouter } from '../routes.tsx';
import { meQuery } from '../session/queries.ts';

export interface Visit {
  /** Path and query of the page. */
  readonly url: string;
  /** As the request lists them. */
  readonly cookies: string;
  /** The browser's, the most wanted first: BCP 47. */
  readonly languages: readonly string[];
  /** Asks the API in the visitor's name. */
  readonly ask: (request: Request) => Promise<Response>;
  /** The page that build/drawn-page.ts has made. */
  readonly template: string;
}

/**
 * The buyer's first screen as a page that shows its matches before any script has run. The app draws the same again, from
 * the same answers, which the page carries. Nothing where the plain page has to do: other screens, nobody signed in, who
 * has several roles (which of them, the browser knows) or acts in another's name.
 * @throws Error where the API refuses, or does not answer
 */
export async function renderPage({
  url,
  cookies,
  languages,
  ask,
  template,
}: Visit): Promise<string | undefined> {
  const { pathname, searchParams } = new URL(url, origin);
  if (pathname !== '/matches') return undefined;
  const api: Api = createClient<paths>({ baseUrl: origin, fetch: ask });
  const { data: me } = await api.GET('/api/v1/me');
  if (!me || me.acting || me.member.roles.join() !== 'buyer') return undefined;
  const language = chosenIn(cookies) ?? nearest(me.member.locale) ?? firstSpoken(languages);
  const { state, brief } = matchSearch(Object.fromEntries(searchParams));
  const answers = [[meQuery.queryKey, me] as const, ...(await answersOf(api, { state, brief }))];
  const words = await wordsOf(language);
  return filled(template, {
    language,
    title: words.t('matches:title'),
    screen: await drawn(url, answers, words),
    answers,
  });
}

/** Of no host: addresses are taken apart and put together by it, and nothing is asked of it. */
const origin = 'http://market.invalid';
type Api = ReturnType<typeof createClient<paths>>;

/** What the matches show, asked for as beginMatches does. */
async function answersOf(api: Api, filter: MatchFilter): Promise<DrawnAnswers> {
  const [matches, briefs, counts, unread] = await Promise.all([
    bodyOf(api.GET('/api/v1/suggestions', { params: { query: askedOf(filter) } })),
    bodyOf(api.GET('/api/v1/profiles')),
    bodyOf(api.GET('/api/v1/suggestions/counts')),
    bodyOf(api.GET('/api/v1/notifications/counts')),
  ]);
  const listingIds = matches.items.map(({ listingId }) => listingId);
  const [listings, avails, trust] = await Promise.all([
    several(listingIds, (ids) => bodyOf(api.GET('/api/v1/listings/several', { params: { query: { ids } } }))),
    several(listingIds, (ids) =>
      bodyOf(api.GET('/api/v1/listings/several/avails', { params: { query: { ids } } })),
    ),
    several(
      matches.items.map(({ sellerId }) => sellerId),
      (companyIds) => bodyOf(api.GET('/api/v1/trust', { params: { query: { companyIds } } })),
    ),
  ]);
  return [
    [matchesQuery(filter).queryKey, { pages: [matches], pageParams: [''] }],
    [briefsQuery.queryKey, briefs],
    [matchCountsQuery.queryKey, counts],
    [notificationCountsQuery.queryKey, unread],
    ...listings.flatMap((listing) => {
      const known = avails.find(({ listingId }) => listingId === listing.id);
      return [
        [listingQuery(listing.id).queryKey, listing] as const,
        ...(known ? [[takenQuery(listing).queryKey, known.taken] as const] : []),
      ];
    }),
    ...trust.map((facts) => [trustQuery(facts.companyId).queryKey, facts] as const),
  ];
}

async function several<Item>(
  ids: readonly string[],
  ask: (ids: string) => Promise<{ readonly items: readonly Item[] }>,
): Promise<readonly Item[]> {
  return ids.length === 0 ? [] : (await ask([...new Set(ids)].join())).items;
}

const spoken = new Map<ScreenLanguage, Promise<i18n>>();

/** Of all visitors who speak a language: it is never changed. */
function wordsOf(language: ScreenLanguage): Promise<i18n> {
  const words = spoken.get(language) ?? speaking(language);
  spoken.set(language, words);
  return words;
}

async function speaking(language: ScreenLanguage): Promise<i18n> {
  const words = i18next.createInstance();
  await startI18n(language, words);
  await words.loadNamespaces(['matches', 'requests']);
  return words;
}

/** What is read for one visitor is in objects of this call alone. */
async function drawn(url: string, answers: DrawnAnswers, words: i18n): Promise<string> {
  const queryClient = makeQueryClient();
  try {
    for (const [key, answer] of answers) queryClient.setQueryData(key, answer);
    const router = makeRouter({ queryClient, i18n: words }, createMemoryHistory({ initialEntries: [url] }));
    await router.load();
    return renderToString(<App router={router} />);
  } finally {
    queryClient.clear();
  }
}

interface Filling {
  readonly language: string;
  readonly title: string;
  readonly screen: string;
  readonly answers: DrawnAnswers;
}

/** Nothing of it can be pressed until the app stands in its place. */
function filled(template: string, { language, title, screen, answers }: Filling): string {
  const json = JSON.stringify(answers).replaceAll('<', String.raw`\u003c`);
  const parts: Readonly<Record<string, string>> = {
    'html lang="en"': `html lang="${language}"`,
    'title>Marquee': `title>${title} · Marquee`,
    'div id="root">': `div id="root"><div inert>${screen}</div>`,
    '/body': `script type="application/json" id="${answersId}">${json}</script></body`,
  };
  return template.replaceAll(
    /<(html lang="en"|title>Marquee|div id="root">|\/body)/g,
    (_, part: string) => `<${parts[part]}`,
  );
}
