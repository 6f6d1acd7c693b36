import type { Measurement } from '@marquee/contracts';
import { Config, Health, upstreamsOf, watchedOf, type Watched } from '@marquee/service';
import { Metrics } from '@marquee/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import type { OpsSettings } from '../config.ts';
import { serviceOf } from '../queues/queue-sights.ts';
import { figuresIn, type Figure } from './figures-in.ts';

const timeoutMs = 4_000;
const names = new Set(['outbox_oldest_seconds', 'ledger_oldest_seconds', 'ledger_failed']);

export interface Probed {
  readonly measurements: readonly Measurement[];
  readonly unknown: readonly string[];
}

/**
 * What services say of themselves to whoever runs them: readiness and figures. A watch has no operator's token to ask
 * for more with, and needs none. Its own are read without HTTP.
 */
@Injectable()
export class ProbeServices {
  readonly #watched: readonly Watched[];
  /** Those whose figures are of a database of their own. */
  readonly #owners: ReadonlySet<string>;

  constructor(
    @Inject(Config) settings: OpsSettings,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {
    this.#watched = watchedOf(settings);
    this.#owners = new Set(upstreamsOf(settings).map(({ name }) => name));
  }

  async probe(): Promise<Probed> {
    const probed = await Promise.all(this.#watched.map(({ name, url }) => this.#probe(name, url)));
    return {
      measurements: probed.flatMap(({ measurements }) => measurements),
      unknown: probed.flatMap(({ unknown }) => unknown),
    };
  }

  async #probe(name: string, url: string): Promise<Probed> {
    const [ready, scrape] = await Promise.all([this.#isReady(name, url), this.#scrape(name, url)]);
    const readiness: Measurement = { kind: 'service-not-ready', subject: name, value: ready ? 0 : 1 };
    if (scrape === undefined)
      return { measurements: [readiness], unknown: [`the figures of ${name}: it does not answer`] };
    return { measurements: [readiness, ...measurementsOf(name, figuresIn(scrape, names))], unknown: [] };
  }

  async #isReady(name: string, url: string): Promise<boolean> {
    if (name === 'ops') return (await this.health.readiness()).state === 'ready';
    try {
      const { ok } = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(timeoutMs) });
      return ok;
    } catch {
      return false;
    }
  }

  /** Empty where they are another's: two processes over one database say the same of it. */
  async #scrape(name: string, url: string): Promise<string | undefined> {
    if (!this.#owners.has(name)) return '';
    if (name === 'ops') return this.metrics.registry.metrics();
    try {
      const response = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(timeoutMs) });
      return response.ok ? await response.text() : undefined;
    } catch {
      return undefined;
    }
  }
}

function measurementsOf(service: string, figures: readonly Figure[]): Measurement[] {
  return figures.flatMap(({ name, labels: { queue = '' }, value }): Measurement[] => {
    if (name === 'outbox_oldest_seconds') return [{ kind: 'outbox-age', subject: service, value }];
    if (serviceOf(queue) !== service) return [];
    return [{ kind: name === 'ledger_failed' ? 'failed-jobs' : 'queue-age', subject: queue, value }];
  });
}
