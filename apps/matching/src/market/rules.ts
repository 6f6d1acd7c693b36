import type { CollectionDefinition } from '@marquee/mongo';
import type { Rules } from '@marquee/match-engine';
import type { TitleRow } from '../titles/title-repository.ts';

/** The edition's own weights and rarities; absent while the defaults of matching hold. */
export interface RulesRow {
  readonly _id: 'rules';
  /** Grows with every change. */
  readonly version: number;
  readonly weights?: NonNullable<Rules['weights']>;
  readonly rarity?: NonNullable<Rules['rarity']>;
  /** Suggestions that one listing may make, at most. */
  readonly cap?: number;
}

export const rulesCollection: CollectionDefinition = { name: 'rules' };

export const defaultCap = 500;

export const rulesOf = ({ weights, rarity }: Pick<RulesRow, 'weights' | 'rarity'>): Rules => ({
  ...(weights && { weights }),
  ...(rarity && { rarity }),
});

/** What the whole market is scored by. */
export const marketRules = (
  row: RulesRow | undefined,
  titles: Readonly<Record<string, TitleRow>>,
): Rules => ({ ...(row && rulesOf(row)), titles });
