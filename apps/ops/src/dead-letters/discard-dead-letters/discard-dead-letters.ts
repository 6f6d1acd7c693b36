import type { DeadLettersDiscarded, DiscardDeadLetters as Request, MemberId } from '@marquee/contracts';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { LetterIndex } from '../letter-index.ts';
import { LetterRepository } from '../letter-repository.ts';
import { assertExpected, lettersAtOnce, selectionOf } from '../selection.ts';

/** They are marked, and leave the list of open ones; Kafka keeps them, and they can be replayed by id all the same. */
@Injectable()
export class DiscardDeadLetters {
  constructor(
    private readonly index: LetterIndex,
    private readonly letters: LetterRepository,
    private readonly audit: AuditTrail,
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  /** At most 1,000 at a time. @throws NotAsPreviewed */
  async execute(by: MemberId, { expected, reason, ...selection }: Request): Promise<DeadLettersDiscarded> {
    await this.index.catchUp();
    assertExpected(expected, await this.letters.count(selection));
    const ids = (await this.letters.select(selection, lettersAtOnce)).map(({ _id }) => _id);
    if (ids.length === 0) return { discarded: 0, remaining: 0 };
    const on = { ...selectionOf(selection), letters: ids.slice(0, 100), count: ids.length, reason };
    return this.audit.act(
      { memberId: by, what: 'dead-letters.discard', on },
      async () => {
        const at = this.clock.now();
        const discarded = await this.mongo.transaction((tx) =>
          this.letters.discard({ ids, at, by, reason }, tx),
        );
        return { discarded, remaining: selection.ids ? 0 : await this.letters.count(selection) };
      },
      (result) => result,
    );
  }
}
