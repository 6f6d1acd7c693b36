import { NotFound, Refusal, StaleRevision, type DeclineReason, type RequestId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock, outcomeOf, type Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { partyOf } from '../domain/party.ts';
import { eventOf } from '../domain/request-event.ts';
import { answer, type Request } from '../domain/request.ts';
import { RequestRepository } from '../persistence/request-repository.ts';

export interface GivenAnswer {
  readonly requestId: RequestId;
  /** That was read: who answers has seen what came meanwhile. */
  readonly revision: number;
  readonly state: 'accepted' | 'declined';
  readonly reason?: DeclineReason | undefined;
  readonly words?: string | undefined;
}

/** Any member of the asked company may answer; the first one does. */
@Injectable()
export class AnswerRequests {
  constructor(
    private readonly mongo: Mongo,
    private readonly companies: KnownCompanies,
    private readonly requests: RequestRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws CompanyNotApproved, NotFound, AnsweredAlready, RequestOver, StaleRevision */
  async one(actor: Actor, given: GivenAnswer): Promise<Request> {
    const [outcome] = await this.each(actor, [given]);
    if (outcome === undefined || outcome instanceof Refusal) throw outcome ?? new NotFound('request');
    return outcome;
  }

  /** In one transaction; one that is refused keeps no other back. For different requests. @throws CompanyNotApproved */
  async each(actor: Actor, answers: readonly GivenAnswer[]): Promise<(Request | Refusal)[]> {
    await this.companies.requireApproved(actor.companyId);
    return this.mongo.transaction((tx) => this.#each(actor, answers, tx));
  }

  async #each(actor: Actor, answers: readonly GivenAnswer[], tx: Tx): Promise<(Request | Refusal)[]> {
    const ids = answers.map(({ requestId }) => requestId);
    const found = await this.requests.inBox({ party: partyOf(actor), box: 'received', ids }, tx);
    const at = this.clock.now();
    const outcomes = answers.map((given) =>
      outcomeOf(() => answered(found.get(given.requestId), given, { memberId: actor.memberId, at })),
    );
    const settled = outcomes.flatMap((outcome) => (outcome instanceof Refusal ? [] : [outcome]));
    await this.requests.replace(settled, tx);
    await this.outbox.add(tx, ...settled.map((request) => eventOf(request, request.state)));
    return outcomes;
  }
}

/** Whether it waits at all is asked first: who comes second is to hear who came first. */
function answered(
  request: Request | undefined,
  { state, revision, reason, words }: GivenAnswer,
  by: { memberId: Actor['memberId']; at: Date },
): Request & { state: 'accepted' | 'declined' } {
  if (!request) throw new NotFound('request');
  const after = answer(request, state, {
    ...by,
    ...(reason && { reason }),
    ...(words !== undefined && { words }),
  });
  if (request.version !== revision) throw new StaleRevision(request.version);
  return { ...after, state };
}
