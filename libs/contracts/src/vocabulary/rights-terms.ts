import { z } from 'zod';
import { Language } from './languages.ts';
import { Territory, TerritoryOrGroup } from './places.ts';

export const media = [
  'theatrical',
  'non-theatrical',
  'free-tv',
  'pay-tv',
  'svod',
  'avod',
  'fast',
  'tvod',
  'home-video',
  'airborne',
  'ship',
  'hotel',
  'educational',
  'audio',
  'remake',
  'format',
  'sequel',
  'stage',
  'game',
  'publishing',
  'merchandising',
  'location-based',
  'ai-training',
] as const;
export const Medium = z
  .enum(media)
  .meta({ id: 'Medium', description: 'A way of exploitation, or a derivative right' });
export type Medium = z.infer<typeof Medium>;

/** A UTC day, `YYYY-MM-DD`. */
export const Day = z.iso.date().meta({ id: 'Day', description: 'A UTC day' });
export type Day = z.infer<typeof Day>;

const oneOrMore = <T extends z.ZodType>(item: T, max: number) => z.array(item).min(1).max(max);
const inOrder = ({ from, until }: { from?: string | undefined; until?: string | undefined }) =>
  from === undefined || until === undefined || from < until;
const orderRefused = { error: '"from" must be before "until"', path: ['until'] };

const scope = {
  territories: oneOrMore(TerritoryOrGroup, 300).describe('Codes or groups; answers show the expansion'),
  media: oneOrMore(Medium, 30),
  languages: oneOrMore(Language, 100).optional().describe('Absent: all languages'),
  except: z
    .strictObject({
      territories: oneOrMore(TerritoryOrGroup, 300).optional(),
      media: oneOrMore(Medium, 30).optional(),
      languages: oneOrMore(Language, 100).optional(),
    })
    .optional()
    .describe('Carve-outs, taken away after groups have been expanded'),
};

/** What is offered: territories x media x window x languages x exclusivity. Window half-open [from, until). */
export const RightsLine = z
  .strictObject({
    ...scope,
    from: Day,
    until: Day.optional().describe('First day no longer offered; absent: for ever'),
    exclusivity: z.enum(['exclusive', 'non-exclusive']),
  })
  .refine(inOrder, orderRefused)
  .meta({ id: 'RightsLine' });
export type RightsLine = z.infer<typeof RightsLine>;

export const anchors = [
  'theatrical-release',
  'home-video-release',
  'tv-premiere',
  'festival-premiere',
] as const;
export const Anchor = z
  .enum(anchors)
  .meta({ id: 'Anchor', description: 'What a floating holdback is counted from' });

export const encumbranceKinds = ['exclusive-licence', 'non-exclusive-licence', 'hold', 'holdback'] as const;

/** What stands in the way of an offer. */
export const Encumbrance = z
  .strictObject({
    ...scope,
    kind: z.enum(encumbranceKinds),
    from: Day.optional().describe('Absent, on a floating holdback alone: since ever'),
    until: Day.optional().describe('First day free again; absent: for ever'),
    floating: z
      .strictObject({ anchor: Anchor, plusMonths: z.int().min(0).max(600) })
      .optional()
      .describe(
        'Ends this many months after the anchor; without end while the date of the anchor is not known',
      ),
    licensee: z.string().min(1).max(200).optional().describe('Seen by the seller alone'),
  })
  .refine(inOrder, orderRefused)
  .refine((e) => e.floating === undefined || (e.kind === 'holdback' && e.until === undefined), {
    error: 'only a holdback without "until" may float',
    path: ['floating'],
  })
  .refine((e) => e.from !== undefined || e.floating !== undefined, {
    error: 'needed, unless it floats',
    path: ['from'],
  })
  .refine((e) => e.licensee === undefined || e.kind !== 'holdback', {
    error: 'a holdback has no licensee',
    path: ['licensee'],
  })
  .meta({ id: 'Encumbrance' });
export type Encumbrance = z.infer<typeof Encumbrance>;

const box = {
  territories: oneOrMore(Territory, 249),
  media: oneOrMore(Medium, 30),
  from: Day,
  until: Day.optional(),
  languages: oneOrMore(Language, 250).optional(),
};

/** What is left to buy, as a box of cells. Groups are expanded here. */
export const Avail = z
  .strictObject({ ...box, exclusive: z.boolean() })
  .refine(inOrder, orderRefused)
  .meta({ id: 'Avail' });
export type Avail = z.infer<typeof Avail>;

/** What is offered, but not free, and why, as a box of cells; by whom is said to nobody. */
export const Taken = z
  .strictObject({ ...box, status: z.enum(['licensed', 'held-back', 'on-hold']) })
  .refine(inOrder, orderRefused)
  .meta({ id: 'Taken' });
export type Taken = z.infer<typeof Taken>;
