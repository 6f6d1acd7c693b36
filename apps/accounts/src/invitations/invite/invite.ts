import { randomBytes } from 'node:crypto';
import { InvitationId, invitationPath, type InvitationCreate } from '@marquee/contracts';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, Config, Ids, type Actor } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { requireApproved } from '../../companies/domain/company.ts';
import { CompanyRepository } from '../../companies/persistence/company-repository.ts';
import type { AccountsSettings } from '../../config.ts';
import { WantMail } from '../../mails/want-mail/want-mail.ts';
import { EmailTaken, type Member } from '../../members/domain/member.ts';
import { Ownership } from '../../members/ownership.ts';
import { MemberRepository } from '../../members/persistence/member-repository.ts';
import {
  invited,
  InvitedAlready,
  isExpired,
  perDay,
  sentAgain,
  TooManyInvitations,
  withdrawn,
  type Invitation,
} from '../domain/invitation.ts';
import { InvitationRepository } from '../persistence/invitation-repository.ts';

const dayMs = 24 * 60 * 60 * 1_000;

type Inviter = Pick<Actor, 'memberId' | 'companyId'>;
interface OwnInvitation {
  readonly actor: Inviter;
  readonly id: InvitationId;
}

/** What owners do with invitations to their company. */
@Injectable()
export class Invite {
  readonly #joinUrl: string;

  constructor(
    private readonly mongo: Mongo,
    private readonly invitations: InvitationRepository,
    private readonly members: MemberRepository,
    private readonly ownership: Ownership,
    private readonly companies: CompanyRepository,
    private readonly wantMail: WantMail,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(Config) { PUBLIC_URL }: AccountsSettings,
  ) {
    this.#joinUrl = new URL(invitationPath, PUBLIC_URL).href;
  }

  /** @throws Forbidden, CompanyNotApproved, InvitedAlready, EmailTaken (by a colleague), TooManyInvitations */
  execute(actor: Inviter, { locale, ...given }: InvitationCreate): Promise<Invitation> {
    return this.mongo.transaction(async (tx) => {
      const inviter = await this.#owner(actor, tx);
      await this.#requireFree(given.email, inviter, tx);
      const token = newToken();
      const invitation = invited(
        {
          ...given,
          id: InvitationId.parse(this.ids.next()),
          companyId: inviter.companyId,
          invitedBy: inviter.id,
          locale: locale ?? inviter.locale,
        },
        token,
        this.clock.now(),
      );
      await this.invitations.insert(invitation, tx);
      await this.#mail(invitation, inviter, token, tx);
      return invitation;
    });
  }

  /** @throws Forbidden, CompanyNotApproved, NotFound, InvitationSettled, SentJustNow, TooManyInvitations */
  sendAgain({ actor, id }: OwnInvitation): Promise<Invitation> {
    return this.mongo.transaction(async (tx) => {
      const inviter = await this.#owner(actor, tx);
      const before = await this.invitations.get({ companyId: inviter.companyId, id }, tx);
      const token = newToken();
      const invitation = sentAgain(before, token, this.clock.now());
      await this.invitations.replace(invitation, tx);
      await this.#mail(invitation, inviter, token, tx);
      return invitation;
    });
  }

  /** @throws Forbidden, NotFound, InvitationSettled */
  withdraw({ actor, id }: OwnInvitation): Promise<Invitation> {
    return this.mongo.transaction(async (tx) => {
      const { companyId } = await this.ownership.requireOwner(actor, tx);
      const invitation = withdrawn(await this.invitations.get({ companyId, id }, tx));
      await this.invitations.replace(invitation, tx);
      return invitation;
    });
  }

  async #owner(actor: Inviter, tx: Tx): Promise<Member> {
    const owner = await this.ownership.requireOwner(actor, tx);
    requireApproved(await this.companies.get({ companyId: owner.companyId }, tx));
    const yesterday = new Date(this.clock.now().getTime() - dayMs);
    if ((await this.invitations.sentSince(owner.companyId, yesterday, tx)) >= perDay)
      throw new TooManyInvitations();
    return owner;
  }

  /** Whether another company has this person is nobody's business here: that shows when the link is followed. */
  async #requireFree(email: string, { companyId }: Member, tx: Tx): Promise<void> {
    const holder = await this.members.findByEmail(email, tx);
    if (holder?.companyId === companyId) throw new EmailTaken();
    const before = await this.invitations.openFor(companyId, email, tx);
    if (!before) return;
    if (!isExpired(before, this.clock.now())) throw new InvitedAlready();
    await this.invitations.replace(withdrawn(before), tx);
  }

  async #mail(
    { email: to, locale, expiresAt, companyId }: Invitation,
    { name: inviter }: Member,
    token: string,
    tx: Tx,
  ) {
    const { name: company } = await this.companies.get({ companyId }, tx);
    const link = `${this.#joinUrl}#token=${token}`;
    await this.wantMail.execute(tx, {
      is: 'invitation',
      to,
      locale,
      link,
      inviter,
      company,
      until: expiresAt.toISOString(),
    });
  }
}

const newToken = () => randomBytes(32).toString('base64url');
