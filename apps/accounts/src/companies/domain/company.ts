import {
  CompanyNotApproved,
  Forbidden,
  type CompanyChange,
  type CompanyFact,
  type CompanyId,
  type CompanyRow,
  type CompanyStanding,
  type CompanyView,
  type EventDefinition,
  type StandingReason,
} from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import type { Actor } from '@marquee/service';
import { isStaff } from '../../staff.ts';

export interface Verdict {
  readonly reason: StandingReason;
  readonly words?: string | undefined;
}

export interface Company {
  readonly id: CompanyId;
  /** Grows with every change: ETag and version of the event. */
  readonly revision: number;
  readonly name: string;
  readonly country: string;
  readonly website?: string;
  readonly standing: CompanyStanding;
  readonly standingSince: Date;
  /** Why it was refused or suspended. */
  readonly verdict?: Verdict;
  /** When it was vetted first. */
  readonly approvedAt?: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** By an organiser who vouches for it (`vetted`), or as an application. */
export const registered = ({ id, name, country, website, vetted }: CompanyRow, now: Date): Company => ({
  id,
  revision: 1,
  name,
  country,
  ...(website === undefined ? {} : { website }),
  standing: vetted ? 'approved' : 'applied',
  standingSince: now,
  ...(vetted ? { approvedAt: now } : {}),
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
    ...(website === undefined ? {} : { website }),
    revision: company.revision + 1,
    updatedAt: now,
  };
}

/** @throws Forbidden: members change their own company */
export function requireMayChange(actor: Pick<Actor, 'companyId' | 'roles'>, companyId: CompanyId): void {
  if (!isStaff(actor) && actor.companyId !== companyId)
    throw new Forbidden('Only its own members may change a company.');
}

export const factOf = ({ id, revision, name, country, standing }: Company): CompanyFact => ({
  companyId: id,
  version: revision,
  name,
  country,
  standing,
});

/** What others are told of it, after each time that it was stored. */
export const told = (definition: EventDefinition, company: Company): NewEvent => ({
  definition,
  aggregateId: company.id,
  version: company.revision,
  data: factOf(company),
});

/** @throws CompanyNotApproved */
export function requireApproved({ standing }: Pick<Company, 'standing'>): void {
  if (standing !== 'approved') throw new CompanyNotApproved(standing);
}

type Viewer = Pick<Actor, 'companyId' | 'roles'>;

const knowsVerdicts = (viewer: Viewer, companyId: CompanyId) =>
  isStaff(viewer) || viewer.companyId === companyId;

/** Those that may not trade are nobody's business but their own and the organiser's. */
export const isShownTo = (viewer: Viewer, { id, standing }: Pick<Company, 'id' | 'standing'>): boolean =>
  standing === 'approved' || knowsVerdicts(viewer, id);

export const viewOf = (
  { createdAt, updatedAt, standingSince, verdict, approvedAt, ...company }: Company,
  viewer: Viewer,
): CompanyView => ({
  ...company,
  standingSince: standingSince.toISOString(),
  ...(verdict && knowsVerdicts(viewer, company.id) ? { verdict } : {}),
  ...(approvedAt ? { approvedAt: approvedAt.toISOString() } : {}),
  vetted: company.standing === 'approved',
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
