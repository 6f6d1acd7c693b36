import { suggestionExpired, suggestionMade } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Mongo } from '@marquee/mongo';
import { Controller } from '@nestjs/common';
import { TellBuyers } from '../inbox/tell-buyers/tell-buyers.ts';

/** As many as one fetch brings: a buyer's entry is written once for all of them. */
const eventsATime = 1_000;

/** Each suggestion that was told of has a row for ever, with its version: an event that comes again changes nothing. */
@Controller()
export class TellBuyersWhenSuggestionsChange {
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly mongo: Mongo,
    private readonly tellBuyers: TellBuyers,
  ) {}

  @ViewOf([suggestionMade, suggestionExpired], { batch: eventsATime })
  async handle({ events }: ViewDelivery<typeof suggestionMade>): Promise<void> {
    const news = events.map(({ name, data }) => ({
      what: name === suggestionMade.name ? ('made' as const) : ('expired' as const),
      suggestion: data,
    }));
    await this.#inTurn(() => this.mongo.transaction((tx) => this.tellBuyers.execute(news, tx)));
  }

  /** Batches of two partitions nearly always share a buyer: side by side one of them would be done in vain. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
