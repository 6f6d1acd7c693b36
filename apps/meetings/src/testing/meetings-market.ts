import { randomUUID } from 'node:crypto';
import {
  briefShown,
  companyBlocked,
  CompanyId,
  companyRegistered,
  companyUnblocked,
  listingPublished,
  type BriefFact,
  type CompanyStanding,
  type ListingFact,
  type Problem,
  type RequestView,
  type Role,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { Clock } from '@marquee/service';
import { eventually, TestMarket, Told, type Answer, type Bearer, type Call } from '@marquee/testing';
import { meetings } from '../service.ts';
import { briefFact, listingFact } from './builders.ts';

export interface Member extends Bearer {
  readonly memberId: string;
  readonly companyId: string;
}

export const member = (role: Role, companyId: string = randomUUID()): Member => ({
  memberId: randomUUID(),
  companyId,
  roles: [role],
});

export const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });

export type MeetingsMarket = Awaited<ReturnType<typeof openMeetings>>;

/** The service on engines, with those who would tell it of listings, briefs and companies, and what it has told. */
export async function openMeetings(settings: Readonly<Record<string, string>> = {}) {
  const market = await TestMarket.open(settings);
  await market.start(meetings);
  const speakers = {
    catalogue: await market.speaker('catalogue'),
    matching: await market.speaker('matching'),
    accounts: await market.speaker('accounts'),
    messaging: await market.speaker('messaging'),
  };
  const database = market.database('meetings');
  const told = await Told.by(database);

  async function tell(service: keyof typeof speakers, event: NewEvent): Promise<void> {
    const { mongo, eventing } = speakers[service];
    await mongo.transaction((tx) => eventing.outbox.add(tx, event));
  }

  async function known(collection: string, _id: string, version: number): Promise<void> {
    await eventually(async () => {
      const found = await database.collection<{ _id: string; version: number }>(collection).findOne({ _id });
      if ((found?.version ?? 0) < version) throw new Error(`${collection} does not know ${_id} yet`);
    });
  }

  /** Puts a listing on the market, as the service sees it. */
  async function list(given: Partial<ListingFact> = {}, definition = listingPublished): Promise<ListingFact> {
    const data = listingFact(given);
    const { listingId, version } = data;
    await tell('catalogue', { definition, aggregateId: listingId, version, data });
    await known('listings', listingId, version);
    return data;
  }

  const call = <Body = Problem>(route: string, init: Call = {}): Promise<Answer<Body>> =>
    market.call<Body>('meetings', route, init);

  return {
    market,
    database,
    call,
    clock: market.service('meetings').app.get(Clock),
    list,
    listBy: ({ companyId }: Member): Promise<ListingFact> => list({ companyId: CompanyId.parse(companyId) }),
    async block(companyId: string, blockedId: string, { version = 1, holds = true } = {}): Promise<void> {
      const definition = holds ? companyBlocked : companyUnblocked;
      const fact = { companyId, blockedId, version, memberId: randomUUID(), at: '2027-03-01T09:00:00Z' };
      const event = { definition, aggregateId: `${companyId} ${blockedId}`, version };
      await tell('messaging', { ...event, data: definition.data.parse(fact) });
      await known('blocks', `${companyId} ${blockedId}`, version);
    },
    async showBrief(given: Partial<BriefFact> = {}): Promise<BriefFact> {
      const data = briefFact(given);
      const { profileId, version } = data;
      await tell('matching', { definition: briefShown, aggregateId: profileId, version, data });
      await known('briefs', profileId, version);
      return data;
    },
    async register(companyId: string, name: string, standing: CompanyStanding = 'approved'): Promise<void> {
      const fact = { companyId, version: 1, name, country: 'KR', standing };
      const data = companyRegistered.data.parse(fact);
      await tell('accounts', { definition: companyRegistered, aggregateId: companyId, version: 1, data });
      await known('companies', companyId, 1);
    },
    ask: (as: Member, body: object) => call<RequestView & Problem>('POST /api/v1/requests', { as, body }),
    see: (as: Member, id: string) => call<RequestView & Problem>(`GET /api/v1/requests/${id}`, { as }),
    act: (as: Member, act: string, { id, revision }: { id: string; revision: number }, body?: object) =>
      call<RequestView & Problem>(`POST /api/v1/requests/${id}/${act}`, {
        as,
        headers: ifMatch(revision),
        ...(body && { body }),
      }),
    told,
    async end() {
      await told.close();
      await Promise.all(Object.values(speakers).map((speaker) => speaker.stop()));
      await market[Symbol.asyncDispose]();
    },
  };
}
