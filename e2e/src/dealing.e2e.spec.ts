import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {
  AskDraft,
  ConversationCard,
  ConversationCounts,
  DeadLetter,
  DeadLettersReplayed,
  Message,
  Notification,
  PostedMessage,
  Practice,
  PracticeState,
  Preferences,
  ReplayPreview,
  RequestView,
  Unsubscription,
} from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import { like } from '@marquee/testing/like';
import type { Bearer } from '@marquee/testing/tokens';
import { MailCatcher } from '../../tools/mail-catcher/mail-catcher.ts';
import { mailsTo } from './caught-mails.ts';
import { LiveStream } from './live-stream.ts';
import type { MarketClient } from './market-client.ts';
import { OwnMarket } from './own-market.ts';
import { brief, content, enrol, freshSlug, publish, type Trader } from './traders.ts';
import { inbox, match, suggestions, type Page } from './trading.ts';

/* One deal, step by step: each test goes on where the one before it has left off. */

const operator: Bearer = {
  memberId: '01990000-0000-7000-8000-0000000000aa',
  companyId: '01990000-0000-7000-8000-0000000000ab',
  roles: ['operator'],
};
const slug = freshSlug();
let folder: string;
let catcher: MailCatcher;
let own: OwnMarket;
let market: MarketClient;
let seller: Trader;
let buyer: Trader;
let request: RequestView;
let conversation: ConversationCard;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-mail-'));
  catcher = await MailCatcher.start({ folder, smtpPort: 0, httpPort: 0 });
  own = await OwnMarket.open({ SMTP_URL: catcher.smtpUrl, MAIL_WAIT_MS: '200', MAIL_TICK_MS: '100' });
  market = await own.start();
  seller = await enrol(market, ['exhibitor']);
  buyer = await enrol(market, ['buyer']);
});

afterAll(async () => {
  await own[Symbol.asyncDispose]();
  await catcher.stop();
  await rm(folder, { recursive: true });
});

const received = (as: Trader, box = 'received') =>
  market.done<Page<RequestView>>(`GET /api/v1/requests?box=${box}`, { as });
const conversations = (as: Trader) =>
  market.done<Page<ConversationCard>>('GET /api/v1/conversations', { as });
const messages = async (as: Trader) =>
  (await market.done<Page<Message>>(`GET /api/v1/conversations/${conversation.id}/messages?after=0`, { as }))
    .items;
const post = (as: Trader, text: string) =>
  market.done<PostedMessage>(`POST /api/v1/conversations/${conversation.id}/messages`, {
    as,
    body: { text },
  });
const unread = async (as: Trader) =>
  (await market.done<ConversationCounts>('GET /api/v1/conversations/counts', { as })).messages;
const told = async (as: Trader, kind: Notification['kind']) =>
  (await inbox(market, as)).items.filter((entry) => entry.kind === kind);

const caughtBy = ({ email }: Trader) => mailsTo(email, catcher.url);

it('a match is asked from in one tap: its draft is sent as it stands, and the match is asked', async () => {
  await brief(market, buyer, slug);
  await publish(market, seller, content(slug));
  const found = await match(market, buyer, slug);
  const draft = await market.done<AskDraft>(`GET /api/v1/suggestions/${found.id}/ask`, { as: buyer });
  expect(draft).toMatchObject({ kind: 'meeting', rights: { territories: ['KR'], media: ['svod'] } });
  request = await eventually(() =>
    market.done<RequestView>('POST /api/v1/requests', {
      as: buyer,
      body: { ...draft, words: 'May we see it before the market?' },
    }),
  );
  await eventually(async () =>
    expect(await suggestions(market, buyer, slug, 'asked')).toMatchObject([{ id: found.id }]),
  );
});

