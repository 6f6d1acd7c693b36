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

export function listingViewOf(fact: ListingFact): ListingView {
  return {
    id: fact.listingId,
    version: fact.version,
    sellerId: fact.companyId,
    workId: fact.workId,
    title: titleToShow(fact.titles) ?? fact.listingId,
    form: {
      id: fact.listingId,
      companyId: fact.companyId,
      state: fact.state,
      kind: fact.kind,
      ...(fact.technique !== undefined && { technique: fact.technique }),
      ...(fact.mode !== undefined && { mode: fact.mode }),
      stage: fact.stage,
      seeking: fact.seeking,
      ...askOf(fact),
      genres: fact.genres,
      themes: fact.themes,
      audience: fact.audience,
      originalLanguage: fact.originalLanguage,
      origin: fact.origin,
      ...(fact.budgetUsd !== undefined && { budgetUsd: fact.budgetUsd }),
      comparables: fact.comparables,
      people: fact.people.map(({ slug }) => slug),
      aiUse: fact.ai.use,
      excludedCompanies: fact.excludedCompanies,
      avails: fact.avails,
    },
  };
}

/** The least that would buy it, in US dollars: of a band its lower end; unknown where the currency is another and no figure is given. */
function askOf({ ask }: ListingFact): Pick<Listing, 'askUsd'> {
  const inDollars = ask?.currency === 'USD' ? (ask.amount ?? ask.band?.lo) : undefined;
  const askUsd = ask?.usd ?? inDollars;
  return askUsd === undefined ? {} : { askUsd };
}
