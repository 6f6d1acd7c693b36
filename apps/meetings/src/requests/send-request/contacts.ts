import {
  Forbidden,
  NotFound,
  type CompanyId,
  type ProfileId,
  type RequestCreate,
  type Side,
} from '@marquee/contracts';
import { Config } from '@marquee/service';
import { Inject, Injectable } from '@nestjs/common';
import { KnownBlocks } from '../../blocks/known-blocks.ts';
import { KnownCompanies } from '../../companies/known-companies.ts';
import { KnownBriefs } from '../../briefs/known-briefs.ts';
import type { MeetingsSettings } from '../../config.ts';
import { KnownListings, type KnownListing } from '../../listings/known-listings.ts';
import type { Party } from '../domain/party.ts';
import { Blocked, BuyerExcluded, BuyerNotYoursToName, HasNotAsked, NobodyNamed } from '../domain/refusals.ts';
import { askedCompany, askingCompany, type Contact } from '../domain/request.ts';
import { RequestRepository } from '../persistence/request-repository.ts';

type Wanted = Pick<RequestCreate, 'listingId' | 'profileId' | 'buyerId'>;
type Buyer = Pick<Contact, 'buyerId' | 'anonymousBrief' | 'askedOf'>;

/** Whom somebody asks who names a listing: its seller, or of his own listing a buyer. */
@Injectable()
export class Contacts {
  constructor(
    private readonly listings: KnownListings,
    private readonly briefs: KnownBriefs,
    private readonly companies: KnownCompanies,
    private readonly blocks: KnownBlocks,
    private readonly requests: RequestRepository,
    @Inject(Config) private readonly settings: MeetingsSettings,
  ) {}

  /** @throws NotFound, Forbidden, NobodyNamed, BuyerNotYoursToName, HasNotAsked, BuyerExcluded, Blocked */
  async find(party: Party, wanted: Wanted): Promise<Contact> {
    const listing = await this.listings.published(wanted.listingId);
    if (!listing) throw new NotFound('listing');
    const askedBy: Side = listing.sellerId === party.companyId ? 'seller' : 'buyer';
    if (!party.sides.includes(askedBy)) throw new Forbidden();
    if (askedBy === 'buyer') await this.#assertOwnBrief(party, wanted);
    const buyer =
      askedBy === 'seller' ? await this.#buyerOf(listing, wanted) : buying(party.companyId, listing, wanted);
    const { _id: listingId, workId, title, sellerId } = listing;
    const contact: Contact = {
      editionId: this.settings.MEETINGS_EDITION,
      listingId,
      workId,
      title,
      sellerId,
      askedBy,
      ...buyer,
    };
    await this.#assertWelcome(contact);
    return contact;
  }

  /** An anonymous brief is asked even so: a refusal would tell whose it is. */
  async #assertWelcome(contact: Contact): Promise<void> {
    if (contact.anonymousBrief !== undefined) return;
    const [asking, asked] = [askingCompany(contact), askedCompany(contact)];
    if (await this.blocks.holds(asked, asking)) throw new Blocked('by-them');
    if (await this.blocks.holds(asking, asked)) throw new Blocked('by-you');
  }

  /**
   * A brief of another company is answered like one that is not there. Of private ones nothing is known here: matching,
   * whose they are, takes a match for what it was asked from only where it is the asker's own.
   */
  async #assertOwnBrief({ companyId }: Party, { profileId }: Wanted): Promise<void> {
    const brief = profileId && (await this.briefs.shown(profileId));
    if (brief && brief.companyId !== companyId) throw new NotFound('brief');
  }

  async #buyerOf(listing: KnownListing, { profileId, buyerId }: Wanted): Promise<Buyer> {
    const buyer =
      profileId === undefined
        ? await this.#acquaintance(listing, buyerId)
        : await this.#ofBrief(listing, profileId);
    // An anonymous brief is asked even so: a refusal would tell whose it is.
    const excluded = buyer.anonymousBrief === undefined && listing.excludedCompanies.includes(buyer.buyerId);
    if (excluded) throw new BuyerExcluded();
    return buyer;
  }

  async #acquaintance({ sellerId }: KnownListing, buyerId: CompanyId | undefined): Promise<Buyer> {
    if (buyerId === undefined) throw new NobodyNamed();
    if (!(await this.requests.haveDealt({ buyerId, sellerId }))) throw new HasNotAsked();
    return { buyerId };
  }

  async #ofBrief({ sellerId }: KnownListing, profileId: ProfileId): Promise<Buyer> {
    const brief = await this.briefs.shown(profileId);
    if (!brief || brief.companyId === sellerId) throw new NotFound('brief');
    // Until it is approved nobody is shown that it looks for anything.
    if (!(await this.companies.isApproved(brief.companyId))) throw new NotFound('brief');
    const { companyId: buyerId, memberId: askedOf, visibility } = brief;
    return { buyerId, askedOf, ...(visibility === 'anonymous' && { anonymousBrief: profileId }) };
  }
}

/** @throws NotFound where the listing is kept from the company; BuyerNotYoursToName */
function buying(companyId: CompanyId, { excludedCompanies }: KnownListing, { buyerId }: Wanted): Buyer {
  if (excludedCompanies.includes(companyId)) throw new NotFound('listing');
  if (buyerId !== undefined) throw new BuyerNotYoursToName();
  return { buyerId: companyId };
}
