import { services } from '@marquee/contracts';
import type { GatewaySettings } from './config.ts';

export interface Upstream {
  readonly name: string;
  readonly url: string;
  /** Paths that are sent to it. */
  readonly prefixes: readonly string[];
}

/** The services that answer requests. */
export const upstreamsOf = (settings: GatewaySettings): readonly Upstream[] => [
  { name: 'accounts', url: settings.ACCOUNTS_URL, prefixes: services.accounts.prefixes },
  { name: 'catalogue', url: settings.CATALOGUE_URL, prefixes: services.catalogue.prefixes },
  { name: 'matching', url: settings.MATCHING_URL, prefixes: services.matching.prefixes },
  { name: 'meetings', url: settings.MEETINGS_URL, prefixes: services.meetings.prefixes },
  { name: 'notification', url: settings.NOTIFICATION_URL, prefixes: services.notification.prefixes },
];

/** Everything that must be ready for the market to be. */
export const watchedOf = (settings: GatewaySettings): readonly Pick<Upstream, 'name' | 'url'>[] => [
  ...upstreamsOf(settings),
  { name: 'matching-worker', url: settings.MATCHING_WORKER_URL },
];
