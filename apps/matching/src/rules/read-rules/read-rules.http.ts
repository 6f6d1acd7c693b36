import { RescoreList, RulesHistoryQuery, RulesView, type Rescore } from '@marquee/contracts';
import { decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { rulesViewOf } from '../domain/rules.ts';
import { RescoreRepository, type RescoreRow } from '../persistence/rescore-repository.ts';
import { RulesRepository } from '../persistence/rules-repository.ts';

const RulesPage = page(RulesView);
const shown = 20;

@Controller('api/v1/rules')
@Roles('organiser', 'operator')
export class ReadRulesHttp {
  constructor(
    private readonly rules: RulesRepository,
    private readonly rescores: RescoreRepository,
  ) {}

  @Get()
  @Returns(200, RulesView, 'The edition’s rules of matching')
  async get(): Promise<RulesView> {
    return rulesViewOf(await this.rules.get());
  }

  @Get('history')
  @Returns(200, RulesPage, 'Every version of the rules, the latest first: who changed them, and when')
  async history(
    @Query({ schema: RulesHistoryQuery }) { cursor, limit }: RulesHistoryQuery,
  ): Promise<z.infer<typeof RulesPage>> {
    const before = cursor === undefined ? undefined : decodeCursor(z.int(), cursor);
    const found = await this.rules.history({ before, limit: limit + 1 });
    const { items, ...rest } = pageOf(found, limit, ({ version }) => version);
    return { items: items.map(rulesViewOf), ...rest };
  }

  @Get('rescores')
  @Returns(200, RescoreList, 'How far the market is matched again by changed rules, the latest first')
  async progress(): Promise<RescoreList> {
    return { items: (await this.rescores.latest(shown)).map(rescoreOf) };
  }
}

/** Listings that were published meanwhile are matched as well: of more than all there is no talk. */
const rescoreOf = ({ _id, state, done, total, startedAt, finishedAt }: RescoreRow): Rescore => ({
  revision: _id,
  state,
  done: Math.min(done, total),
  total,
  startedAt: startedAt.toISOString(),
  ...(finishedAt && { finishedAt: finishedAt.toISOString() }),
});
