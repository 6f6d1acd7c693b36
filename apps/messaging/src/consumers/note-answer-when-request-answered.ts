import { requestAccepted, requestDeclined, requestExpired, requestWithdrawn } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { FollowRequest } from '../conversations/follow-request/follow-request.ts';

@Controller()
export class NoteAnswerWhenRequestAnswered {
  constructor(private readonly followRequest: FollowRequest) {}

  @EffectOf([requestAccepted, requestDeclined, requestWithdrawn, requestExpired])
  async handle(delivery: EffectDelivery<typeof requestAccepted>): Promise<void> {
    await delivery.once(async (tx, fresh) => {
      for (const { data, time } of fresh) await this.followRequest.execute(data, time, tx);
    });
  }
}
