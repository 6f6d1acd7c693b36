import type { Role } from '../api/schema.ts';

/** Where somebody who acts in a role begins. */
export const homes: Readonly<Record<Role, string>> = {
  buyer: '/matches',
  exhibitor: '/answer',
  organiser: '/organiser/checklist',
  operator: '/ops/overview',
};
