import { CompanyBlock, CompanyId } from '@marquee/contracts';
import { Actor, InPerson, Returns } from '@marquee/service';
import { Controller, Delete, Param, Put } from '@nestjs/common';
import { blockView } from '../block-view.ts';
import { BlockCompany } from './block-company.ts';

@Controller('api/v1/blocks')
@InPerson()
export class BlockCompanyHttp {
  constructor(private readonly useCase: BlockCompany) {}

  @Put(':companyId')
  @Returns(200, CompanyBlock, 'Neither company writes to the other until the block is taken back')
  async blockCompany(
    @Actor() { memberId, companyId }: Actor,
    @Param('companyId', { schema: CompanyId }) blockedId: CompanyId,
  ): Promise<CompanyBlock> {
    return blockView(await this.useCase.block({ memberId, companyId, blockedId }));
  }

  @Delete(':companyId')
  @Returns(204)
  async unblockCompany(
    @Actor() { memberId, companyId }: Actor,
    @Param('companyId', { schema: CompanyId }) blockedId: CompanyId,
  ): Promise<void> {
    await this.useCase.unblock({ memberId, companyId, blockedId });
  }
}
