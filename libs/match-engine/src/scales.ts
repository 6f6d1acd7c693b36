/** How far a project is, from the first idea on. The order makes neighbours. */
export const stages = ['concept', 'development', 'financing', 'production', 'completed', 'released'] as const;
export type Stage = (typeof stages)[number];

/** How much of a work was made by machine, least first. */
export const aiUses = ['none', 'assisted', 'generated'] as const;
export type AiUse = (typeof aiUses)[number];

/** Whether one stage comes right before or after the other. */
export function areNeighbours(one: Stage, other: Stage): boolean {
  return Math.abs(stages.indexOf(one) - stages.indexOf(other)) === 1;
}

/** Whether `use` goes beyond `most`. */
export function exceeds(use: AiUse, most: AiUse): boolean {
  return aiUses.indexOf(use) > aiUses.indexOf(most);
}
