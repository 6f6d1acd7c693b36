import type { MatchesNotification, TopMatch } from '@marquee/contracts';
import type { MailItem } from '../domain/mail.ts';
import type { Formats } from '../words/formats.ts';
import type { Said, Words } from '../words/words.ts';
import type { Block, Letter } from './letter.ts';

/** Addresses of screens. */
export interface Links {
  readonly to: (path: string) => string;
  readonly unsubscribe: string;
}

interface Language {
  readonly words: Words;
  readonly formats: Formats;
}

/** News: things of one kind. A digest: whatever there is, by kind. */
export function compose(
  { purpose, items, name }: { purpose: 'news' | 'digest'; items: readonly MailItem[]; name: string },
  language: Language,
  links: Links,
): Letter {
  const { words } = language;
  const parts = partsOf(items, language, links);
  const { subject, heading } = purpose === 'digest' ? titlesOfDigest(items, language) : titlesOf(parts);
  const blocks = parts.flatMap((part) => [
    ...(purpose === 'digest' ? [{ is: 'section' as const, title: part.heading }] : []),
    ...part.blocks,
  ]);
  return {
    language: words.locale
      .split('-', 2)
      .join('-')
      .replace(/^en-.*/, 'en'),
    subject,
    preview: parts
      .flatMap((part) => part.preview)
      .join(' · ')
      .slice(0, 140),
    heading,
    blocks: [{ is: 'paragraph', text: words.greeting(name) }, ...blocks],
    footer: {
      why: purpose === 'digest' ? words.footer.whyDigest : words.footer.whyNews,
      unsubscribe: { label: words.footer.unsubscribe, url: links.unsubscribe },
      preferences: { label: words.footer.preferences, url: links.to('/preferences') },
    },
  };
}

/** All things of one kind. */
interface Part {
  readonly subject: string;
  readonly heading: string;
  readonly preview: readonly string[];
  readonly blocks: readonly Block[];
}

function partsOf(items: readonly MailItem[], language: Language, links: Links): Part[] {
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  return [...byKind.values()].map((ofKind) => {
    const matches = ofKind.flatMap((item) => (item.kind === 'matches' ? item.data : []));
    const others = ofKind.filter((item) => item.kind !== 'matches');
    return matches.length > 0
      ? partOfMatches(matches, language, links)
      : partOfOthers(others, language, links);
  });
}

const titlesOf = ([part]: readonly Part[]) => ({
  subject: part?.subject ?? '',
  heading: part?.heading ?? '',
});

function titlesOfDigest(items: readonly MailItem[], { words: { digest }, formats }: Language) {
  const count = (kind: MailItem['kind']) => items.filter((item) => item.kind === kind).length;
  const matches = items.reduce((sum, item) => sum + (item.kind === 'matches' ? item.data.count : 0), 0);
  const [requests, conversations] = [count('request-received'), count('conversation')];
  const others = items.length - count('matches') - requests - conversations;
  const parts = [
    ...(matches > 0 ? [digest.matches(matches)] : []),
    ...(requests > 0 ? [digest.requests(requests)] : []),
    ...(conversations > 0 ? [digest.conversations(conversations)] : []),
    ...(others > 0 ? [digest.others(others)] : []),
  ];
  return { subject: digest.subject(formats.list(parts)), heading: digest.heading };
}

function partOfMatches(
  found: readonly MatchesNotification['data'][],
  language: Language,
  links: Links,
): Part {
  const { matches } = language.words;
  const top = found.flatMap((data) => data.top);
  const count = found.reduce((sum, data) => sum + data.count, 0);
  const unseen = count - top.length;
  return {
    subject: matches.subject(count, top[0]?.title ?? ''),
    heading: matches.heading(count),
    preview: top.map(({ title }) => title),
    blocks: [
      ...top.map((match) => ({
        is: 'item' as const,
        title: match.title,
        url: links.to(`/suggestions/${match.suggestionId}`),
        lines: linesOf(match, language),
      })),
      ...(unseen > 0 ? [{ is: 'paragraph' as const, text: matches.more(unseen) }] : []),
      { is: 'button', label: matches.allOf, url: links.to('/suggestions') },
    ],
  };
}

