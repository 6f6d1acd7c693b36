import type { MemberId, RequestFact, RequestNews } from '@marquee/contracts';
import type { Tx } from '@marquee/mongo';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../../members/member-directory.ts';
import { BeginTelling } from '../begin-telling.ts';
import { otherSide } from '../domain/telling.ts';
import { tellRequest } from '../domain/tell-request.ts';
import { InboxRepository } from '../persistence/inbox-repository.ts';
import { ToldEntries } from '../persistence/told-entries.ts';

/** Tells those who are asked, and those who asked, what has become of a request. */
@Injectable()
export class TellRequest {
  constructor(
    private readonly members: MemberDirectory,
    private readonly inbox: InboxRepository,
    private readonly told: ToldEntries,
    private readonly beginTelling: BeginTelling,
  ) {}

  async execute(news: RequestNews, fact: RequestFact, tx: Tx): Promise<void> {
    const { requestId, buyerId, sellerId } = fact;
    const inboxes = {
      asked: await this.#asked(fact, tx),
      received: await this.told.about('request-received', requestId, tx),
      answered: await this.told.about('request-answered', requestId, tx),
    };
    const telling = await this.beginTelling.of([buyerId, sellerId], tx);
    await this.inbox.save(tellRequest(news, fact, inboxes, telling), tx);
  }

  async #asked(fact: RequestFact, tx: Tx): Promise<MemberId[]> {
    return fact.askedOf ? [fact.askedOf] : this.members.ofSide(otherSide(fact.askedBy), fact, tx);
  }
}
