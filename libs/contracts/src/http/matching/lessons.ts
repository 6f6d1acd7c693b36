import { z } from 'zod';
import { ProfileId } from '../../vocabulary/ids.ts';

/** What a pass can teach: the rest of its reasons say nothing of what the buyer wants. */
export const lessonFacets = ['genre', 'theme', 'stage', 'language', 'company'] as const;
export const LessonFacet = z.enum(lessonFacets).meta({ id: 'LessonFacet' });
export type LessonFacet = z.infer<typeof LessonFacet>;

/** One thing that a buyer has passed again and again, and what that does. */
export const Lesson = z
  .object({
    facet: LessonFacet,
    value: z.string().describe('A slug, stage, language or the id of a company'),
    passes: z.int().describe('Matches passed for it'),
    kept: z.int().describe('Matches that carry it and were kept or asked'),
    lowered: z
      .object({ from: z.int(), to: z.int() })
      .optional()
      .describe('The weight of the wish, as the brief has it and as it counts now'),
    exclude: z.boolean().describe('Whether it is proposed to exclude it: accept or dismiss'),
    state: z
      .enum(['open', 'accepted', 'dismissed'])
      .describe('accepted: it is excluded in the brief’s terms'),
  })
  .meta({ id: 'Lesson' });
export type Lesson = z.infer<typeof Lesson>;

export const LessonList = z
  .object({ profileId: ProfileId, revision: z.int().describe('The brief’s'), items: z.array(Lesson) })
  .meta({ id: 'LessonList' });
export type LessonList = z.infer<typeof LessonList>;

export const LessonChoice = z
  .strictObject({ facet: LessonFacet, value: z.string().min(1).max(100) })
  .meta({ id: 'LessonChoice' });
export type LessonChoice = z.infer<typeof LessonChoice>;
