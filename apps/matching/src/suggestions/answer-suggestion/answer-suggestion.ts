import type { MemberId, SuggestionId } from '@marquee/contracts';
import { Outbox } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Clock } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { LearnFromAnswer } from '../../lessons/learn-from-answer/learn-from-answer.ts';
import { eventOf } from '../domain/suggestion-event.ts';
import { answer, type Answer, type Suggestion } from '../domain/suggestion.ts';
import { SuggestionRepository } from '../persistence/suggestion-repository.ts';

export interface AnswerSuggestionCommand {
  readonly memberId: MemberId;
  readonly suggestionId: SuggestionId;
  readonly given: Answer;
}

@Injectable()
export class AnswerSuggestion {
  constructor(
    private readonly mongo: Mongo,
    private readonly suggestions: SuggestionRepository,
    private readonly outbox: Outbox,
    private readonly learning: LearnFromAnswer,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound (also for another member's), Refusal suggestion-expired, nothing-to-undo */
  execute({ memberId, suggestionId, given }: AnswerSuggestionCommand): Promise<Suggestion> {
    return this.mongo.transaction(async (tx) => {
      const before = await this.suggestions.get({ memberId, suggestionId }, tx);
      const after = answer(before, given, this.clock.now());
      if (after === before) return before;
      const answered = { ...after, version: before.version + 1 };
      await this.suggestions.put([answered], new Set([suggestionId]), tx);
      await this.outbox.add(tx, eventOf(answered, 'answered'));
      await this.learning.execute(before, answered, tx);
      return answered;
    });
  }
}
