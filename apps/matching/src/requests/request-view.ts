import type {
  AskId,
  CompanyId,
  ListingId,
  MemberId,
  RequestFact,
  RequestId,
  RequestKind,
  RequestState,
  Side,
  SuggestionId,
  WorkId,
} from '@marquee/contracts';

/** Who asked for what, and when; not in which words. */
export interface AskView {
  readonly askId: AskId;
  readonly kind: RequestKind;
  readonly memberId: MemberId;
  readonly listingId: ListingId;
  readonly at: Date;
}

/** What matching keeps of a request. */
export interface RequestView {
  readonly id: RequestId;
  readonly version: number;
  readonly listingId: ListingId;
  readonly workId: WorkId;
  readonly title: string;
  readonly buyerId: CompanyId;
  readonly sellerId: CompanyId;
  readonly askedBy: Side;
  readonly state: RequestState;
  readonly asks: readonly AskView[];
  /** The matches that it was asked from. */
  readonly suggestionIds: readonly SuggestionId[];
  readonly createdAt: Date;
  readonly answeredAt?: Date;
}

export const requestViewOf = (fact: RequestFact, suggestionIds: readonly SuggestionId[]): RequestView => ({
  id: fact.requestId,
  version: fact.version,
  listingId: fact.listingId,
  workId: fact.workId,
  title: fact.title,
  buyerId: fact.buyerId,
  sellerId: fact.sellerId,
  askedBy: fact.askedBy,
  state: fact.state,
  asks: fact.asks.map(({ askId, kind, memberId, listingId, at }) => ({
    askId,
    kind,
    memberId,
    listingId,
    at: new Date(at),
  })),
  suggestionIds,
  createdAt: new Date(fact.createdAt),
  ...(fact.answer && { answeredAt: new Date(fact.answer.at) }),
});
