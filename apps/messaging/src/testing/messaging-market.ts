import {
  companyRegistered,
  requestSent,
  type CompanyFact,
  type ConversationCard,
  type ConversationView,
  type EventDefinition,
  type Message,
  type Problem,
  type RequestFact,
} from '@marquee/contracts';
import { Clock } from '@marquee/service';
import { eventually, TestMarket, Told, type Answer, type Bearer, type Call } from '@marquee/testing';
import { messaging } from '../service.ts';
import { memberId, request } from './builders.ts';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

export interface Talk {
  readonly sent: RequestFact;
  readonly buyer: Bearer;
  readonly seller: Bearer;
  readonly id: string;
  /** `/api/v1/conversations/<id>` */
  readonly path: string;
}

export type MessagingMarket = Awaited<ReturnType<typeof openMessaging>>;

/** Messaging on engines; meetings speaks, and does not run. */
export async function openMessaging(settings: Readonly<Record<string, string>> = {}) {
  const market = await TestMarket.open(settings);
  const [meetings, accounts] = await Promise.all([market.speaker('meetings'), market.speaker('accounts')]);
  await market.start(messaging);
  const told = await Told.by(market.database('messaging'));
  const call = <Body = Problem>(route: string, init: Call = {}): Promise<Answer<Body>> =>
    market.call<Body>('messaging', route, init);

  const tell = (definition: EventDefinition<typeof requestSent.data>, data: RequestFact): Promise<void> =>
    meetings.mongo.transaction((tx) =>
      meetings.eventing.outbox.add(tx, {
        definition,
        aggregateId: data.requestId,
        version: data.version,
        data,
      }),
    );
  const conversationsOf = async (as: Bearer, query = '') =>
    (await call<Page<ConversationCard>>(`GET /api/v1/conversations${query}`, { as })).body;

  return {
    market,
    call,
    tell,
    tellOfCompany: (given: Omit<CompanyFact, 'version'>): Promise<void> =>
      accounts.mongo.transaction((tx) =>
        accounts.eventing.outbox.add(tx, {
          definition: companyRegistered,
          aggregateId: given.companyId,
          version: 1,
          data: { ...given, version: 1 },
        }),
      ),
    conversationsOf,
    /** Two companies that talk, once a request has opened it. */
    async talk(given: Partial<RequestFact> = {}): Promise<Talk> {
      const sent = request(given);
      const [first] = sent.asks;
      const asking = first?.memberId ?? memberId();
      const buyer: Bearer = {
        memberId: sent.askedBy === 'buyer' ? asking : memberId(),
        companyId: sent.buyerId,
        roles: ['buyer'],
      };
      const seller: Bearer = {
        memberId: sent.askedBy === 'seller' ? asking : memberId(),
        companyId: sent.sellerId,
        roles: ['exhibitor'],
      };
      await tell(requestSent, sent);
      const id = await eventually(async () => {
        const found = await conversationsOf(buyer, `?listingId=${sent.listingId}`);
        const [card] = found.items;
        if (!card) throw new Error('no conversation yet');
        return card.id;
      });
      return { sent, buyer, seller, id, path: `/api/v1/conversations/${id}` };
    },
    post: (talk: Talk, as: Bearer, text: string) =>
      call<Message & Problem>(`POST ${talk.path}/messages`, { as, body: { text } }),
    async messages(talk: Talk, as: Bearer, query = '') {
      return (await call<Page<Message>>(`GET ${talk.path}/messages${query}`, { as })).body;
    },
    async seen(talk: Talk, as: Bearer): Promise<ConversationView> {
      return (await call<ConversationView>(`GET ${talk.path}`, { as })).body;
    },
    told,
    /** From now on the service's clock is so much later. */
    later(ms: number): void {
      const clock = market.service('messaging').app.get(Clock);
      const now = clock.now.bind(clock);
      clock.now = () => new Date(now().getTime() + ms);
    },
    async end(): Promise<void> {
      await told.close();
      await Promise.all([meetings.stop(), accounts.stop()]);
      await market[Symbol.asyncDispose]();
    },
  };
}
