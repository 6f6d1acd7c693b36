import {
  RequestAllowance,
  RequestCounts,
  RequestId,
  RequestPage,
  RequestQuery,
  requestStates,
  RequestView,
} from '@marquee/contracts';
import { Actor, Clock, decodeCursor, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { partyOf } from '../domain/party.ts';
import type { Room } from '../domain/quota.ts';
import { MemberQuotas } from '../persistence/member-quotas.ts';
import { RequestRepository, type Box } from '../persistence/request-repository.ts';
import { RequestViews } from '../request-views.ts';

const Place = z.strictObject({ id: RequestId, expiresAt: z.iso.datetime().optional() });

@Controller('api/v1/requests')
@Roles('buyer', 'exhibitor')
export class ReadRequestsHttp {
  constructor(
    private readonly requests: RequestRepository,
    private readonly quotas: MemberQuotas,
    private readonly views: RequestViews,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Returns(200, RequestPage, 'The own company’s, as far as one’s roles go; colleagues’ among them')
  async list(
    @Actor() actor: Actor,
    @Query({ schema: RequestQuery }) { box, state, listingId, order, cursor, limit }: RequestQuery,
  ): Promise<RequestPage> {
    const party = partyOf(actor);
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const unasked = order === 'urgent' ? (['pending'] as const) : requestStates;
    const states = state ? [state] : unasked;
    const found = await this.requests.list({ party, box, states, listingId, order, after, limit: limit + 1 });
    const { items, ...rest } = pageOf(found, limit, ({ id, expiresAt }) =>
      order === 'urgent' ? { id, expiresAt: expiresAt.toISOString() } : { id },
    );
    return { items: await this.views.many(party, items), ...rest };
  }

  @Get('counts')
  @Returns(200, RequestCounts, 'How many of the own company’s are in which state')
  async counts(@Actor() actor: Actor): Promise<RequestCounts> {
    const [received, sent] = await Promise.all([
      this.#counts(actor, 'received'),
      this.#counts(actor, 'sent'),
    ]);
    return { received, sent };
  }

  @Get('allowance')
  @Returns(200, RequestAllowance, 'How much oneself may still ask')
  async allowance(@Actor() { memberId }: Actor): Promise<RequestAllowance> {
    const { open, aDay, briefsADay } = await this.quotas.allowance(memberId, this.clock.now());
    return { open: roomView(open), aDay: roomView(aDay), briefsADay: roomView(briefsADay) };
  }

  @Get(':id')
  @Returns(200, RequestView)
  async get(
    @Actor() actor: Actor,
    @Param('id', { schema: RequestId }) requestId: RequestId,
  ): Promise<RequestView> {
    const party = partyOf(actor);
    return this.views.one(party, await this.requests.get({ party, requestId }));
  }

  async #counts(actor: Actor, box: Box): Promise<RequestCounts[Box]> {
    const counts = await this.requests.countByState({ party: partyOf(actor), box });
    const of = (state: RequestView['state']) => counts.get(state) ?? 0;
    return {
      pending: of('pending'),
      accepted: of('accepted'),
      declined: of('declined'),
      withdrawn: of('withdrawn'),
      expired: of('expired'),
    };
  }
}

const roomView = ({ limit, used, freesAt }: Room) => ({
  limit,
  used,
  ...(freesAt && { freesAt: freesAt.toISOString() }),
});
