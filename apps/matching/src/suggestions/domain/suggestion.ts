import {
  Refusal,
  type Cadence,
  type CompanyId,
  type ListingId,
  type MemberId,
  type ProfileId,
  type Reasons,
  type RequestId,
  type SuggestionId,
  type SuggestionPass,
  type SuggestionState,
  type WorkId,
} from '@marquee/contracts';

/** What a pair was scored by. */
export interface Basis {
  /** The listing's revision. */
  readonly listing: number;
  /** The number that the profile's last change took. */
  readonly profile: number;
  /** The last number that a title took. */
  readonly titles: number;
  /** The version of the edition's rules. */
  readonly rules: number;
}

/** One (profile, listing) pair that fits, or did. One per pair for ever. */
export interface Suggestion {
  readonly id: SuggestionId;
  /** Above every version it had before; a batch written together shares one. */
  readonly version: number;
  readonly profileId: ProfileId;
  readonly profileName: string;
  readonly memberId: MemberId;
  readonly companyId: CompanyId;
  readonly cadence: Cadence;
  readonly listingId: ListingId;
  readonly workId: WorkId;
  readonly sellerId: CompanyId;
  readonly title: string;
  readonly score: number;
  readonly reasons: Reasons;
  readonly state: SuggestionState;
  readonly fits: boolean;
  /** What it was before it was kept or passed: where undo leads. */
  readonly before?: 'new' | 'seen';
  readonly passed?: SuggestionPass;
  /** Requests that stand and were asked from it: while there is one, keeping it or undoing a pass leaves it asked. */
  readonly askedIn?: readonly RequestId[];
  readonly basis: Basis;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a pair is, apart from how it was scored. */
export type Pair = Pick<
  Suggestion,
  | 'id'
  | 'profileId'
  | 'profileName'
  | 'memberId'
  | 'companyId'
  | 'cadence'
  | 'listingId'
  | 'workId'
  | 'sellerId'
  | 'title'
>;

/** A pair as it was just scored: `pair` is absent where its profile or listing is gone. */
export interface Scored {
  readonly id: SuggestionId;
  readonly pair?: Pair;
  readonly fit?: { readonly score: number; readonly reasons: Reasons };
  readonly basis: Basis;
}

export type Outcome = 'made' | 'rescored' | 'expired';

export interface Settled {
  readonly suggestion: Suggestion;
  readonly outcome: Outcome;
}

export const untouched = (state: SuggestionState): state is 'new' | 'seen' =>
  state === 'new' || state === 'seen';

/**
 * What a fresh score makes of a pair; undefined where it changes nothing, or was made from something older than what
 * is stored. A pair that was answered keeps its state and says whether it fits.
 */
export function settle(
  stored: Suggestion | undefined,
  { pair, fit, basis }: Scored,
  now: Date,
): Settled | undefined {
  if (!stored) return pair && fit ? { suggestion: begin(pair, fit, basis, now), outcome: 'made' } : undefined;
  if (isOlder(basis, stored.basis)) return undefined;
  const suggestion = { ...stored, ...pair, basis, updatedAt: now };
  if (!fit || !pair) {
    if (!stored.fits) return undefined;
    const state = untouched(stored.state) ? 'expired' : stored.state;
    return { suggestion: { ...suggestion, state, fits: false }, outcome: 'expired' };
  }
  if (stored.state === 'expired') {
    return { suggestion: { ...suggestion, ...fit, state: 'new', fits: true }, outcome: 'made' };
  }
  const same =
    stored.fits &&
    stored.score === fit.score &&
    sameValue(shownOf(stored), shownOf({ ...suggestion, ...fit }));
  return same ? undefined : { suggestion: { ...suggestion, ...fit, fits: true }, outcome: 'rescored' };
}

function begin(pair: Pair, fit: NonNullable<Scored['fit']>, basis: Basis, now: Date): Suggestion {
  return { ...pair, ...fit, version: 0, state: 'new', fits: true, basis, createdAt: now, updatedAt: now };
}

const isOlder = (a: Basis, b: Basis) =>
  a.listing < b.listing || a.profile < b.profile || a.titles < b.titles || a.rules < b.rules;

/** What a buyer sees of it: nothing else makes it worth telling. */
const shownOf = ({ reasons, title, profileName, cadence, workId }: Suggestion) => ({
  reasons,
  title,
  profileName,
  cadence,
  workId,
});

const sameValue = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export type Answer =
  | { readonly act: 'see' }
  | { readonly act: 'keep' }
  | { readonly act: 'pass'; readonly why: SuggestionPass }
  | { readonly act: 'undo' };

/**
 * The suggestion after the buyer's answer; the same object where the answer changes nothing.
 * @throws Refusal suggestion-expired, nothing-to-undo
 */
export function answer(suggestion: Suggestion, given: Answer, now: Date): Suggestion {
  const { state } = suggestion;
  switch (given.act) {
    case 'see':
      return state === 'new' ? { ...suggestion, state: 'seen', updatedAt: now } : suggestion;
    case 'keep':
      if (state === 'kept' || state === 'asked') return suggestion;
      return {
        ...withoutPass(decidable(suggestion)),
        state: isAsked(suggestion) ? 'asked' : 'kept',
        updatedAt: now,
      };
    case 'pass':
      return { ...decidable(suggestion), state: 'passed', passed: given.why, updatedAt: now };
    case 'undo':
      return undo(suggestion, now);
    default:
      return given satisfies never;
  }
}

export const isAsked = ({ askedIn = [] }: Suggestion) => askedIn.length > 0;

/** @throws Refusal */
function decidable(suggestion: Suggestion): Suggestion {
  const { state } = suggestion;
  if (state === 'expired') {
    throw new Refusal(
      'suggestion-expired',
      409,
      'It no longer fits your brief, so there is nothing to decide.',
    );
  }
  return untouched(state) ? { ...suggestion, before: state } : suggestion;
}

function undo(suggestion: Suggestion, now: Date): Suggestion {
  if (suggestion.state !== 'kept' && suggestion.state !== 'passed') {
    throw new Refusal('nothing-to-undo', 409, 'It is neither kept nor passed.');
  }
  if (isAsked(suggestion)) return { ...withoutPass(suggestion), state: 'asked', updatedAt: now };
  const { before = 'seen', ...rest } = withoutPass(suggestion);
  return { ...rest, state: suggestion.fits ? before : 'expired', updatedAt: now };
}

export function withoutPass({ passed: _, ...rest }: Suggestion): Suggestion {
  return rest;
}
