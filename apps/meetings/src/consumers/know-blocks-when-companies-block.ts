import { companyBlocked, companyUnblocked } from '@marquee/contracts';
import { ViewOf, type ViewDelivery } from '@marquee/eventing';
import { Controller } from '@nestjs/common';
import { KnownBlocks } from '../blocks/known-blocks.ts';

@Controller()
export class KnowBlocksWhenCompaniesBlock {
  constructor(private readonly blocks: KnownBlocks) {}

  @ViewOf([companyBlocked, companyUnblocked])
  async handle({ events }: ViewDelivery<typeof companyBlocked>): Promise<void> {
    await this.blocks.keep(
      events.map(({ name, data }) => ({ ...data, holds: name === companyBlocked.name })),
    );
  }
}
