import { z } from 'zod';

/** What a member may do; a company may both buy and sell, so a member may hold several. */
export const roles = ['buyer', 'exhibitor', 'organiser', 'operator'] as const;
export const Role = z.enum(roles).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** How often a brief's matches are sent. */
export const cadences = ['instant', 'daily', 'weekly'] as const;
export const Cadence = z.enum(cadences).meta({ id: 'Cadence' });
export type Cadence = z.infer<typeof Cadence>;

export const suggestionStates = ['new', 'seen', 'kept', 'asked', 'passed', 'expired'] as const;
export const SuggestionState = z.enum(suggestionStates).meta({ id: 'SuggestionState' });
export type SuggestionState = z.infer<typeof SuggestionState>;
