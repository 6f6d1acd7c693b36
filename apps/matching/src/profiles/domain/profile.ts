import {
  expandLanguages,
  expandTerritories,
  type Cadence,
  type CompanyId,
  type MemberId,
  type ProfileId,
  type ProfileTerms,
} from '@marquee/contracts';
import type { Profile as MatchingProfile } from '@marquee/match-engine';

/** What a buyer looks for. Screens call it a brief. */
export interface Profile {
  readonly id: ProfileId;
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly revision: number;
  readonly name: string;
  readonly cadence: Cadence;
  readonly visibility: 'private' | 'anonymous' | 'named';
  readonly active: boolean;
  readonly terms: ProfileTerms;
  readonly deleted: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export type ProfileSettings = Pick<Profile, 'name' | 'cadence' | 'visibility' | 'active' | 'terms'>;
type Owner = Pick<Profile, 'id' | 'memberId' | 'companyId'>;

export function createProfile(owner: Owner, settings: ProfileSettings, now: Date): Profile {
  return {
    ...owner,
    ...settings,
    terms: expand(settings.terms),
    revision: 1,
    deleted: false,
    createdAt: now,
    updatedAt: now,
  };
}

/** What is left out stays as it is. */
export function changeProfile(profile: Profile, change: Partial<ProfileSettings>, now: Date): Profile {
  const terms = change.terms ? expand(change.terms) : profile.terms;
  return { ...profile, ...change, terms, revision: profile.revision + 1, updatedAt: now };
}

/** A tombstone: its suggestions must still learn that it is gone. */
export function deleteProfile(profile: Profile, now: Date): Profile {
  return {
    ...profile,
    name: '',
    terms: {},
    active: false,
    deleted: true,
    revision: profile.revision + 1,
    updatedAt: now,
  };
}

/** Groups of territories become countries, Chinese its languages: what is stored is what is matched. */
function expand(terms: ProfileTerms): ProfileTerms {
  const { gates } = terms;
  if (!gates) return terms;
  const { rights, originLanguages } = gates;
  return {
    ...terms,
    gates: {
      ...gates,
      ...(originLanguages && { originLanguages: expandLanguages(originLanguages) }),
      ...(rights && {
        rights: {
          ...rights,
          ...(rights.territories && { territories: expandTerritories(rights.territories) }),
          ...(rights.languages && { languages: expandLanguages(rights.languages) }),
        },
      }),
    },
  };
}

/** As the match engine takes it. */
export const matchingFormOf = ({ id, companyId, active, deleted, terms }: Profile): MatchingProfile => ({
  id,
  companyId,
  active: active && !deleted,
  ...terms,
});
