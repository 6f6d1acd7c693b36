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

/** A wish that counts less than the terms say, since matches were passed for it. */
export interface LoweredWish {
  readonly facet: 'genre' | 'theme';
  readonly value: string;
  /** 1..5, below that of the terms. */
  readonly weight: number;
}

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
  /** As its owner wants them. */
  readonly terms: ProfileTerms;
  /** What its owner's passes have taught; the terms stay as they are. */
  readonly learnt?: readonly LoweredWish[];
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
    terms: expandTerms(settings.terms),
    revision: 1,
    deleted: false,
    createdAt: now,
    updatedAt: now,
  };
}

/** What is left out stays as it is. */
export function changeProfile(profile: Profile, change: Partial<ProfileSettings>, now: Date): Profile {
  const terms = change.terms ? expandTerms(change.terms) : profile.terms;
  return { ...profile, ...change, terms, revision: profile.revision + 1, updatedAt: now };
}

/** A tombstone: its suggestions must still learn that it is gone. */
export function deleteProfile({ learnt: _, ...profile }: Profile, now: Date): Profile {
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
export function expandTerms(terms: ProfileTerms): ProfileTerms {
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
export const matchingFormOf = ({
  id,
  companyId,
  active,
  deleted,
  terms,
  learnt = [],
}: Profile): MatchingProfile => ({
  id,
  companyId,
  active: active && !deleted,
  ...terms,
  ...(learnt.length > 0 && { wishes: lowered(terms.wishes ?? {}, learnt) }),
});

type Wishes = NonNullable<ProfileTerms['wishes']>;

function lowered(wishes: Wishes, learnt: readonly LoweredWish[]): Wishes {
  const weightsOf = (wished: Readonly<Record<string, number>>, facet: LoweredWish['facet']) => {
    const known = new Map(
      learnt.filter((wish) => wish.facet === facet).map(({ value, weight }) => [value, weight]),
    );
    return Object.fromEntries(
      Object.entries(wished).map(([value, weight]) => [value, Math.min(weight, known.get(value) ?? weight)]),
    );
  };
  const { genres, themes } = wishes;
  return {
    ...wishes,
    ...(genres && { genres: weightsOf(genres, 'genre') }),
    ...(themes && { themes: weightsOf(themes, 'theme') }),
  };
}
