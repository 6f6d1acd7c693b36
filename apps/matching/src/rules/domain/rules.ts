import type { MemberId, RulesChange, RulesView } from '@marquee/contracts';
import { weightOf, type Feature } from '@marquee/match-engine';
import { defaultCap, type RulesRow } from '../../market/rules.ts';

/** The rules of an edition, as the organiser last left them. */
export interface EditionRules extends Omit<RulesRow, '_id'> {
  readonly changedBy?: MemberId;
  readonly changedAt?: Date;
}

export const unchangedRules: EditionRules = { version: 0 };

export function changeRules(
  before: EditionRules,
  { weights, rarity, cap }: RulesChange,
  { by, at }: { by: MemberId; at: Date },
): EditionRules {
  return { version: before.version + 1, weights, rarity, cap, changedBy: by, changedAt: at };
}

export const rulesViewOf = ({
  version,
  weights = {},
  rarity = {},
  cap = defaultCap,
  changedBy,
  changedAt,
}: EditionRules): RulesView => ({
  revision: version,
  weights: inForce(weights),
  rarity,
  cap,
  ...(changedBy && { changedBy }),
  ...(changedAt && { changedAt: changedAt.toISOString() }),
});

const inForce = (weights: NonNullable<RulesRow['weights']>): RulesView['weights'] => {
  const of = (feature: Feature) => weightOf(feature, undefined, { weights });
  return {
    rights: of('rights'),
    genres: of('genres'),
    themes: of('themes'),
    comparables: of('comparables'),
    budget: of('budget'),
    stage: of('stage'),
    audience: of('audience'),
  };
};
