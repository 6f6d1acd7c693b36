import { z } from 'zod';

/** A UUID has 36 characters; with its comma, and room for spaces. */
const longest = 40;

/** In a query: some ids separated by commas, so that what a list tells of by id is read by one request. */
export const idList = <Id extends string>(id: z.core.$ZodType<Id, string>, most: number) =>
  z
    .string()
    .max(longest * most)
    .transform((list) => list.split(','))
    .pipe(z.array(id).max(most));
