import {
  CompanyId,
  companyRegistered,
  MemberId,
  memberJoined,
  webPaths,
  type SignUp as SignUpBody,
} from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, Config, Ids } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { registered, told as companyTold } from '../companies/domain/company.ts';
import { CompanyHistory } from '../companies/persistence/company-history.ts';
import { CompanyRepository } from '../companies/persistence/company-repository.ts';
import type { AccountsSettings } from '../config.ts';
import { CreateCredentials } from '../credentials/create-credentials/create-credentials.ts';
import { Passwords } from '../credentials/passwords/passwords.ts';
import { WantMail } from '../mails/want-mail/want-mail.ts';
import { joined, told, type Member } from '../members/domain/member.ts';
import { MemberRepository } from '../members/persistence/member-repository.ts';
import { againWhenOvertaken } from '../overtaken.ts';

type NewPerson = Omit<SignUpBody, 'password'> & { readonly passwordHash: string };

/** A person whom nobody knows yet applies for a company; the owner of a known address is told of the attempt. */
@Injectable()
export class SignUp {
  readonly #signInUrl: string;

  constructor(
    private readonly mongo: Mongo,
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
    private readonly history: CompanyHistory,
    private readonly outbox: Outbox,
    private readonly passwords: Passwords,
    private readonly credentials: CreateCredentials,
    private readonly wantMail: WantMail,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(Config) { PUBLIC_URL }: AccountsSettings,
  ) {
    this.#signInUrl = new URL(webPaths.signIn, PUBLIC_URL).href;
  }

  /** Its answer and its time are the same for a known address and for an unknown one. @throws PasswordRefused */
  async execute({ password, ...given }: SignUpBody): Promise<void> {
    const passwordHash = await this.passwords.hash(password, given.person);
    await againWhenOvertaken(() =>
      this.mongo.transaction(async (tx) => {
        const holder = await this.members.findByEmail(given.person.email, tx);
        await (holder ? this.#tell(holder, tx) : this.#apply({ ...given, passwordHash }, tx));
      }),
    );
  }

  /** Once an hour: whoever types an address again and again fills nobody's mailbox. */
  async #tell({ id, email: to, locale }: Member, tx: Tx): Promise<void> {
    if (!(await this.members.noteSignUp(id, this.clock.now(), tx))) return;
    await this.wantMail.execute(tx, { is: 'already-registered', to, locale, link: this.#signInUrl });
  }

  async #apply({ company: of, person, roles, passwordHash }: NewPerson, tx: Tx): Promise<void> {
    const now = this.clock.now();
    const memberId = MemberId.parse(this.ids.next());
    const company = registered({ ...of, id: CompanyId.parse(this.ids.next()), vetted: false }, now);
    const member = joined({ ...person, id: memberId, companyId: company.id, roles }, 'owner', now);
    await this.companies.insert([company], tx);
    await this.history.record([{ company, act: 'applied', memberId }], tx);
    await this.members.insert([member], tx);
    await this.outbox.add(tx, companyTold(companyRegistered, company), told(memberJoined, member));
    const { email, locale } = member;
    await this.credentials.execute(tx, { memberId, email, locale, passwordHash, emailConfirmed: false });
  }
}
