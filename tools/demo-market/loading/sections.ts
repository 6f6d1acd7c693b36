import type { MarketRows } from '../rows.ts';

export interface Section {
  readonly name: keyof MarketRows;
  /** What the progress bar calls it. */
  readonly label: string;
  readonly path: string;
  /** Rows a request: listings weigh most, since each is matched. */
  readonly batch: number;
  /** Whether an organiser can read one of them back, to see that it is still there. */
  readonly readable: boolean;
}

/** In the order of loading: briefs before listings, so that each listing finds its buyers when it is published. */
export const sections: readonly Section[] = [
  { name: 'companies', label: 'companies', path: '/api/v1/companies', batch: 500, readable: true },
  { name: 'members', label: 'people', path: '/api/v1/members', batch: 500, readable: false },
  { name: 'works', label: 'works', path: '/api/v1/works', batch: 250, readable: true },
  { name: 'profiles', label: 'briefs', path: '/api/v1/profiles', batch: 250, readable: false },
  { name: 'listings', label: 'listings', path: '/api/v1/listings', batch: 100, readable: true },
];
