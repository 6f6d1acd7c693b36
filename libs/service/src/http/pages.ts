import { Refusal } from '@marquee/contracts';
import { z } from 'zod';

/** A page of a longer list; `next` is absent on the last one. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    next: z.string().optional().describe('Send it as `cursor` for the next page; opaque'),
  });

/** Query parameters of a list: spread them into its query schema. `limit` is a count of items. */
export const pageQuery = ({ standard = 50, max = 200 }: { standard?: number; max?: number } = {}) => ({
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(max).default(standard),
});

/** The place where a page ended, as opaque text. */
export const encodeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** @throws Refusal bad-cursor (400) where the text is not a place that the schema knows */
export function decodeCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Refusal('bad-cursor', 400, 'The cursor is not one of this list: start again without it.');
  }
}

/**
 * The page from one item more than it shows: the query asks for `limit + 1`, so that the last page knows it is.
 * `placeOf` must determine an item's place in the list's order fully.
 */
export function pageOf<Item>(
  found: readonly Item[],
  limit: number,
  placeOf: (last: Item) => unknown,
): { items: Item[]; next?: string } {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return found.length > limit && last !== undefined
    ? { items, next: encodeCursor(placeOf(last)) }
    : { items };
}
