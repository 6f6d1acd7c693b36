import { requestChanges, type requestSent } from '@marquee/contracts';
import { EffectOf, type EffectDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { FollowRequest } from '../requests/follow-request/follow-request.ts';

@Controller()
export class MarkMatchesAskedWhenRequested {
  constructor(private readonly followRequest: FollowRequest) {}

  @EffectOf(requestChanges, { batch: 50 })
  async handle({ once }: EffectDelivery<typeof requestSent>): Promise<void> {
    await once(async (tx, fresh) => {
      for (const { data } of fresh) await this.followRequest.execute(data, tx);
    });
  }
}
