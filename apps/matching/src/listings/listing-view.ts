import {
  titleToShow,
  type CompanyId,
  type ListingFact,
  type ListingId,
  type WorkId,
} from '@marquee/contracts';
import type { Listing } from '@marquee/match-engine';

/** What matching keeps of a listing. */
export interface ListingView {
  readonly id: ListingId;
  /** The listing's revision. */
  readonly version: number;
  readonly sellerId: CompanyId;
  readonly workId: WorkId;
  readonly title: string;
  /** As the match engine takes it. */
  readonly form: Listing;
}

export const isOpen = ({ form }: ListingView) => form.state === 'published';

/** What matching takes of an offer, on the market or only sketched. */
export type Offer = Pick<
  ListingFact,
  | 'companyId'
  | 'state'
  | 'kind'
  | 'technique'
  | 'mode'
  | 'stage'
  | 'seeking'
  | 'ask'
  | 'genres'
  | 'themes'
  | 'audience'
  | 'originalLanguage'
  | 'origin'
  | 'budgetUsd'
  | 'comparables'
  | 'people'
  | 'ai'
  | 'excludedCompanies'
  | 'avails'
>;

export function listingViewOf(fact: ListingFact): ListingView {
  return {
    id: fact.listingId,
    version: fact.version,
    sellerId: fact.companyId,
    workId: fact.workId,
    title: titleToShow(fact.titles) ?? fact.listingId,
    form: formOf(fact.listingId, fact),
  };
}

/** As the match engine takes it. */
export const formOf = (id: string, offer: Offer): Listing => ({
  id,
  companyId: offer.companyId,
  state: offer.state,
  kind: offer.kind,
  ...(offer.technique !== undefined && { technique: offer.technique }),
  ...(offer.mode !== undefined && { mode: offer.mode }),
  stage: offer.stage,
  seeking: offer.seeking,
  ...askOf(offer),
  genres: offer.genres,
  themes: offer.themes,
  audience: offer.audience,
  originalLanguage: offer.originalLanguage,
  origin: offer.origin,
  ...(offer.budgetUsd !== undefined && { budgetUsd: offer.budgetUsd }),
  comparables: offer.comparables,
  people: offer.people.map(({ slug }) => slug),
  aiUse: offer.ai.use,
  excludedCompanies: offer.excludedCompanies,
  avails: offer.avails,
});

/** The least that would buy it, in US dollars: of a band its lower end; unknown where the currency is another and no figure is given. */
function askOf({ ask }: Offer): Pick<Listing, 'askUsd'> {
  const inDollars = ask?.currency === 'USD' ? (ask.amount ?? ask.band?.lo) : undefined;
  const askUsd = ask?.usd ?? inDollars;
  return askUsd === undefined ? {} : { askUsd };
}
