import { CompanyBlocks } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Controller, Get } from '@nestjs/common';
import { BlockRepository } from '../block-repository.ts';
import { blockView } from '../block-view.ts';

@Controller('api/v1/blocks')
@InPerson()
export class ListBlocksHttp {
  constructor(private readonly blocks: BlockRepository) {}

  @Get()
  @Returns(200, CompanyBlocks, 'Whom one’s company does not hear, the latest first')
  async listBlocks(@Actor() { companyId }: Actor): Promise<CompanyBlocks> {
    return { items: (await this.blocks.listOf(companyId)).map(blockView) };
  }
}
