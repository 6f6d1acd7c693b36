import { withParticipant } from '@marquee/mongo';
import type { Logger } from '@marquee/telemetry';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { actorOf } from '../auth/actor.ts';
import { problemOf, refusalOf } from '../http/problem.ts';
import { traceOf } from '../http/request-trace.ts';
import { KeyTaken, type Claim } from './claim.ts';
import { hashOf, type IdempotencyKeys } from './idempotency-keys.ts';
import type { StoredResponse } from './key-row.ts';
import { idempotencyKeyForm, malformedKey, requestInProgress } from './refusals.ts';

/** Headers of a response that belong to its content. */
const keptHeaders = ['content-type', 'etag', 'location'] as const;

/** `Idempotency-Key` on any POST of a member: what changes through `Mongo.transaction` is done once. */
export class IdempotencyInterceptor implements NestInterceptor {
  readonly #keys: IdempotencyKeys;
  readonly #logger: Logger;

  constructor(keys: IdempotencyKeys, logger: Logger) {
    this.#keys = keys;
    this.#logger = logger;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = actorOf(request);
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || !actor || key === undefined) return next.handle();
    if (typeof key !== 'string' || !idempotencyKeyForm.test(key)) throw malformedKey();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const id = `${actor.memberId} POST ${request.url} ${key}`;
    return defer(() => this.#once({ id, hash: hashOf(request.body), request, reply, next }));
  }

  async #once(asked: Asked): Promise<unknown> {
    const { id, hash, reply } = asked;
    const earlier = await this.#keys.find(id, hash);
    if (earlier) return replay(earlier, reply);
    const claim = this.#keys.claim(id, hash);
    try {
      return await this.#perform(claim, asked);
    } catch (error) {
      if (!(error instanceof KeyTaken)) throw error;
      const taken = await this.#keys.find(id, hash);
      if (!taken) throw requestInProgress();
      return replay(taken, reply);
    } finally {
      await claim.release();
    }
  }

  async #perform(claim: Claim, { request, reply, next }: Asked): Promise<unknown> {
    try {
      const body: unknown = await withParticipant(claim.participate, () =>
        lastValueFrom(next.handle(), { defaultValue: undefined }),
      );
      await this.#store(claim, responseOf(reply, body));
      return body;
    } catch (error) {
      const refusal = refusalOf(error);
      // Refused after a part was done: that is the answer from now on. A fault of ours leaves the row without one.
      if (refusal) {
        const problem = problemOf(refusal, traceOf(request)?.traceId);
        await this.#store(claim, {
          status: problem.status,
          body: JSON.stringify(problem),
          headers: { 'content-type': 'application/problem+json; charset=utf-8' },
        });
      }
      throw error;
    }
  }

  /** The effect stands: that its response cannot be kept is no reason to tell the client that it failed. */
  async #store(claim: Claim, response: StoredResponse): Promise<void> {
    if (!claim.committed) return;
    await claim.answer(response).catch((error: unknown) => {
      this.#logger.error({ err: error }, 'the response under an idempotency key could not be stored');
    });
  }
}

interface Asked {
  readonly id: string;
  readonly hash: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly next: CallHandler;
}

function responseOf(reply: FastifyReply, body: unknown): StoredResponse {
  const headers: Record<string, string> = {};
  for (const name of keptHeaders) {
    const value = reply.getHeader(name);
    if (value !== undefined) headers[name] = String(value);
  }
  const stored = { status: reply.statusCode, headers };
  return body === undefined ? stored : { ...stored, body: JSON.stringify(body) };
}

function replay({ status, body, headers }: StoredResponse, reply: FastifyReply): unknown {
  void reply.status(status).headers(headers).header('idempotency-replayed', 'true');
  return body === undefined ? undefined : JSON.parse(body);
}
