import { EditionHistoryQuery, EditionVersion, EditionView } from '@marquee/contracts';
import { Config, decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import type { MeetingsSettings } from '../../config.ts';
import { editionVersionOf, editionViewOf } from '../domain/edition.ts';
import { EditionRepository } from '../persistence/edition-repository.ts';

const EditionVersionPage = page(EditionVersion);

@Controller('api/v1/edition')
export class ReadEditionHttp {
  constructor(
    private readonly editions: EditionRepository,
    @Inject(Config) private readonly settings: MeetingsSettings,
  ) {}

  @Get()
  @Returns(200, EditionView, 'The present run of the market: its days, zone, slots and tables, once stated')
  async get(): Promise<EditionView> {
    return editionViewOf(await this.editions.get(this.settings.MEETINGS_EDITION));
  }

  @Get('history')
  @Roles('organiser', 'operator')
  @Returns(
    200,
    EditionVersionPage,
    'Every version of the edition, the latest first: who changed it, and when',
  )
  async history(
    @Query({ schema: EditionHistoryQuery }) { cursor, limit }: EditionHistoryQuery,
  ): Promise<z.infer<typeof EditionVersionPage>> {
    const before = cursor === undefined ? undefined : decodeCursor(z.int(), cursor);
    const found = await this.editions.history(this.settings.MEETINGS_EDITION, { before, limit: limit + 1 });
    const { items, ...rest } = pageOf(found, limit, ({ version }) => version);
    return { items: items.map(editionVersionOf), ...rest };
  }
}
