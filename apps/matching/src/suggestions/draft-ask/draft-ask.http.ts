import { AskDraft, SuggestionId } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param } from '@nestjs/common';
import { DraftAsk } from './draft-ask.ts';

@Controller('api/v1/suggestions')
export class DraftAskHttp {
  constructor(private readonly draftAsk: DraftAsk) {}

  @Get(':id/ask')
  @Roles('buyer')
  @Returns(200, AskDraft, 'A request prefilled from the brief, to be sent as it is or changed')
  draft(
    @Actor() { memberId }: Actor,
    @Param('id', { schema: SuggestionId }) suggestionId: SuggestionId,
  ): Promise<AskDraft> {
    return this.draftAsk.execute({ memberId, suggestionId });
  }
}
