import { MemberId, memberJoined, type InvitationAccept, type InvitationOffer } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, Ids } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { requireApproved } from '../../companies/domain/company.ts';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import { CreateCredentials } from '../../credentials/create-credentials/create-credentials.ts';
import { Passwords } from '../../credentials/passwords/passwords.ts';
import { EmailTaken, joined, told, type Member } from '../../members/domain/member.ts';
import { MemberRepository } from '../../members/persistence/member-repository.ts';
import { againWhenOvertaken } from '../../overtaken.ts';
import { accepted, hashOf, InvitationGone, requireGood, type Invitation } from '../domain/invitation.ts';
import { InvitationRepository } from '../persistence/invitation-repository.ts';

type Joining = Omit<InvitationAccept, 'password'> & { readonly passwordHash: string };

/** What whoever has the link of an invitation may do: look at it, and join by it, once. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly mongo: Mongo,
    private readonly invitations: InvitationRepository,
    private readonly members: MemberRepository,
    private readonly companies: CompanyRepository,
    private readonly outbox: Outbox,
    private readonly passwords: Passwords,
    private readonly credentials: CreateCredentials,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws InvitationGone */
  async look(token: string): Promise<InvitationOffer> {
    const { email, roles, companyRole, companyId, expiresAt } = await this.#good(token);
    const { name } = await this.companies.get({ companyId });
    const company = { companyId, name };
    return { company, email, roles: [...roles], companyRole, expiresAt: expiresAt.toISOString() };
  }

  /** @throws InvitationGone, PasswordRefused, EmailTaken, CompanyNotApproved */
  async accept({ password, ...given }: InvitationAccept): Promise<Member> {
    const { email } = await this.#good(given.token);
    const passwordHash = await this.passwords.hash(password, { email, name: given.person.name });
    return againWhenOvertaken(() =>
      this.mongo.transaction((tx) => this.#join({ ...given, passwordHash }, tx)),
    );
  }

  async #join({ token, person, passwordHash }: Joining, tx: Tx): Promise<Member> {
    const now = this.clock.now();
    const invitation = accepted(await this.#good(token, tx), now);
    const { email, companyId, companyRole, roles } = invitation;
    requireApproved(await this.companies.get({ companyId }, tx));
    if (await this.members.findByEmail(email, tx)) throw new EmailTaken();
    const id = MemberId.parse(this.ids.next());
    const member = joined({ ...person, id, companyId, email, roles: [...roles] }, companyRole, now);
    await this.invitations.replace(invitation, tx);
    await this.members.insert([member], tx);
    await this.outbox.add(tx, told(memberJoined, member));
    const { locale } = member;
    // whoever has the link has read the mail
    await this.credentials.execute(tx, { memberId: id, email, locale, passwordHash, emailConfirmed: true });
    return member;
  }

  async #good(token: string, tx?: Tx): Promise<Invitation> {
    const invitation = await this.invitations.ofLink(hashOf(token), tx);
    if (!invitation) throw new InvitationGone();
    requireGood(invitation, this.clock.now());
    return invitation;
  }
}
