import { ConversationId, type CompanyId, type ListingId } from '@marquee/contracts';
import { v5 } from 'uuid';

const namespace = '8a7f1c52-6d1e-4f0b-9d43-5b1f0c2e7a96';

export interface Parties {
  readonly buyerId: CompanyId;
  readonly sellerId: CompanyId;
  readonly listingId: ListingId;
}

/** The same for the same two companies on the same listing: so they have one conversation, whichever request comes first. */
export const conversationIdOf = ({ buyerId, sellerId, listingId }: Parties): ConversationId =>
  ConversationId.parse(v5(`${buyerId}/${sellerId}/${listingId}`, namespace));
