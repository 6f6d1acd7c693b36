import { z } from 'zod';
import { ListingId } from '../vocabulary/ids.ts';
import { Language } from '../vocabulary/languages.ts';
import { AnchorDates } from '../vocabulary/listing-parts.ts';
import { Territory } from '../vocabulary/places.ts';
import { Avail, Day, Encumbrance, Medium, RightsLine, Taken } from '../vocabulary/rights-terms.ts';

export const RightsLines = z.array(RightsLine).max(50);
export const Encumbrances = z.array(Encumbrance).max(100);

/** All that is offered: replaces what was offered before. */
export const RightsStatement = z.strictObject({ lines: RightsLines }).meta({ id: 'RightsStatement' });
export type RightsStatement = z.infer<typeof RightsStatement>;

/** All that stands in the way: replaces what was said before. */
export const EncumbranceStatement = z
  .strictObject({ encumbrances: Encumbrances, anchors: AnchorDates.default({}) })
  .meta({ id: 'EncumbranceStatement' });
export type EncumbranceStatement = z.infer<typeof EncumbranceStatement>;

const position = { listingId: ListingId, revision: z.int() };

export const RightsView = z
  .object({
    ...position,
    lines: z.array(RightsLine).describe('Groups are expanded'),
    avails: z.array(Avail),
    availsConfirmedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'Rights' });
export type RightsView = z.infer<typeof RightsView>;

export const EncumbrancesView = z
  .object({
    ...position,
    encumbrances: z.array(Encumbrance).describe('Groups are expanded'),
    anchors: AnchorDates,
  })
  .meta({ id: 'Encumbrances', description: 'For the owner alone' });
export type EncumbrancesView = z.infer<typeof EncumbrancesView>;

const cell = { territory: Territory, medium: Medium, language: Language, day: Day };

/** None of the four, or all. */
export const AvailsQuery = z
  .strictObject({
    territory: cell.territory.optional(),
    medium: cell.medium.optional(),
    language: cell.language.optional(),
    day: cell.day.optional(),
  })
  .refine(({ territory, medium, language, day }) => {
    const given = [territory, medium, language, day].filter((side) => side !== undefined);
    return given.length === 0 || given.length === 4;
  }, 'a cell needs territory, medium, language and day');
export type AvailsQuery = z.infer<typeof AvailsQuery>;

export const AvailsView = z
  .object({
    ...position,
    avails: z.array(Avail).describe('What is left; groups are expanded'),
    taken: z.array(Taken).describe('What is offered, but not left, and why; by whom is said to nobody'),
    availsConfirmedAt: z.iso.datetime().optional(),
    cell: z
      .object({
        ...cell,
        status: z.enum([
          'exclusive-free',
          'non-exclusive-free',
          'on-hold',
          'licensed',
          'held-back',
          'not-offered',
        ]),
      })
      .optional()
      .describe('The cell asked for'),
  })
  .meta({ id: 'Avails' });
export type AvailsView = z.infer<typeof AvailsView>;

export const AvailsOfSeveral = z.object({ items: z.array(AvailsView) });
export type AvailsOfSeveral = z.infer<typeof AvailsOfSeveral>;
