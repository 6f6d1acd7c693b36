import type { CompanyId, CompanyStanding, RequestView } from '@marquee/contracts';
import type { Party } from './party.ts';
import { askingCompany, isBuyerHidden, type Ask, type Request } from './request.ts';

/** What is shown of a company. */
export interface ShownCompany {
  readonly name: string;
  readonly country: string;
  readonly standing: CompanyStanding;
}

/** The company at the other end; undefined where it is not to be known. */
export function otherCompany(
  { companyId }: Pick<Party, 'companyId'>,
  request: Request,
): CompanyId | undefined {
  if (companyId !== request.sellerId) return request.sellerId;
  return isBuyerHidden(request) ? undefined : request.buyerId;
}

/**
 * As the company at one end of it may see it. From which of its briefs and matches a buyer asks stays with the buyer:
 * a brief may be shown to sellers without the name of its owner.
 */
export function viewOf(
  party: Pick<Party, 'companyId'>,
  request: Request,
  companies: ReadonlyMap<CompanyId, ShownCompany>,
): RequestView {
  const { id, version, askedBy, listingId, workId, title, state, answer } = request;
  const isSent = askingCompany(request) === party.companyId;
  const other = otherCompany(party, request);
  const known = other && companies.get(other);
  const namesBriefs = askedBy === 'seller' || isSent;
  const namesAnswerer = !isSent || !isBuyerHidden(request);
  return {
    id,
    revision: version,
    box: isSent ? 'sent' : 'received',
    askedBy,
    listingId,
    workId,
    title,
    ...(other && {
      other: {
        companyId: other,
        ...(known && { name: known.name, country: known.country, vetted: known.standing === 'approved' }),
      },
    }),
    asks: request.asks.map((ask) => askViewOf(ask, namesBriefs)),
    state,
    ...(answer && {
      answer: {
        ...(namesAnswerer && { memberId: answer.memberId }),
        ...(answer.reason && { reason: answer.reason }),
        ...(answer.words !== undefined && { words: answer.words }),
        at: answer.at.toISOString(),
      },
    }),
    createdAt: request.createdAt.toISOString(),
    updatedAt: request.updatedAt.toISOString(),
    expiresAt: request.expiresAt.toISOString(),
  };
}

function askViewOf(
  { profileId, suggestionId, ...ask }: Ask,
  namesBriefs: boolean,
): RequestView['asks'][number] {
  return {
    ...ask,
    ...(namesBriefs && profileId && { profileId }),
    ...(namesBriefs && suggestionId && { suggestionId }),
    at: ask.at.toISOString(),
  };
}
