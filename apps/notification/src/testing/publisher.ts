import { Eventing, eventingCollections, type NewEvent } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { createLogger, Metrics } from '@marquee/telemetry';
import type { TestMarket } from '@marquee/testing';
import { v7 } from 'uuid';

/* For specs: another service that tells what this one listens to. */

/** Speaks as a service, by an outbox of its own. */
export class Publisher implements AsyncDisposable {
  readonly #mongo: Mongo;
  readonly #eventing: Eventing;

  private constructor(mongo: Mongo, eventing: Eventing) {
    this.#mongo = mongo;
    this.#eventing = eventing;
  }

  static async of(market: TestMarket, service: string): Promise<Publisher> {
    const { MONGODB_URL: url = '', KAFKA_BROKERS: brokers = '' } = market.env;
    const mongo = await Mongo.connect({ url, database: `${market.prefix}${service}-speaks` });
    await mongo.ensure(eventingCollections);
    const eventing = new Eventing({
      service,
      brokers: brokers.split(','),
      prefix: market.prefix,
      mongo,
      logger: createLogger({ service, level: 'error' }),
      metrics: new Metrics(service),
      now: () => new Date(),
      newId: () => v7(),
    });
    await eventing.start();
    return new Publisher(mongo, eventing);
  }

  /** Events of one topic and version. */
  async tell(...events: readonly NewEvent[]): Promise<void> {
    await this.#mongo.transaction((tx) => this.#eventing.outbox.addBatch(tx, v7(), events));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#eventing.stop();
    await this.#mongo.close();
  }
}
