import { z } from 'zod';

/** So many companies, as roughly as their sellers may know: in fives, and none below five. */
export const RoughCompanies = z.int().min(5);

/** The same, of a count that may not be told. */
export const RoughCompaniesOrFew = RoughCompanies.nullable();
