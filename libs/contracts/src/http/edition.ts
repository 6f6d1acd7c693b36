import { z } from 'zod';
import { EditionId, MemberId } from '../vocabulary/ids.ts';
import { Zone } from '../vocabulary/zones.ts';

const VenueDay = z.iso.date().meta({ id: 'VenueDay', description: 'A day as the venue’s calendar has it' });

const longestTableName = 40;
export const mostTables = 2_000;
const isOneLine = (name: string) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(name);
const TableName = z
  .string()
  .trim()
  .min(1)
  .max(longestTableName)
  .refine(isOneLine, 'one line, without control characters');
const areDistinct = (names: readonly string[]) =>
  new Set(names.map((name) => name.toLowerCase())).size === names.length;

const terms = {
  name: z.string().trim().min(1).max(100),
  opensOn: VenueDay.describe('First day of the market'),
  closesOn: VenueDay.describe('Its last day'),
  showDays: z
    .strictObject({ from: VenueDay, to: VenueDay.describe('The last of them') })
    .describe('When people meet at the venue'),
  zone: Zone.describe('The venue’s IANA time zone'),
  slotMinutes: z.int().min(5).max(120).describe('Length of a meeting'),
  tables: z
    .array(TableName)
    .max(mostTables)
    .refine(areDistinct, 'each name once, in whatever case')
    .describe('Names of the meeting tables, in the order in which they are found at the venue'),
};

/** Days are compared as text: all have four digits of a year. */
export const EditionChange = z
  .strictObject(terms)
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, {
    error: 'not before "opensOn"',
    path: ['closesOn'],
  })
  .refine(({ showDays: { from, to } }) => from <= to, {
    error: 'not before "from"',
    path: ['showDays', 'to'],
  })
  .refine(({ opensOn, showDays }) => opensOn <= showDays.from, {
    error: 'not before "opensOn"',
    path: ['showDays', 'from'],
  })
  .refine(({ closesOn, showDays }) => showDays.to <= closesOn, {
    error: 'not after "closesOn"',
    path: ['showDays', 'to'],
  })
  .meta({ id: 'EditionChange', description: 'The edition as a whole' });
export type EditionChange = z.infer<typeof EditionChange>;

const view = {
  id: EditionId,
  revision: z.int().describe('0: the organiser has not stated it yet'),
  terms: z.object(terms).meta({ id: 'EditionTerms' }).optional().describe('Absent until they are stated'),
  changedAt: z.iso.datetime().optional(),
};

/** The run of the market that this deployment serves. */
export const EditionView = z.object(view).meta({ id: 'Edition' });
export type EditionView = z.infer<typeof EditionView>;

export const EditionVersion = z
  .object({ ...view, changedBy: MemberId.optional() })
  .meta({ id: 'EditionVersion' });
export type EditionVersion = z.infer<typeof EditionVersion>;

export const EditionHistoryQuery = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(20).default(20),
});
export type EditionHistoryQuery = z.infer<typeof EditionHistoryQuery>;
