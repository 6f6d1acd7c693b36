import { z } from 'zod';

/** In a query: some ids separated by commas, so that what a list tells of by id is read by one request. */
export const idList = <Id extends string>(id: z.core.$ZodType<Id, string>, most: number) =>
  z
    .string()
    .max(40 * most)
    .transform((list) => list.split(','))
    .pipe(z.array(id).max(most));
