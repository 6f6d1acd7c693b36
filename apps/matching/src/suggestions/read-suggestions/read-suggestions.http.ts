import {
  SuggestionCounts,
  SuggestionId,
  SuggestionQuery,
  SuggestionView,
  type SuggestionState,
} from '@marquee/contracts';
import { Actor, decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { SuggestionRepository } from '../persistence/suggestion-repository.ts';
import { viewOf } from '../suggestion-view.ts';

const SuggestionPage = page(SuggestionView);
const Place = z.strictObject({ score: z.number(), id: z.string() });
const open: readonly SuggestionState[] = ['new', 'seen'];

@Controller('api/v1/suggestions')
export class ReadSuggestionsHttp {
  constructor(private readonly suggestions: SuggestionRepository) {}

  @Get()
  @Roles('buyer')
  @Returns(
    200,
    SuggestionPage,
    'One’s own matches, best first; a work once, under the brief that it fits best, and in one state: what was asked, kept or passed under one brief is new under no other',
  )
  async list(
    @Actor() { memberId }: Actor,
    @Query({ schema: SuggestionQuery }) { state, profileId, cursor, limit }: SuggestionQuery,
  ): Promise<z.infer<typeof SuggestionPage>> {
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const states = state ? [state] : open;
    const found = await this.suggestions.list({ memberId, states, profileId, after, limit: limit + 1 });
    const { items, ...rest } = pageOf(found, limit, ({ score, id }) => ({ score, id }));
    return { items: items.map(viewOf), ...rest };
  }

  @Get('counts')
  @Roles('buyer')
  @Returns(200, SuggestionCounts, 'How many works are in which state: as many as the lists hold')
  async counts(@Actor() { memberId }: Actor): Promise<SuggestionCounts> {
    const counts = await this.suggestions.countByState({ memberId });
    const of = (state: SuggestionState) => counts.get(state) ?? 0;
    return {
      new: of('new'),
      seen: of('seen'),
      kept: of('kept'),
      asked: of('asked'),
      passed: of('passed'),
      expired: of('expired'),
    };
  }

  @Get(':id')
  @Roles('buyer')
  @Returns(200, SuggestionView, 'One’s own match, with its reasons')
  async get(
    @Actor() { memberId }: Actor,
    @Param('id', { schema: SuggestionId }) suggestionId: SuggestionId,
  ): Promise<SuggestionView> {
    return viewOf(await this.suggestions.get({ memberId, suggestionId }));
  }
}
