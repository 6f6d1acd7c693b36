import {
  AskId,
  expandLanguages,
  expandTerritories,
  RequestId,
  type ExpandedRightsAsk,
  type RequestCreate,
  type RightsAsk,
} from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { againWhenTaken, Mongo, type Tx } from '@marquee/mongo';
import { Clock, Config, Ids, type Actor } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import type { MeetingsSettings } from '../../config.ts';
import { partyOf } from '../domain/party.ts';
import { assertRoom } from '../domain/quota.ts';
import { TheyAskedFirst } from '../domain/refusals.ts';
import { eventOf } from '../domain/request-event.ts';
import { join, send, takesIn, type Ask, type Contact, type Request } from '../domain/request.ts';
import { MemberQuotas } from '../persistence/member-quotas.ts';
import { RequestRepository } from '../persistence/request-repository.ts';
import { Contacts } from './contacts.ts';

@Injectable()
export class SendRequest {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: KnownCompanies,
    private readonly contacts: Contacts,
    private readonly requests: RequestRepository,
    private readonly quotas: MemberQuotas,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(Config) private readonly settings: MeetingsSettings,
  ) {}

  /**
   * A new request, or the one that the ask has joined.
   * @throws CompanyNotApproved, what `Contacts.find` throws, TheyAskedFirst, RequestFull, Refusal for a quota
   */
  async execute(actor: Actor, wanted: RequestCreate): Promise<Request> {
    await this.companies.requireApproved(actor.companyId);
    const contact = await this.contacts.find(partyOf(actor), wanted);
    await this.#assertNotAsked(contact, wanted);
    const ask = this.#askOf(actor, wanted);
    return againWhenTaken(() => this.mongo.transaction((tx) => this.#send(contact, ask, tx)));
  }

  async #send(contact: Contact, ask: Ask, tx: Tx): Promise<Request> {
    const ttlMs = this.settings.REQUEST_TTL_MS;
    const standing = await this.requests.standing(contact, tx);
    const found = standing.find((request) => takesIn(request, ask));
    if (found) {
      const joined = join(found, ask, ttlMs);
      if (joined === found) return found;
      await this.requests.replace([joined], tx);
      await this.outbox.add(tx, eventOf(joined, 'joined'));
      return joined;
    }
    await this.quotas.hold(ask.memberId, tx);
    const toBrief = contact.askedOf !== undefined;
    assertRoom(await this.quotas.allowance(ask.memberId, ask.at, tx), { toBrief, now: ask.at });
    const request = send(contact, { id: RequestId.parse(this.ids.next()), ask, ttlMs });
    await this.requests.insert(request, tx);
    await this.outbox.add(tx, eventOf(request, 'sent'));
    return request;
  }

  /** Two companies that ask each other for the same would both wait. Whose an anonymous brief is must not be told so. */
  async #assertNotAsked(contact: Contact, { kind }: RequestCreate): Promise<void> {
    if (contact.anonymousBrief !== undefined) return;
    const waiting = await this.requests.waitingForAsker(contact);
    if (waiting?.asks.some((ask) => ask.kind === kind)) throw new TheyAskedFirst(kind, waiting.id);
  }

  #askOf({ memberId }: Actor, { rights, buyerId: _, ...wanted }: RequestCreate): Ask {
    const id = AskId.parse(this.ids.next());
    return { id, memberId, ...wanted, ...(rights && { rights: expand(rights) }), at: this.clock.now() };
  }
}

/** Groups of territories become countries, Chinese its languages. */
const expand = ({ territories, languages, ...rest }: RightsAsk): ExpandedRightsAsk => ({
  ...rest,
  territories: expandTerritories(territories),
  ...(languages && { languages: expandLanguages(languages) }),
});
