import { ListingId, ProfileId, ShownBrief, ShownBriefQuery } from '@marquee/contracts';
import { Actor, decodeCursor, page, pageOf, Returns, Roles } from '@marquee/service';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { ListBriefs } from './list-briefs.ts';

const BriefPage = page(ShownBrief);
const Place = z.strictObject({ score: z.number(), profileId: ProfileId });

@Controller('api/v1/interest')
export class ListBriefsHttp {
  constructor(private readonly listBriefs: ListBriefs) {}

  @Get(':listingId/briefs')
  @Roles('exhibitor')
  @Returns(
    200,
    BriefPage,
    'Briefs that fit one’s own listing and are shown to sellers, best first; never private ones',
  )
  async list(
    @Actor() { companyId }: Actor,
    @Param('listingId', { schema: ListingId }) listingId: ListingId,
    @Query({ schema: ShownBriefQuery }) { cursor, limit }: ShownBriefQuery,
  ): Promise<z.infer<typeof BriefPage>> {
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const found = await this.listBriefs.execute({ sellerId: companyId, listingId, after });
    const { items, ...rest } = pageOf(found, limit, ({ place }) => place);
    return { items: items.map(({ brief }) => brief), ...rest };
  }
}
