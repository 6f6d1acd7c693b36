import { Outbox } from '@marquee/eventing';
import { Mongo, type Tx } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { eventOf } from '../domain/request-event.ts';
import { expire, remind } from '../domain/request.ts';
import { RequestRepository } from '../persistence/request-repository.ts';

/** A transaction that is short enough not to be in the way of those who answer meanwhile. */
const requestsATransaction = 50;

/** What nobody has answered expires, or is brought to mind. */
@Injectable()
export class KeepTime {
  constructor(
    private readonly mongo: Mongo,
    private readonly requests: RequestRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * All whose time has come. Any number of instances may do so at once, and one may be killed in between: a request
   * says itself when its time is, and is changed where it still waits.
   * @returns how many there were
   */
  async execute(): Promise<number> {
    for (let all = 0; ;) {
      const found = await this.mongo.transaction((tx) => this.#some(tx));
      all += found;
      if (found < requestsATransaction) return all;
    }
  }

  async #some(tx: Tx): Promise<number> {
    const now = this.clock.now();
    const due = await this.requests.due({ now, limit: requestsATransaction }, tx);
    // One whose whole time is over need not be brought to mind.
    const after = due.map((request) => {
      const expired = expire(request, now);
      return expired === request
        ? { request: remind(request, now), is: 'reminded' as const }
        : { request: expired, is: 'expired' as const };
    });
    await this.requests.replace(
      after.map(({ request }) => request),
      tx,
    );
    await this.outbox.add(tx, ...after.map(({ request, is }) => eventOf(request, is)));
    return due.length;
  }
}
