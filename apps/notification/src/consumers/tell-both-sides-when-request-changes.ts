import { requestEvents, type RequestNews } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { TellRequest } from '../inbox/tell-request/tell-request.ts';

const newsOf: Readonly<Record<string, RequestNews>> = {
  [requestEvents.sent.name]: 'sent',
  [requestEvents.joined.name]: 'joined',
  [requestEvents.reminded.name]: 'reminded',
  [requestEvents.accepted.name]: 'accepted',
  [requestEvents.declined.name]: 'declined',
  [requestEvents.withdrawn.name]: 'withdrawn',
  [requestEvents.expired.name]: 'expired',
};

@Controller()
export class TellBothSidesWhenRequestChanges {
  constructor(private readonly tellRequest: TellRequest) {}

  @EffectOf(Object.values(requestEvents))
  async handle(delivery: EffectDelivery<(typeof requestEvents)['sent']>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { name, data } of fresh) {
        const news = newsOf[name];
        if (news) await this.tellRequest.execute(news, data, tx);
      }
    });
  }
}
