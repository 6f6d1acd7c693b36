import { describe, expect, it } from 'vitest';
import { RequestId } from '@marquee/contracts';
import { company, ask, listingId, brief, suggestionId, workId } from '../../testing/builders.ts';
import type { MailItem, MailItemOf } from '../domain/mail.ts';
import { toHtml } from '../render/html.ts';
import { toPlainText } from '../render/plain-text.ts';
import { formatsOf } from '../words/formats.ts';
import { wordsFor } from '../words/language.ts';
import { compose } from './compose.ts';

const locales = ['en', 'zh-Hant', 'zh-Hans'] as const;
const zone = 'Asia/Hong_Kong';
const dealing = {
  listingId: listingId(),
  workId: workId(),
  title: 'Night <Ferry> & Co',
  company: { companyId: company(1), name: 'Harbour "Films"' },
};
const request = {
  ...dealing,
  requestId: RequestId.parse(ask().askId),
  kinds: ['meeting' as const, 'screener' as const],
  asks: 2,
  expiresAt: '2027-03-04T08:00:00.000Z',
  words: '<script>alert(1)</script>',
};

const items: { readonly [Kind in MailItem['kind']]: MailItemOf<Kind> } = {
  matches: {
    kind: 'matches',
    data: {
      count: 9,
      profiles: [],
      cadence: 'instant',
      top: [
        {
          suggestionId: suggestionId(),
          listingId: listingId(),
          workId: workId(),
          profileId: brief(),
          title: dealing.title,
          score: 80,
          reasons: {
            features: [
              { feature: 'genres', share: 40, found: ['crime-drama'] },
              { feature: 'stage', share: 10, found: ['completed'] },
            ],
            free: [{ territory: 'KR', medium: 'pay-tv', until: '2028-01-01' }, {}],
          },
        },
      ],
    },
  },
  'matches-capped': {
    kind: 'matches-capped',
    data: { listingId: listingId(), title: dealing.title, kept: 500, fitting: 900 },
  },
  'request-received': {
    kind: 'request-received',
    data: { ...request, side: 'seller', state: 'pending', news: 'sent' },
  },
  'request-answered': {
    kind: 'request-answered',
    data: { ...request, side: 'buyer', state: 'declined', news: 'declined', reason: 'budget' },
  },
  conversation: {
    kind: 'conversation',
    data: {
      ...dealing,
      conversationId: ask().askId as never,
      requestId: ask().askId as never,
      side: 'seller',
      count: 2,
      upTo: 2,
      latestAt: request.expiresAt,
    },
  },
  report: {
    kind: 'report',
    data: {
      reportId: ask().askId,
      conversationId: ask().askId as never,
      reporter: { companyId: company(1), name: 'Harbour' },
      reported: { companyId: company(2) },
      reason: 'spam',
      state: 'open',
      at: request.expiresAt,
    },
  },
  'company-standing': {
    kind: 'company-standing',
    data: {
      company: { companyId: company(1), name: 'Harbour' },
      decision: 'suspended',
      standing: 'suspended',
      reason: 'rights-in-dispute',
      at: request.expiresAt,
    },
  },
  'acted-for': {
    kind: 'acted-for',
    data: {
      actingId: ask().askId as never,
      by: 'organiser',
      reason: 'correction',
      begunAt: request.expiresAt,
      until: request.expiresAt,
    },
  },
};

/** What mails tell of a request after its first. */
const later = [
  { kind: 'request-received', data: { ...items['request-received'].data, news: 'reminded' } },
  { kind: 'request-answered', data: { ...request, side: 'buyer', state: 'expired', news: 'expired' } },
] as const;
const laterSubjects = {
  en: {
    reminded: 'Still waiting: Harbour "Films" on Night <Ferry> & Co',
    expired: 'Harbour "Films" did not answer in time: Night <Ferry> & Co',
  },
  'zh-Hant': {
    reminded: '仍待答覆：Harbour "Films"，《Night <Ferry> & Co》',
    expired: 'Harbour "Films"未有在期限內答覆：《Night <Ferry> & Co》',
  },
  'zh-Hans': {
    reminded: '仍待答复：Harbour "Films"，《Night <Ferry> & Co》',
    expired: 'Harbour "Films"未在期限内答复：《Night <Ferry> & Co》',
  },
};

const letterOf = (list: readonly MailItem[], locale: string, purpose: 'news' | 'digest' = 'news') => {
  const words = wordsFor(locale);
  return compose(
    { purpose, items: list, name: 'Mei' },
    { words, formats: formatsOf(words.locale, zone) },
    { to: (path) => `https://market.example${path}`, unsubscribe: 'https://market.example/u' },
  );
};

describe.each(locales)('in %s', (locale) => {
  it.each(Object.values(items))('a mail of $kind says the same as HTML and as text', async (item) => {
    const letter = letterOf([item], locale);
    const [html, text] = [await toHtml(letter), toPlainText(letter)];
    expect(letter.subject).not.toBe('');
    for (const block of letter.blocks) {
      const urls = 'url' in block && block.is === 'button' ? [block.url] : [];
      for (const url of urls) for (const part of [html, text]) expect(part).toContain(url);
    }
    for (const part of [html, text]) expect(part).not.toMatch(/undefined|\{\{|NaN|\[object/);
    // What people write is text, whatever it looks like.
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<Ferry>');
  });

  it.each(later)('a mail of $kind says what has come of it: $data.news', (item) => {
    const letter = letterOf([item], locale);
    expect(letter.subject).toBe(
      laterSubjects[locale][item.data.news === 'reminded' ? 'reminded' : 'expired'],
    );
    const text = toPlainText(letter);
    expect(text).not.toMatch(/undefined|\{\{|NaN|\[object/);
    expect(text).toContain(`https://market.example/requests/${request.requestId}`);
  });

  it('several of a kind share a mail, and a digest holds all kinds', () => {
    const two = letterOf([items.conversation, items.conversation], locale);
    expect(two.subject).toBe(wordsFor(locale).several.conversation(2));
    const digest = letterOf(Object.values(items), locale, 'digest');
    expect(digest.blocks.filter(({ is }) => is === 'section')).toHaveLength(Object.keys(items).length);
    expect(digest.subject).toMatch(/^Marquee/);
  });
});

describe('the words', () => {
  it.each([
    ['en', 'en-GB'],
    ['de-CH', 'en-GB'],
    ['zh-Hant', 'zh-Hant-HK'],
    ['zh-TW', 'zh-Hant-HK'],
    ['yue', 'zh-Hant-HK'],
    ['zh', 'zh-Hans-CN'],
    ['zh-Hans', 'zh-Hans-CN'],
    ['cmn', 'zh-Hans-CN'],
  ])('for %s are those of %s', (locale, words) => expect(wordsFor(locale).locale).toBe(words));

  it('name a company that does not show itself by its side', () => {
    const { company: _, ...hidden } = items['request-answered'].data;
    const letter = letterOf([{ kind: 'request-answered', data: { ...hidden, side: 'seller' } }], 'en');
    expect(letter.subject).toBe('A buyer declines your request: Night <Ferry> & Co');
  });

  it('say why a match fits, and which rights are free', () => {
    const [item] = letterOf([items.matches], 'en').blocks.filter(({ is }) => is === 'item');
    expect(item).toMatchObject({
      lines: [
        'Why: Genres: crime drama · Stage: completed',
        'Rights that are free: pay TV in South Korea until 1 Jan 2028; all media',
      ],
    });
  });
});
