import { suggestionExpired, suggestionMade } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { TellBuyers } from '../inbox/tell-buyers/tell-buyers.ts';

@Controller()
export class TellBuyersWhenSuggestionsChange {
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly tellBuyers: TellBuyers) {}

  @EffectOf([suggestionMade, suggestionExpired], { batch: 500 })
  async handle(delivery: EffectDelivery<typeof suggestionMade>): Promise<void> {
    await this.#inTurn(() =>
      delivery.once(async (tx, fresh) => {
        const news = fresh.map(({ name, data }) => ({
          what: name === suggestionMade.name ? ('made' as const) : ('expired' as const),
          suggestion: data,
        }));
        await this.tellBuyers.execute(news, tx);
      }),
    );
  }

  /** Batches of two partitions nearly always share a buyer: side by side one of them would be done in vain. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
