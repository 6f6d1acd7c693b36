import type { BudgetBand } from './profile.ts';

/** 0..10000: full in the preferred band, falling to nothing at half its low end and at twice its high end. */
export function budgetValue({ loUsd, hiUsd }: BudgetBand, budgetUsd: number | undefined): number {
  if (budgetUsd === undefined) return 5_000;
  if (budgetUsd < loUsd) return tenThousandths(2 * budgetUsd - loUsd, loUsd);
  if (budgetUsd > hiUsd) return tenThousandths(2 * hiUsd - budgetUsd, hiUsd);
  return 10_000;
}

/**
 * max(0, 10000 * part / whole), floored. Amounts reach 10^12, so the product may pass 2^53: hence BigInt. (Doubles happen
 * to get it right up to 10^12, the product being a multiple of 16; but that takes a proof.)
 */
function tenThousandths(part: number, whole: number): number {
  return part <= 0 ? 0 : Number((10_000n * BigInt(part)) / BigInt(whole));
}
