import { ActingId, CompanyId, MemberId, Role } from '@marquee/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** Somebody who runs the market, while acting in the name of a member. */
export interface ActedBy {
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly actingId: ActingId;
}

/** Who acts, and for which company. Whatever is done is done as this member, `actedBy` or not. */
export interface Actor {
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly roles: readonly Role[];
  /** Absent where no session was signed in to: tools, tests. */
  readonly sessionId?: string;
  /** Until when the token is good. */
  readonly expiresAt?: Date;
  /** Who really acts, where it is not the member: see `InPerson`. */
  readonly actedBy?: ActedBy;
}

/** What a token of ours says, besides the registered claims. `act`: who acts in the name of `sub` (RFC 8693, 4.1). */
export const TokenClaims = z.object({
  sub: MemberId,
  company: CompanyId,
  roles: z.array(Role).min(1),
  sid: z.string().optional(),
  exp: z.number(),
  act: z.object({ sub: MemberId, company: CompanyId, acting: ActingId }).optional(),
});

/** Who the token says is acting. */
export function actorOfClaims(claims: z.infer<typeof TokenClaims>): Actor {
  const { sub, company, roles, sid, exp, act } = claims;
  return {
    memberId: sub,
    companyId: company,
    roles,
    expiresAt: new Date(exp * 1_000),
    ...(sid === undefined ? {} : { sessionId: sid }),
    ...(act && { actedBy: { memberId: act.sub, companyId: act.company, actingId: act.acting } }),
  };
}

const actors = new WeakMap<FastifyRequest['raw'], Actor>();

export function setActor(request: Pick<FastifyRequest, 'raw'>, actor: Actor): void {
  actors.set(request.raw, actor);
}

/** Absent on public routes. */
export const actorOf = (request: Pick<FastifyRequest, 'raw'>): Actor | undefined => actors.get(request.raw);

/** `@Actor() actor: Actor`, on any route that is not public. */
export const Actor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new Error('@Actor() on a public route');
  return actor;
});
