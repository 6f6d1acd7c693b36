import { CompanyId, MemberId, Role } from '@marquee/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** Who acts, and for which company. */
export interface Actor {
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly roles: readonly Role[];
  /** Absent where no session was signed in to: tools, tests. */
  readonly sessionId?: string;
  /** Until when the token is good. */
  readonly expiresAt?: Date;
}

/** What a token of ours says, besides the registered claims. */
export const TokenClaims = z.object({
  sub: MemberId,
  company: CompanyId,
  roles: z.array(Role).min(1),
  sid: z.string().optional(),
  exp: z.number(),
});

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
