import type { Measurement, Unseen } from '@marquee/contracts';
import { Config, Health, upstreamsOf, watchedOf, type Watched } from '@marquee/service';
import { Metrics } from '@marquee/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import type { OpsSettings } from '../config.ts';
import { serviceOf } from '../queues/queue-sights.ts';
import { figuresIn, type Figure } from './figures-in.ts';

const timeoutMs = 4_000;
const names = new Set([
  'outbox_rows',
  'outbox_oldest_seconds',
  'ledger_pending',
  'ledger_oldest_seconds',
  'ledger_failed',
  'ledger_done_last_minute',
]);

/** What waits in a service's own database: in its outbox, or in the ledger of a queue. */
export interface Backlog {
  /** The service, or the queue. */
  readonly subject: string;
  readonly waiting: number;
  readonly oldestSeconds: number;
  /** Jobs; absent of outboxes. */
  readonly doneLastMinute?: number;
}

export interface Probed {
  readonly measurements: readonly Measurement[];
  readonly backlogs: readonly Backlog[];
  readonly unseen: readonly Unseen[];
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
      backlogs: probed.flatMap(({ backlogs }) => backlogs),
      unseen: probed.flatMap(({ unseen }) => unseen),
    };
  }

  async #probe(name: string, url: string): Promise<Probed> {
    const [ready, scrape] = await Promise.all([this.#isReady(name, url), this.#scrape(name, url)]);
    const readiness: Measurement = { kind: 'service-not-ready', subject: name, value: ready ? 0 : 1 };
    if (scrape === undefined)
      return {
        ...{ measurements: [readiness], backlogs: [] },
        unseen: [{ part: 'figures', subject: name }],
      };
    const figures = figuresIn(scrape, names).filter(
      ({ labels: { queue } }) => queue === undefined || serviceOf(queue) === name,
    );
    return {
      measurements: [readiness, ...measurementsOf(name, figures)],
      backlogs: backlogsOf(name, figures),
      unseen: [],
    };
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

const measuredBy: Readonly<Record<string, Measurement['kind']>> = {
  outbox_oldest_seconds: 'outbox-age',
  ledger_oldest_seconds: 'queue-age',
  ledger_failed: 'failed-jobs',
};

const measurementsOf = (service: string, figures: readonly Figure[]): Measurement[] =>
  figures.flatMap(({ name, labels: { queue = service }, value }) => {
    const kind = measuredBy[name];
    return kind === undefined ? [] : [{ kind, subject: queue, value }];
  });

/** Of what has an age, and a number that waits. */
function backlogsOf(service: string, figures: readonly Figure[]): Backlog[] {
  const subjects = Map.groupBy(figures, ({ labels: { queue = service } }) => queue);
  return [...subjects].flatMap(([subject, ofIt]): Backlog[] => {
    const valueOf = (name: string) => ofIt.find((figure) => figure.name === name)?.value;
    const waiting = valueOf('outbox_rows') ?? valueOf('ledger_pending');
    const oldestSeconds = valueOf('outbox_oldest_seconds') ?? valueOf('ledger_oldest_seconds');
    const doneLastMinute = valueOf('ledger_done_last_minute');
    if (waiting === undefined || oldestSeconds === undefined) return [];
    return [{ subject, waiting, oldestSeconds, ...(doneLastMinute !== undefined && { doneLastMinute }) }];
  });
}
