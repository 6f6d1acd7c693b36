import {
  requestAccepted,
  requestDeclined,
  requestExpired,
  requestJoined,
  requestReminded,
  requestSent,
  requestWithdrawn,
} from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import type { RequestNews } from '../inbox/domain/tell-request.ts';
import { TellRequest } from '../inbox/tell-request/tell-request.ts';

const newsOf: Readonly<Record<string, RequestNews>> = {
  [requestSent.name]: 'sent',
  [requestJoined.name]: 'joined',
  [requestReminded.name]: 'reminded',
  [requestAccepted.name]: 'accepted',
  [requestDeclined.name]: 'declined',
  [requestWithdrawn.name]: 'withdrawn',
  [requestExpired.name]: 'expired',
};

@Controller()
export class TellBothSidesWhenRequestChanges {
  constructor(private readonly tellRequest: TellRequest) {}

  @EffectOf([
    requestSent,
    requestJoined,
    requestReminded,
    requestAccepted,
    requestDeclined,
    requestWithdrawn,
    requestExpired,
  ])
  async handle(delivery: EffectDelivery<typeof requestSent>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { name, data } of fresh) {
        const news = newsOf[name];
        if (news) await this.tellRequest.execute(news, data, tx);
      }
    });
  }
}
