import { Forbidden, type Role } from '@marquee/contracts';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accessKeys } from './access.ts';
import { setActor } from './actor.ts';
import { InPersonOnly, type TokenVerifier } from './token-verifier.ts';

/** Closed unless opened: a route without `@Public()` needs a token of ours, with one of the roles it names. */
export class AuthGuard implements CanActivate {
  readonly #reflector = new Reflector();
  readonly #verifier: TokenVerifier;

  constructor(verifier: TokenVerifier) {
    this.#verifier = verifier;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const where = [context.getHandler(), context.getClass()];
    if (this.#reflector.getAllAndOverride<boolean | undefined>(accessKeys.public, where)) return true;
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const actor = await this.#verifier.verify(request.headers.authorization);
    const roles = this.#reflector.getAllAndOverride<readonly Role[] | undefined>(accessKeys.roles, where);
    if (roles && !roles.some((role) => actor.roles.includes(role))) {
      throw new Forbidden(`Only ${roles.join(' or ')} may do this.`);
    }
    if (actor.actedBy && this.#reflector.getAllAndOverride<boolean | undefined>(accessKeys.inPerson, where))
      throw new InPersonOnly();
    setActor(request, actor);
    // What a member may see is no proxy's to keep.
    http.getResponse<FastifyReply>().header('cache-control', 'private, no-cache');
    return true;
  }
}
