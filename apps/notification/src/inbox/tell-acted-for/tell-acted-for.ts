import type { ActingFact } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { BeginTelling } from '../begin-telling.ts';
import { tellActedFor } from '../domain/tell-acted-for.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';

/** Tells a member that somebody who runs the market acts in the name. */
@Injectable()
export class TellActedFor {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly beginTelling: BeginTelling,
  ) {}

  async execute(facts: readonly ActingFact[], tx: Tx): Promise<void> {
    const telling = await this.beginTelling.of([], tx);
    await this.inbox.save(
      facts.map((fact) => tellActedFor(fact, telling)),
      tx,
    );
  }
}
