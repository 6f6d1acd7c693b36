import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One service's figures. A registry of its own, so that services in one process do not mix theirs. */
export class Metrics {
  readonly registry = new Registry();

  constructor(service: string) {
    this.registry.setDefaultLabels({ service });
  }

  /** Memory, event loop, garbage collection: once a process is enough. */
  ofProcess(): this {
    collectDefaultMetrics({ register: this.registry });
    return this;
  }

  counter<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  /**
   * `collect` sets it when it is asked for; where that fails it is left out of this scrape, since an old figure would
   * pass for the present one, and no failure may take the other figures along.
   */
  gauge<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
    collect?: () => Promise<void>,
  ): Gauge<Label> {
    const gauge: Gauge<Label> = new Gauge({
      ...{ name, help, labelNames, registers: [this.registry] },
      ...(collect && { collect: () => collect().catch(() => leaveOut(gauge, labelNames)) }),
    });
    return gauge;
  }

  /** Durations in seconds, from a millisecond to half a minute. */
  duration<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Histogram<Label> {
    const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }
}

/** One with labels forgets all it has; one without would go back to nought. */
function leaveOut<Label extends string>(gauge: Gauge<Label>, labelNames: readonly Label[]): void {
  if (labelNames.length > 0) gauge.reset();
  else gauge.remove();
}