it('the exhibitor finds it in the inbox and by e-mail, which can be ended by one click', async () => {
  await eventually(async () =>
    expect((await received(seller)).items).toMatchObject([
      { id: request.id, state: 'pending', asks: [{ words: 'May we see it before the market?' }] },
    ]),
  );
  const [mail] = await eventually(async () => {
    const mails = await caughtBy(seller);
    expect(mails).toHaveLength(1);
    return mails;
  }, 20_000);
  expect(mail?.text).toContain(`The Long Quiet ${slug}`);
  expect(mail?.html).toContain(`The Long Quiet ${slug}`);
  const header = (wanted: string) => mail?.headers.find(({ name }) => name.toLowerCase() === wanted)?.value;
  const form = header('list-unsubscribe-post') ?? '';
  expect(form).toBe('List-Unsubscribe=One-Click');
  const [, link = ''] =
    /^<http:\/\/[^/]+(\/api\/v1\/unsubscribe\/.+)>$/.exec(header('list-unsubscribe') ?? '') ?? [];
  expect(link).not.toBe('');
  // A mail client is nobody, and sends the form as it is (RFC 8058).
  const ended = await market.done<Unsubscription>(`POST ${link}`, {
    raw: form,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(ended).toEqual({ scope: 'request-received', subscribed: false });
  const { channels } = await market.done<Preferences>('GET /api/v1/preferences', { as: seller });
  expect(channels['request-received']).toMatchObject({ inbox: true, email: 'off' });
  expect(channels.conversation.email).toBe('at-once');
});

it('it is accepted, which the buyer is told, and a conversation stands open', async () => {
  const { revision } = (await received(seller)).items[0] ?? request;
  await market.done(`POST /api/v1/requests/${request.id}/accept`, { as: seller, revision, body: {} });
  await eventually(async () => expect(await told(buyer, 'request-answered')).toHaveLength(1));
  conversation = await eventually(async () => {
    const [first] = (await conversations(buyer)).items;
    if (!first) throw new Error('no conversation yet');
    return first;
  });
  expect(conversation).toMatchObject({ title: `The Long Quiet ${slug}`, side: 'buyer' });
});

it('messages go both ways, tell the other side live, and are unread until they are read', async () => {
  const live = [await LiveStream.open(market, buyer), await LiveStream.open(market, seller)];
  const [buyers, sellers] = live;
  const about = { kind: 'conversation', data: { conversationId: conversation.id } };
  await post(seller, 'The screener is on its way.');
  await eventually(async () => expect(await told(buyer, 'conversation')).toHaveLength(1));
  await eventually(() => expect(buyers?.named('notification').at(-1)).toMatchObject({ data: about }));
  expect(await unread(buyer)).toBeGreaterThan(0);
  await post(buyer, 'We have it, thank you.');
  const spoken = (await messages(seller)).flatMap((message) =>
    message.kind === 'message' ? [[message.side, message.text]] : [],
  );
  expect(spoken).toEqual([
    ['seller', 'The screener is on its way.'],
    ['buyer', 'We have it, thank you.'],
  ]);
  const number = (await messages(buyer)).at(-1)?.number;
  await eventually(() => expect(sellers?.named('notification').at(-1)).toMatchObject({ data: about }));
  // Whoever has the conversation open, on either side, is told to look at it again.
  const hint = { event: 'conversation', data: { conversationId: conversation.id, lastNumber: number } };
  for (const stream of live) await eventually(() => expect(stream.hints).toContainEqual(hint));
  await Promise.all(live.map((stream) => stream.close()));
  await market.done(`POST /api/v1/conversations/${conversation.id}/read`, { as: buyer, body: { number } });
  expect(await unread(buyer)).toBe(0);
  await eventually(async () => expect((await caughtBy(buyer)).length).toBeGreaterThan(0), 60_000);
});

it('an event that a damaged row makes poison becomes a dead letter; mended and replayed it has its effect', async () => {
  const damage = (update: object) =>
    own.inDatabase('messaging', (database) =>
      database.collection<{ _id: string }>('conversations').updateOne({ _id: conversation.id }, update),
    );
  await damage({ $rename: { blockedBy: 'lost' } });
  const colleague = await enrol(market, ['buyer'], { companyId: buyer.companyId });
  const { listingId } = request;
  await eventually(() =>
    market.done('POST /api/v1/requests', {
      as: colleague,
      body: { listingId, kind: 'question', words: 'Is there a Korean dub?' },
    }),
  );
  const letter = await eventually(async () => {
    const open = await market.done<Page<DeadLetter>>('GET /api/v1/ops/dead-letters?group=messaging', {
      as: operator,
    });
    if (!open.items[0]) throw new Error('no dead letter yet');
    return open.items[0];
  }, 30_000);
  expect(letter.topic).toBe('meetings.request.v1');
  const asked = async () =>
    (await messages(seller)).some(
      (message) => message.kind === 'ask' && message.text?.includes('Korean dub'),
    );

  await damage({ $rename: { lost: 'blockedBy' } });
  const ids = [letter.id];
  const preview = await market.done<ReplayPreview>('POST /api/v1/ops/dead-letters/preview', {
    as: operator,
    body: { ids },
  });
  expect(preview.groups).toMatchObject([{ group: 'messaging', count: 1 }]);
  expect(await asked()).toBe(false);
  const replayed = await market.done<DeadLettersReplayed>('POST /api/v1/ops/dead-letters/replay', {
    as: operator,
    body: { ids, expected: 1 },
  });
  expect(replayed.replayed).toBe(1);
  await eventually(async () => expect(await asked()).toBe(true), 60_000);
});

it('through HTTP alone: a poison event becomes a dead letter, is mended, previewed, replayed, and read', async () => {
  const ops = <Body>(route: string, body?: unknown) => market.done<Body>(route, { as: operator, body });
  const practice = async () => (await ops<PracticeState>('GET /api/v1/ops/practice')).practice;
  const { id } = await ops<Practice>('POST /api/v1/ops/practice');
  const letterId = await eventually(async () => {
    const found = await practice();
    if (found?.letterId === undefined) throw new Error('no dead letter yet');
    return found.letterId;
  }, 30_000);
  const letter = await ops<DeadLetter>(`GET /api/v1/ops/dead-letters/${letterId}`);
  expect(letter).toMatchObject({ group: 'ops', aggregateId: id, cause: { code: 'practice' } });

  await ops('POST /api/v1/ops/practice/mend');
  const ids = [letterId];
  const preview = await ops<ReplayPreview>('POST /api/v1/ops/dead-letters/preview', { ids });
  expect(preview.groups).toMatchObject([{ group: 'ops', count: 1 }]);
  expect(await practice()).not.toHaveProperty('doneAt');
  const replayed = await ops<DeadLettersReplayed>('POST /api/v1/ops/dead-letters/replay', {
    ids,
    expected: 1,
  });
  expect(replayed.replayed).toBe(1);
  await eventually(
    async () => expect(await practice()).toMatchObject({ id, doneAt: like.any(String) }),
    60_000,
  );
});
