import type { MarketRows } from '../rows.ts';

export interface Section {
  readonly name: keyof MarketRows;
  /** What the progress bar calls it. */
  readonly label: string;
  readonly path: string;
  /** Rows a request. */
  readonly batch: number;
  /** What a row costs the market, as far as the progress bar goes. */
  readonly weight: number;
  /** Whether to rest after a request for as long as it took, so that the market answers others meanwhile. */
  readonly unhurried: boolean;
  /** Whether an organiser can read one of them back, to see that it is still there. */
  readonly readable: boolean;
}

const lightly = { batch: 500, weight: 1, unhurried: false, readable: false };

/**
 * In the order of loading: briefs before listings, so that each listing finds its buyers when it is published. Listings
 * weigh most: each is held against every brief.
 */
export const sections: readonly Section[] = [
  { ...lightly, name: 'companies', label: 'companies', path: '/api/v1/companies', readable: true },
  { ...lightly, name: 'members', label: 'people', path: '/api/v1/members' },
  { ...lightly, name: 'works', label: 'works', path: '/api/v1/works', batch: 250, readable: true },
  { ...lightly, name: 'profiles', label: 'briefs', path: '/api/v1/profiles', batch: 250, weight: 2 },
  {
    name: 'listings',
    label: 'listings',
    path: '/api/v1/listings',
    batch: 50,
    weight: 40,
    unhurried: true,
    readable: true,
  },
];
