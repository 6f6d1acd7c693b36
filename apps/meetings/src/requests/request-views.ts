import type { RequestView } from '@marquee/contracts';
import { Injectable } from '@nestjs/common';
import { KnownCompanies } from '../companies/known-companies.ts';
import type { Party } from './domain/party.ts';
import { otherCompany, viewOf } from './domain/request-view.ts';
import type { Request } from './domain/request.ts';

/** Requests as answers show them, with the names of companies. */
@Injectable()
export class RequestViews {
  constructor(private readonly companies: KnownCompanies) {}

  async many(party: Party, requests: readonly Request[]): Promise<RequestView[]> {
    const others = requests.flatMap((request) => otherCompany(party, request) ?? []);
    const companies = await this.companies.find(others);
    return requests.map((request) => viewOf(party, request, companies));
  }

  async one(party: Party, request: Request): Promise<RequestView> {
    const companies = await this.companies.find([request.sellerId, request.buyerId]);
    return viewOf(party, request, companies);
  }
}
