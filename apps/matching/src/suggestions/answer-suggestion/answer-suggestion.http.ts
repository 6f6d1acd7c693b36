import { SuggestionId, SuggestionPass, SuggestionView } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Answer } from '../domain/suggestion.ts';
import { viewOf } from '../suggestion-view.ts';
import { AnswerSuggestion } from './answer-suggestion.ts';

const IdParam = () => Param('id', { schema: SuggestionId });

/** What a buyer does with a match. None of it reaches the seller. */
@Controller('api/v1/suggestions/:id')
@Roles('buyer')
export class AnswerSuggestionHttp {
  constructor(private readonly answerSuggestion: AnswerSuggestion) {}

  @Post('seen')
  @Returns(200, SuggestionView, 'Seen, unless it had been answered before')
  see(@Actor() actor: Actor, @IdParam() id: SuggestionId): Promise<SuggestionView> {
    return this.#answer(actor, id, { act: 'see' });
  }

  @Post('keep')
  @Returns(200, SuggestionView, 'On the buyer’s private shortlist')
  keep(@Actor() actor: Actor, @IdParam() id: SuggestionId): Promise<SuggestionView> {
    return this.#answer(actor, id, { act: 'keep' });
  }

  @Post('pass')
  @Returns(200, SuggestionView, 'Passed, with the reason')
  pass(
    @Actor() actor: Actor,
    @IdParam() id: SuggestionId,
    @Body({ schema: SuggestionPass }) why: SuggestionPass,
  ): Promise<SuggestionView> {
    return this.#answer(actor, id, { act: 'pass', why });
  }

  @Post('undo')
  @Returns(200, SuggestionView, 'As it was before it was kept or passed')
  undo(@Actor() actor: Actor, @IdParam() id: SuggestionId): Promise<SuggestionView> {
    return this.#answer(actor, id, { act: 'undo' });
  }

  async #answer({ memberId }: Actor, suggestionId: SuggestionId, given: Answer): Promise<SuggestionView> {
    return viewOf(await this.answerSuggestion.execute({ memberId, suggestionId, given }));
  }
}