/** Why it fits, and what of the rights is free. */
function linesOf({ reasons }: TopMatch, { words, formats }: Language): string[] {
  const why = reasons.features
    .filter(({ found }) => found.length > 0)
    .map(({ feature, found }) =>
      words.labelled(
        words.features[feature],
        formats.list(found.map((value) => named(value, feature, words))),
      ),
    );
  const free = reasons.free.map(({ territory, medium, until }) =>
    words.matches.freeCell({
      ...(medium ? { medium: labelOf(words.media, medium) } : {}),
      ...(territory ? { territory: formats.territory(territory) } : {}),
      ...(until ? { until: formats.day(until) } : {}),
    }),
  );
  return [
    ...(why.length > 0 ? [words.labelled(words.matches.why, why.join(' · '))] : []),
    ...(free.length > 0 ? [words.labelled(words.matches.free, free.join('; '))] : []),
  ];
}

const labelOf = (labels: Readonly<Record<string, string>>, code: string): string => labels[code] ?? code;

/** Genres and themes are free words: they are shown as they are written, without the hyphens. */
function named(value: string, feature: string, { stages, audiences }: Words): string {
  if (feature === 'stage') return labelOf(stages, value);
  if (feature === 'audience') return labelOf(audiences, value);
  return value.replaceAll('-', ' ');
}

function partOfOthers(
  items: readonly Exclude<MailItem, { kind: 'matches' }>[],
  language: Language,
  links: Links,
): Part {
  const said = items.map((item) => ({ ...say(item, language), url: links.to(pathOf(item)) }));
  const [first] = said;
  const [item] = items;
  const several = item && items.length > 1 ? language.words.several[item.kind](items.length) : undefined;
  return {
    subject: several ?? first?.subject ?? '',
    heading: several ?? first?.subject ?? '',
    preview: said.flatMap(({ lines }) => lines.slice(0, 1)),
    blocks: said.flatMap(({ title, lines, url, action }) => [
      { is: 'item' as const, title, url, lines },
      { is: 'button' as const, label: action, url },
    ]),
  };
}

function say(item: Exclude<MailItem, { kind: 'matches' }>, { words, formats }: Language): Said {
  switch (item.kind) {
    case 'matches-capped':
      return words['matches-capped'](item.data, formats);
    case 'request-received':
      return words['request-received'](item.data, otherIn(item.data, words), formats);
    case 'request-answered':
      return words['request-answered'](item.data, otherIn(item.data, words), formats);
    case 'conversation':
      return words.conversation(item.data, otherIn(item.data, words), formats);
    case 'report':
      return words.report(item.data, formats);
    case 'company-standing':
      return words['company-standing'](item.data, item.data.company.name ?? words.yourCompany);
    case 'acted-for':
      return words['acted-for'](item.data, formats);
    default:
      return item satisfies never;
  }
}

/** The company at the other end, by its name where it shows itself. */
function otherIn(
  { side, company }: { side: 'buyer' | 'seller'; company?: { name?: string | undefined } | undefined },
  { somebody }: Words,
): string {
  return company?.name ?? somebody[side === 'buyer' ? 'seller' : 'buyer'];
}

function pathOf(item: Exclude<MailItem, { kind: 'matches' }>): string {
  switch (item.kind) {
    case 'matches-capped':
      return `/listings/${item.data.listingId}`;
    case 'request-received':
    case 'request-answered':
      return `/requests/${item.data.requestId}`;
    case 'conversation':
      return `/conversations/${item.data.conversationId}`;
    case 'report':
      return `/reports/${item.data.reportId}`;
    case 'company-standing':
      return '/company';
    case 'acted-for':
      return '/notifications';
    default:
      return item satisfies never;
  }
}
