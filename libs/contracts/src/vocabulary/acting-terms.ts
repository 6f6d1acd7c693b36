import { z } from 'zod';

/**
 * Why somebody who runs the market acts in a member's name: as the member has asked, to put something right that cannot
 * wait, or to see what the member sees.
 */
export const actingReasons = ['asked', 'correction', 'look'] as const;
export const ActingReason = z.enum(actingReasons).meta({ id: 'ActingReason' });
export type ActingReason = z.infer<typeof ActingReason>;
