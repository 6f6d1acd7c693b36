import { matchingWorkerPort, services, type ServiceName } from '@marquee/contracts';
import { z } from 'zod';

/** Where something runs. */
export interface Watched {
  readonly name: string;
  readonly url: string;
}

/** A service that answers requests, and where. */
export interface Upstream extends Watched {
  readonly name: ServiceName;
  /** Paths that the gateway sends to it. */
  readonly prefixes: readonly string[];
}

type UpstreamVariable = `${Uppercase<ServiceName>}_URL`;

const names = Object.keys(services) as ServiceName[];
const variableOf = (name: ServiceName) => `${name.toUpperCase()}_URL` as UpstreamVariable;
const baseUrl = (port: number) => z.url({ protocol: /^https?$/ }).default(`http://127.0.0.1:${port}`);

/** `CATALOGUE_URL` and so on, for whoever calls services: the gateway, and the operator's service. */
export const upstreamSettings = {
  ...(Object.fromEntries(names.map((name) => [variableOf(name), baseUrl(services[name].port)])) as Record<
    UpstreamVariable,
    ReturnType<typeof baseUrl>
  >),
  /** Answers no requests, but must be ready all the same. */
  MATCHING_WORKER_URL: baseUrl(matchingWorkerPort),
};
export type UpstreamSettings = Readonly<Record<UpstreamVariable | 'MATCHING_WORKER_URL', string>>;

/** The services that answer requests. */
export const upstreamsOf = (settings: UpstreamSettings): readonly Upstream[] =>
  names.map((name) => ({ name, url: settings[variableOf(name)], prefixes: services[name].prefixes }));

/** Everything that must be ready for the market to be. */
export const watchedOf = (settings: UpstreamSettings): readonly Watched[] => [
  ...upstreamsOf(settings),
  { name: 'matching-worker', url: settings.MATCHING_WORKER_URL },
];

/** Where running services are, as the environment of whoever calls them says it. */
export const upstreamEnvironment = (running: readonly Watched[]): Record<string, string> =>
  Object.fromEntries(running.map(({ name, url }) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, url]));
