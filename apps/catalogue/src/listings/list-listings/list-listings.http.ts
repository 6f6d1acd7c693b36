import { ListingId, ListingPage, ListingQuery } from '@marquee/contracts';
import { Actor, decodeCursor, pageOf, Returns } from '@marquee/service';
import { Controller, Get, Query } from '@nestjs/common';
import { listingCard } from '../domain/listing-view.ts';
import { viewerOf } from '../domain/viewer.ts';
import { ListingRepository } from '../persistence/listing-repository.ts';
import { Viewers } from '../viewers.ts';

/** A page ends at a listing. */
const Place = ListingId;

@Controller('api/v1/listings')
export class ListListingsHttp {
  constructor(
    private readonly listings: ListingRepository,
    private readonly viewers: Viewers,
  ) {}

  @Get()
  @Returns(200, ListingPage)
  async listListings(
    @Actor() actor: Actor,
    @Query({ schema: ListingQuery }) { cursor, limit, ...query }: ListingQuery,
  ): Promise<ListingPage> {
    const after = cursor === undefined ? undefined : decodeCursor(Place, cursor);
    const searcher = viewerOf(actor, false);
    const found = await this.listings.search({ ...query, viewer: searcher, after, limit: limit + 1 });
    const page = pageOf(found, limit, (last) => last.id);
    const sellers = page.items.map(({ companyId }) => companyId);
    const { viewer, companies } = await this.viewers.look(actor, sellers);
    return {
      ...page,
      items: page.items.map((listing) => listingCard(listing, viewer, companies.get(listing.companyId))),
    };
  }
}
