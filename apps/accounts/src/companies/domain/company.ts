import {
  Forbidden,
  type CompanyChange,
  type CompanyFact,
  type CompanyId,
  type CompanyRow,
  type CompanyView,
  type EventDefinition,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import type { Actor } from '@marquee/service';
import { isStaff } from '../../staff.ts';

export interface Company {
  readonly id: CompanyId;
  /** Grows with every change: ETag and version of the event. */
  readonly revision: number;
  readonly name: string;
  readonly country: string;
  readonly website?: string;
  readonly vetted: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const registered = ({ id, name, country, website, vetted }: CompanyRow, now: Date): Company => ({
  id,
  revision: 1,
  name,
  country,
  ...(website === undefined ? {} : { website }),
  vetted,
  createdAt: now,
  updatedAt: now,
});

/** The next revision. */
export function changed(company: Company, change: CompanyChange, now: Date): Company {
  const { website: before, ...rest } = company;
  const website = change.website === undefined ? before : (change.website ?? undefined);
  return {
    ...rest,
    name: change.name ?? company.name,
    country: change.country ?? company.country,
    vetted: change.vetted ?? company.vetted,
    ...(website === undefined ? {} : { website }),
    revision: company.revision + 1,
    updatedAt: now,
  };
}

/** @throws Forbidden: members change their own company, and only staff say that one is vetted */
export function requireMayChange(
  actor: Pick<Actor, 'companyId' | 'roles'>,
  companyId: CompanyId,
  change: CompanyChange,
): void {
  if (isStaff(actor)) return;
  if (actor.companyId !== companyId) throw new Forbidden('Only its own members may change a company.');
  if (change.vetted !== undefined)
    throw new Forbidden('Only an organiser or operator says whether it is vetted.');
}

const factOf = ({ id, revision, name, country, vetted }: Company): CompanyFact => ({
  companyId: id,
  version: revision,
  name,
  country,
  vetted,
});

/** What others are told of it, after each time that it was stored. */
export const told = (definition: EventDefinition, company: Company): NewEvent => ({
  definition,
  aggregateId: company.id,
  version: company.revision,
  data: factOf(company),
});

export const viewOf = ({ createdAt, updatedAt, ...company }: Company): CompanyView => ({
  ...company,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
