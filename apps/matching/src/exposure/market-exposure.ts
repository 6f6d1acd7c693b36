import type { ExposureQuery, ExposureReport } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import { ListingRepository } from '../listings/listing-repository.ts';
import { RequestRepository } from '../requests/persistence/request-repository.ts';
import { exposureOf } from './domain/exposure.ts';
import { ExposureRepository } from './persistence/exposure-repository.ts';

/** How the market's matches spread over its exhibitors, all of them. */
@Injectable()
export class MarketExposure {
  constructor(
    private readonly listings: ListingRepository,
    private readonly requests: RequestRepository,
    private readonly exposure: ExposureRepository,
  ) {}

  async report(order: ExposureQuery['order']): Promise<Omit<ExposureReport, 'next'>> {
    const [listings, suggestions, asks] = await Promise.all([
      this.listings.sellers(),
      this.exposure.countFitting(),
      this.requests.countAsks(),
    ]);
    return exposureOf({ listings, suggestions, asks }, order);
  }
}
