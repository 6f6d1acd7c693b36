import type { ConversationCard, Notification } from '@marquee/contracts';
import { eventually } from '@marquee/testing/eventually';
import type { MarketClient } from './market-client.ts';
import { brief, content, draft, enrol, freshSlug, publish, type Trader } from './traders.ts';
import { ask, match, type Page } from './trading.ts';

/** A company that buys and sells, and one of each thing that it may have. */
export interface Tenant {
  readonly member: Trader;
  /** Stands in all that is its own and nobody else's to see. */
  readonly secret: string;
  /** By the collection in the address; where a thing may be in several states, one of each. */
  readonly things: Readonly<Record<string, readonly Thing[]>>;
  /** Ids that no stranger may come across. */
  readonly privateIds: readonly string[];
  readonly workId: string;
  readonly profileId: string;
}

export interface Thing {
  readonly id: string;
  readonly is: string;
  readonly revision?: number | undefined;
}

export async function settle(market: MarketClient): Promise<Tenant> {
  const secret = freshSlug('secret');
  const member = await enrol(market, ['buyer', 'exhibitor'], { name: `Person ${secret}` });
  const drafted = await secretDraft(market, member, secret);
  const onSale = await publish(market, member, content(freshSlug()));
  const requests = await dealings(market, member, onSale.id, secret);
  const talk = await conversing(market, member, onSale.id, secret);
  const wanted = freshSlug();
  const profile = await brief(market, member, wanted, { name: `Brief ${secret}` });
  await publish(market, await enrol(market, ['exhibitor']), content(wanted));
  const suggestion = await match(market, member, secret);
  const notification = await told(market, member, 'matches');
  const thing = (is: string, { id, revision }: { id: string; revision?: number }): Thing => ({
    is,
    id,
    revision,
  });
  const invitation = await market.done<Thing>('POST /api/v1/invitations', {
    as: member,
    body: { email: `${secret}@example.com`, roles: ['buyer'] },
  });
  const work = await market.done<Thing>(`GET /api/v1/works/${onSale.workId}`, { as: member });
  const listings = [thing('drafted', drafted), thing('published', onSale)];
  return {
    member,
    secret,
    things: {
      // who is signed in there, cookies say: none is sent here
      auth: [thing('signed-in', { id: member.memberId })],
      companies: [thing('registered', { id: member.companyId, revision: 1 })],
      members: [thing('enrolled', { id: member.memberId, revision: 1 })],
      // whoever calls: there is no naming another
      me: [thing('enrolled', { id: member.memberId, revision: 1 })],
      invitations: [thing('open', invitation)],
      // nobody acts for it: whoever would needs a session
      actings: [thing('wanted', { id: member.memberId })],
      // whoever signs up is nobody yet
      'sign-ups': [thing('received', { id: member.companyId })],
      works: [thing('recorded', work)],
      listings,
      interest: listings,
      profiles: [thing('active', profile)],
      suggestions: [thing('new', suggestion)],
      notifications: [thing('unread', notification)],
      preferences: [thing('chosen', { id: member.memberId })],
      // the link itself is the right to use it: an id is none
      unsubscribe: [thing('forged', { id: notification.id })],
      bounces: [thing('reported', { id: member.memberId })],
      ops: [thing('published', onSale)],
      // the market's: nobody's to change in the name of another
      rules: [thing('standing', { id: member.companyId })],
      edition: [thing('stated', { id: member.companyId })],
      requests: [thing('received', requests.received), thing('sent', requests.sent)],
      conversations: [thing('open', talk.conversation)],
      reports: [thing('made', talk.report)],
      blocks: [thing('unblocked', { id: member.companyId })],
      trust: [thing('registered', { id: member.companyId })],
    },
    privateIds: [
      member.memberId,
      drafted.id,
      profile.id,
      suggestion.id,
      notification.id,
      requests.received.id,
      requests.sent.id,
      talk.conversation.id,
      talk.report.id,
      invitation.id,
    ],
    workId: onSale.workId,
    profileId: profile.id,
  };
}

/** A request that it received, of which it has been told, and one that it sent. */
async function dealings(market: MarketClient, as: Trader, listingId: string, secret: string) {
  const words = `Between us: ${secret}`;
  const elsewhere = await publish(market, await enrol(market, ['exhibitor']), content(freshSlug()));
  const [received, sent] = await Promise.all([
    ask(market, await enrol(market, ['buyer']), { listingId, kind: 'meeting', words }),
    ask(market, as, { listingId: elsewhere.id, kind: 'question', words }),
  ]);
  await told(market, as, 'request-received');
  return { received, sent };
}

/** The conversation that a request on its listing opened, with a message of its own and a report. */
async function conversing(market: MarketClient, as: Trader, listingId: string, secret: string) {
  const conversation = await eventually(async () => {
    const route = `GET /api/v1/conversations?listingId=${listingId}`;
    const [first] = (await market.done<Page<ConversationCard>>(route, { as })).items;
    if (!first) throw new Error('no conversation yet');
    return first;
  });
  const path = `/api/v1/conversations/${conversation.id}`;
  await market.done(`POST ${path}/messages`, { as, body: { text: `Between us: ${secret}` } });
  const reported = { messageId: conversation.last.id, reason: 'other', words: `Look: ${secret}` };
  const report = await market.done<Thing>(`POST ${path}/report`, { as, body: reported });
  return { conversation: { id: conversation.id, revision: 1 }, report: { id: report.id } };
}

async function secretDraft(market: MarketClient, as: Trader, secret: string) {
  const { id, revision } = await draft(
    market,
    as,
    content(secret, { synopses: { en: `Not told: ${secret}` } }),
  );
  const sold = { kind: 'exclusive-licence', territories: ['JP'], media: ['svod'], from: '2027-01-01' };
  const encumbrances = [{ ...sold, licensee: `Licensee ${secret}` }];
  return market
    .done<Thing>(`PUT /api/v1/listings/${id}/encumbrances`, {
      as,
      revision,
      body: { encumbrances },
    })
    .then((stated) => ({ id, revision: stated.revision ?? 0 }));
}

/** Its newest notification of this kind, once there is one. */
const told = (market: MarketClient, as: Trader, wanted: Notification['kind']): Promise<Notification> =>
  eventually(async () => {
    const { items } = await market.done<Page<Notification>>('GET /api/v1/notifications', { as });
    const newest = items.find(({ kind }) => kind === wanted);
    if (!newest) throw new Error(`not told of ${wanted} yet`);
    return newest;
  });

/** All that it has, as it sees it itself. */
export async function holdings(market: MarketClient, { member, things }: Tenant): Promise<unknown> {
  const { listings = [] } = things;
  const routes = [
    ...['me', 'members', 'profiles', 'notifications', 'suggestions', 'suggestions/counts'],
    ...['requests', 'requests?box=sent', 'requests/counts', `trust/${member.companyId}`],
    ...['conversations', 'conversations/counts', 'blocks', 'invitations'],
    ...(things['conversations'] ?? []).map(({ id }) => `conversations/${id}/messages`),
    `companies/${member.companyId}`,
    ...(things['works'] ?? []).map(({ id }) => `works/${id}`),
    ...listings.flatMap(({ id }) => [`listings/${id}`, `listings/${id}/encumbrances`]),
  ];
  return Promise.all(
    routes.map(async (route) => [route, await market.done(`GET /api/v1/${route}`, { as: member })]),
  );
}
