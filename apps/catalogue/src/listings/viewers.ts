import type { CompanyId } from '@marquee/contracts';
import type { Actor } from '@marquee/service';
import { Injectable } from '@nestjs/common';
import { viewerOf, type Viewer } from './domain/viewer.ts';
import type { Company } from '../companies/company.ts';
import { CompanyView } from '../companies/company-view.ts';

export interface Looking {
  readonly viewer: Viewer;
  readonly companies: ReadonlyMap<CompanyId, Company>;
}

@Injectable()
export class Viewers {
  constructor(private readonly companies: CompanyView) {}

  /** The actor as a viewer, with what is known of the companies whose listings it looks at. */
  async look(actor: Actor, sellers: readonly CompanyId[]): Promise<Looking> {
    const companies = await this.companies.find([actor.companyId, ...sellers]);
    return { viewer: viewerOf(actor, companies.get(actor.companyId)?.standing === 'approved'), companies };
  }
}
