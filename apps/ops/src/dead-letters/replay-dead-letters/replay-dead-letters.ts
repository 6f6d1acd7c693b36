import type { DeadLettersReplayed, MemberId, ReplayDeadLetters as Request } from '@marquee/contracts';
import { DeadLetters } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../audit/audit-trail.ts';
import { letterId } from '../letter.ts';
import { LetterIndex } from '../letter-index.ts';
import { LetterRepository } from '../letter-repository.ts';
import { assertExpected, lettersAtOnce, replayable, runsOf, selectionOf, type Run } from '../selection.ts';

interface Sent {
  readonly replayed: number;
  readonly gone: number;
}

@Injectable()
export class ReplayDeadLetters {
  constructor(
    private readonly index: LetterIndex,
    private readonly letters: LetterRepository,
    private readonly deadLetters: DeadLetters,
    private readonly audit: AuditTrail,
    private readonly mongo: Mongo,
    private readonly clock: Clock,
  ) {}

  /** At most 1,000 at a time, in the order of their topics. @throws NotAsPreviewed */
  async execute(by: MemberId, { expected, ...request }: Request): Promise<DeadLettersReplayed> {
    const selection = replayable(request);
    await this.index.catchUp();
    assertExpected(expected, await this.letters.count(selection));
    const rows = await this.letters.select(selection, lettersAtOnce);
    if (rows.length === 0) return { replayed: 0, gone: 0, remaining: 0 };
    const on = {
      ...selectionOf(selection),
      letters: rows.map(({ _id }) => _id).slice(0, 100),
      count: rows.length,
    };
    return this.audit.act(
      { memberId: by, what: 'dead-letters.replay', on },
      async () => {
        const sent: Sent[] = [];
        for (const run of runsOf(rows)) sent.push(await this.#replay(run, by));
        return {
          replayed: sent.reduce((sum, { replayed }) => sum + replayed, 0),
          gone: sent.reduce((sum, { gone }) => sum + gone, 0),
          remaining: selection.ids ? 0 : await this.letters.count(selection),
        };
      },
      (result) => result,
    );
  }

  /** Marked after they were sent: if this process dies between, they are open still, and a second replay has no effect. */
  async #replay({ first, last, rows }: Run, by: MemberId): Promise<Sent> {
    const wanted = new Set(rows.map(({ _id }) => _id));
    const range = { partition: first.partition, from: first.offset, until: last.offset + 1 };
    const found = await this.deadLetters.read(first.topic, first.group, range, Infinity);
    const sent = await this.deadLetters.replay(found.filter((letter) => wanted.has(letterId(letter))));
    const at = this.clock.now();
    const ids = sent.map(letterId);
    const missed = [...wanted].filter((id) => !ids.includes(id));
    await this.mongo.transaction(async (tx) => {
      await this.letters.replayed({ ids, at, by }, tx);
      await this.letters.missed({ ids: missed, at }, tx);
    });
    return { replayed: ids.length, gone: missed.length };
  }
}
