import { z } from 'zod';
import { Slug } from './ids.ts';

/** Under what names registries know a work; their form is checked, their check digits are not. */
export const ExternalIds = z
  .strictObject({
    imdb: z
      .string()
      .regex(/^tt\d{7,10}$/, 'an IMDb title id such as "tt0109424"')
      .optional(),
    eidr: z
      .string()
      .regex(
        /^10\.5240\/(?:[0-9A-F]{4}-){5}[0-9A-Z]$/,
        'an EIDR such as "10.5240/7791-8534-2C23-9030-8610-5"',
      )
      .optional(),
    isan: z
      .string()
      .regex(
        /^(?:[0-9A-F]{4}-){4}[0-9A-Z](?:-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-Z])?$/,
        'an ISAN such as "0000-0001-8CFA-0000-I"',
      )
      .optional(),
    isbn: z
      .string()
      .regex(/^97[89]\d{10}$/, 'an ISBN-13 without hyphens')
      .optional(),
  })
  .meta({ id: 'ExternalIds' });
export type ExternalIds = z.infer<typeof ExternalIds>;

export const sources = [
  'original',
  'book',
  'comic',
  'game',
  'film',
  'series',
  'play',
  'short-story',
  'article',
  'true-story',
  'folklore',
  'format',
  'character',
  'toy',
  'music',
  'other',
] as const;

/** What a work is adapted from. */
export const BasedOn = z
  .strictObject({
    source: z.enum(sources),
    title: z.string().trim().min(1).max(300).optional(),
    work: Slug.optional().describe('Slug of the work it is based on, where that is known here'),
  })
  .meta({ id: 'BasedOn' });
export type BasedOn = z.infer<typeof BasedOn>;
