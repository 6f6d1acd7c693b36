import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CompanyId,
  companyRegistered,
  memberJoined,
  MemberId,
  RequestId,
  type EventDefinition,
  type MemberFact,
  type RequestFact,
} from '@marquee/contracts';
import { Clock } from '@marquee/service';
import { eventually, TestMarket } from '@marquee/testing';
import { MailCatcher } from '../../../../tools/mail-catcher/mail-catcher.ts';
import type { CaughtMailInFull } from '../../../../tools/mail-catcher/kept-mails.ts';
import { notification } from '../service.ts';
import { member, request } from './builders.ts';
import { Publisher } from './publisher.ts';

/* For specs: notification with a mail server of its own, and the services that it listens to. */

const quick = {
  MAIL_TICK_MS: '50',
  MAIL_WAIT_MS: '1',
  MAIL_MATCHES_WAIT_MS: '1',
  MAIL_RETRY_MS: '50',
  // whatever time it is where the specs run
  MAIL_QUIET_HOURS: 'none',
  PUBLIC_URL: 'https://market.example',
  MAIL_FROM: 'Marquee <no-reply@market.example>',
};

/** Two companies that deal with each other, with a person each. */
export interface Dealers {
  readonly buyer: MemberFact;
  readonly seller: MemberFact;
}

export class MailMarket implements AsyncDisposable {
  readonly market: TestMarket;
  readonly catcher: MailCatcher;
  readonly #publishers = new Map<string, Promise<Publisher>>();
  readonly #folder: string;

  private constructor(market: TestMarket, catcher: MailCatcher, folder: string) {
    this.market = market;
    this.catcher = catcher;
    this.#folder = folder;
  }

  /** `smtpUrl`: of another server than the catcher. */
  static async open({
    smtpUrl,
    settings = {},
  }: { smtpUrl?: string; settings?: Record<string, string> } = {}) {
    const folder = await mkdtemp(join(tmpdir(), 'marquee-mails-'));
    const catcher = await MailCatcher.start({ folder, smtpPort: 0, httpPort: 0 });
    const market = await TestMarket.open({ ...quick, SMTP_URL: smtpUrl ?? catcher.smtpUrl, ...settings });
    const opened = new MailMarket(market, catcher, folder);
    await market.start(notification);
    return opened;
  }

  async tell(
    service: string,
    definition: EventDefinition,
    aggregateId: string,
    data: { readonly version: number },
  ): Promise<void> {
    const publisher = this.#publishers.get(service) ?? Publisher.of(this.market, service);
    this.#publishers.set(service, publisher);
    await (await publisher).tell({ definition, aggregateId, version: data.version, data });
  }

  /** Known to the service when it returns. */
  async joins(changes: Partial<MemberFact> = {}): Promise<MemberFact> {
    const memberId = MemberId.parse(randomUUID());
    const fact = member({ memberId, email: `${memberId}@example.com`, ...changes });
    await this.tell('accounts', memberJoined, fact.memberId, fact);
    await eventually(async () => {
      const planned = await this.#collection('members').countDocuments({ _id: fact.memberId });
      if (planned === 0) throw new Error('not known yet');
    });
    return fact;
  }

  async registers(name: string): Promise<CompanyId> {
    const companyId = CompanyId.parse(randomUUID());
    const fact = { companyId, version: 1, name, country: 'HK', standing: 'approved' as const };
    await this.tell('accounts', companyRegistered, companyId, fact);
    await eventually(async () => {
      if ((await this.#collection('companies').countDocuments({ _id: companyId })) === 0)
        throw new Error('not known yet');
    });
    return companyId;
  }

  async dealers(
    changes: { buyer?: Partial<MemberFact>; seller?: Partial<MemberFact> } = {},
  ): Promise<Dealers> {
    const [buyers, sellers] = await Promise.all([
      this.registers('Harbour Films'),
      this.registers('Peak Sales'),
    ]);
    const [buyer, seller] = await Promise.all([
      this.joins({ name: 'Bo Lindqvist', companyId: buyers, roles: ['buyer'], ...changes.buyer }),
      this.joins({ companyId: sellers, ...changes.seller }),
    ]);
    return { buyer, seller };
  }

  request({ buyer, seller }: Dealers, changes: Partial<RequestFact> = {}): RequestFact {
    const fact = request({
      requestId: RequestId.parse(randomUUID()),
      buyerId: buyer.companyId,
      sellerId: seller.companyId,
      createdAt: new Date().toISOString(),
      expiresAt: new Date(Date.now() + 72 * 3_600_000).toISOString(),
      ...changes,
    });
    const asks = changes.asks ?? fact.asks.map((one) => ({ ...one, memberId: buyer.memberId }));
    return { ...fact, asks };
  }

  /** The service's clock shows this now, and goes on from there. */
  setClock(at: Date): void {
    const since = Date.now();
    this.market.service('notification').app.get(Clock).now = () =>
      new Date(at.getTime() + Date.now() - since);
  }

  /** All that has come for a person, the newest first. */
  async mailsTo({ email }: { email: string }): Promise<CaughtMailInFull[]> {
    const list = await this.catcher.mails.list({ limit: 100, to: email });
    const mails = await Promise.all(list.map(({ id }) => this.catcher.mails.get(id)));
    return mails.flatMap((mail) => mail ?? []);
  }

  /** The newest, once there are so many. */
  async untilMailed(person: { email: string }, count = 1): Promise<CaughtMailInFull> {
    return eventually(async () => {
      const mails = await this.mailsTo(person);
      const [newest] = mails;
      if (!newest || mails.length < count) throw new Error(`${mails.length} of ${count} mails have come`);
      return newest;
    });
  }

  #collection(name: string) {
    return this.market.database('notification').collection<{ _id: string }>(name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const publisher of this.#publishers.values()) await (await publisher)[Symbol.asyncDispose]();
    await this.market[Symbol.asyncDispose]();
    await this.catcher.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
