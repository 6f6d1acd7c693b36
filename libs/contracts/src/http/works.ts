import { z } from 'zod';
import { Slug, WorkId } from '../vocabulary/ids.ts';
import { distinct, slugs, Title } from '../vocabulary/listing-parts.ts';
import { Kind } from '../vocabulary/listing-terms.ts';
import { Territory } from '../vocabulary/places.ts';
import { BasedOn, ExternalIds } from '../vocabulary/work-parts.ts';
import { bulkOf } from './bulk-rows.ts';

const needed = { titles: z.array(Title).min(1).max(40), kind: Kind };
const lists = { genres: slugs(20), themes: slugs(60), people: slugs(100), origin: distinct(Territory, 30) };
const known = {
  year: z.int().min(1).max(2200),
  seasons: z.int().min(1).max(500),
  externalIds: ExternalIds,
  basedOn: BasedOn,
  franchise: Slug,
};

/** A known title. */
export const WorkContent = z
  .strictObject({
    ...needed,
    genres: lists.genres.default([]),
    themes: lists.themes.default([]),
    people: lists.people.default([]).describe('Slugs'),
    origin: lists.origin.default([]),
    year: known.year.optional(),
    seasons: known.seasons.optional(),
    externalIds: known.externalIds.optional(),
    basedOn: known.basedOn.optional(),
    franchise: known.franchise.optional(),
  })
  .meta({ id: 'WorkContent' });
export type WorkContent = z.infer<typeof WorkContent>;

export const WorkRecord = WorkContent.extend({
  id: WorkId.optional().describe('Chosen by the caller, so that a repeated request has one effect'),
  slug: Slug.optional().describe('By which comparables name it; absent: made from title and year'),
}).meta({ id: 'WorkRecord' });
export type WorkRecord = z.infer<typeof WorkRecord>;

/** More is known: what is given replaces what was, null takes away. */
export const WorkChange = z
  .strictObject({
    titles: needed.titles.optional(),
    kind: needed.kind.optional(),
    genres: lists.genres.optional(),
    themes: lists.themes.optional(),
    people: lists.people.optional(),
    origin: lists.origin.optional(),
    year: known.year.nullable().optional(),
    seasons: known.seasons.nullable().optional(),
    externalIds: known.externalIds.nullable().optional(),
    basedOn: known.basedOn.nullable().optional(),
    franchise: known.franchise.nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'name at least one field to change')
  .meta({ id: 'WorkChange' });
export type WorkChange = z.infer<typeof WorkChange>;

export const WorkRow = z
  .strictObject({
    id: WorkId.describe('Makes the row repeatable'),
    work: WorkRecord.omit({ id: true }),
  })
  .meta({ id: 'WorkRow' });
export type WorkRow = z.infer<typeof WorkRow>;

export const WorkBulk = bulkOf(WorkRow).meta({ id: 'WorkBulk' });
export type WorkBulk = z.infer<typeof WorkBulk>;

export const WorkView = z
  .object({
    id: WorkId,
    revision: z.int(),
    slug: Slug,
    titles: z.array(Title),
    kind: Kind,
    genres: z.array(Slug),
    themes: z.array(Slug),
    people: z.array(Slug),
    origin: z.array(Territory),
    year: z.int().optional(),
    seasons: z.int().optional(),
    externalIds: ExternalIds.optional(),
    basedOn: BasedOn.optional(),
    franchise: Slug.optional(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Work' });
export type WorkView = z.infer<typeof WorkView>;

export const WorkQuery = z.strictObject({
  slug: z.string().min(1).max(100).optional().describe('Beginning of the slug'),
  title: z.string().trim().min(1).max(100).optional().describe('Beginning of a title, or of a word in it'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type WorkQuery = z.infer<typeof WorkQuery>;

export const WorkPage = z
  .object({ items: z.array(WorkView), next: z.string().optional() })
  .meta({ id: 'WorkPage' });
export type WorkPage = z.infer<typeof WorkPage>;
