import { InvitationId, InvitationQuery, InvitationView } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Actor, Clock, decodeCursor, page, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { Ownership } from '../../members/ownership.ts';
import { viewOf } from '../domain/invitation.ts';
import { InvitationRepository } from '../persistence/invitation-repository.ts';

const InvitationPage = page(InvitationView);
const Place = z.object({ sentAt: z.coerce.date(), id: InvitationId });

@Controller('api/v1/invitations')
export class ReadInvitationsHttp {
  constructor(
    private readonly mongo: Mongo,
    private readonly ownership: Ownership,
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(200, InvitationPage, 'Of one’s own company, those sent last first; none where one owns none')
  async list(
    @Actor() actor: Actor,
    @Query({ schema: InvitationQuery }) { state, cursor, limit }: InvitationQuery,
  ): Promise<z.infer<typeof InvitationPage>> {
    const { companyId } = actor;
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const owns = await this.mongo.transaction((tx) => this.ownership.owns(actor, { companyId }, tx));
    if (!owns) return { items: [] };
    const now = this.clock.now();
    const found = await this.invitations.list({ companyId, state, now, after, limit: limit + 1 });
    const { items, ...next } = pageOf(found, limit, ({ sentAt, id }) => ({ sentAt, id }));
    return { items: items.map((invitation) => viewOf(invitation, now)), ...next };
  }
}
