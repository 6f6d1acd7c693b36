import { InterestOutlook, OfferSketch } from '@marquee/contracts';
import { Actor, Returns, Roles } from '@marquee/service';
import { Body, Controller, Post } from '@nestjs/common';
import { ForeseeInterest } from './foresee-interest.ts';

@Controller('api/v1/interest')
export class ForeseeInterestHttp {
  constructor(private readonly useCase: ForeseeInterest) {}

  @Post('outlook')
  @Roles('exhibitor')
  @Returns(
    200,
    InterestOutlook,
    'Whom an offer would interest, and what else of it to offer would interest more; never who. Nothing is stored',
  )
  foresee(
    @Actor() { companyId: sellerId }: Actor,
    @Body({ schema: OfferSketch }) sketch: OfferSketch,
  ): Promise<InterestOutlook> {
    return this.useCase.execute({ sellerId, sketch });
  }
}
