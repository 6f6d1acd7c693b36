import type {
  CompanyId,
  ExhibitorExposure,
  ExposureQuery,
  ExposureReport,
  ListingId,
} from '@marquee/contracts';
import { spreadOf } from './spread.ts';

export interface Counted {
  /** Open ones. */
  readonly listings: readonly { readonly id: ListingId; readonly sellerId: CompanyId }[];
  readonly suggestions: ReadonlyMap<ListingId, number>;
  readonly asks: ReadonlyMap<CompanyId, number>;
}

/** Of exhibitors with something on offer: others cannot be seen. */
export function exposureOf(counted: Counted, order: ExposureQuery['order']): Omit<ExposureReport, 'next'> {
  const exhibitors = exhibitorsOf(counted);
  const { gini, topTenth, lorenz } = spreadOf(exhibitors.map(({ suggestions }) => suggestions));
  const sign = order === 'most' ? -1 : 1;
  const ordered = exhibitors.toSorted(
    (a, b) => sign * (a.suggestions - b.suggestions) || (a.companyId < b.companyId ? -1 : 1),
  );
  const sum = (of: (exhibitor: ExhibitorExposure) => number) =>
    exhibitors.reduce((total, exhibitor) => total + of(exhibitor), 0);
  return {
    exhibitors: exhibitors.length,
    listings: counted.listings.length,
    suggestions: sum(({ suggestions }) => suggestions),
    asks: sum(({ asks }) => asks),
    gini,
    topTenth,
    unseen: exhibitors.filter(({ suggestions }) => suggestions === 0).length,
    lorenz: lorenz.map(({ holders, held }) => ({ exhibitors: holders, suggestions: held })),
    items: ordered,
  };
}

function exhibitorsOf({ listings, suggestions, asks }: Counted): ExhibitorExposure[] {
  const exhibitors = new Map<CompanyId, ExhibitorExposure>();
  for (const { id, sellerId } of listings) {
    const known = exhibitors.get(sellerId);
    exhibitors.set(sellerId, {
      companyId: sellerId,
      listings: (known?.listings ?? 0) + 1,
      suggestions: (known?.suggestions ?? 0) + (suggestions.get(id) ?? 0),
      asks: asks.get(sellerId) ?? 0,
    });
  }
  return [...exhibitors.values()];
}
