import type { CompanyId, LeadRequest, Leads, ListingId } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import { CountInterest } from '../../interest/count-interest.ts';
import { ListingRepository, type OwnedSelection } from '../../listings/listing-repository.ts';
import { isOpen, type ListingView } from '../../listings/listing-view.ts';
import type { RequestView } from '../../requests/request-view.ts';

const mostShown = 100;

/** Whom an exhibitor's listings have brought: those who asked by name, all others as counts. */
@Injectable()
export class ReportLeads {
  constructor(
    private readonly listings: ListingRepository,
    private readonly interest: CountInterest,
  ) {}

  async execute(selection: OwnedSelection): Promise<Leads[]> {
    const listings = await this.listings.owned(selection);
    return Promise.all(listings.map((listing) => this.#leadsOf(listing, selection.sellerId)));
  }

  async #leadsOf(listing: ListingView, sellerId: CompanyId): Promise<Leads> {
    const { id: listingId, workId, title } = listing;
    const { asked, others } = await this.interest.execute(listing, sellerId);
    return {
      listingId,
      workId,
      title,
      open: isOpen(listing),
      asked: asked.slice(0, mostShown).map((request) => leadOf(request, listingId)),
      askedTotal: asked.length,
      others,
    };
  }
}

const leadOf = (request: RequestView, listingId: ListingId): LeadRequest => ({
  requestId: request.id,
  companyId: request.buyerId,
  state: request.state,
  asks: request.asks
    .filter((ask) => ask.listingId === listingId)
    .map(({ askId, kind, memberId, at }) => ({ askId, kind, memberId, at: at.toISOString() })),
  createdAt: request.createdAt.toISOString(),
  ...(request.answeredAt && { answeredAt: request.answeredAt.toISOString() }),
});
