import { z } from 'zod';
import { byCountry, bySlug, Country, Slug, weightsForm } from './values.ts';

const rarity = z.int().min(1).max(100);

/** What an edition sets, and the titles that are known. */
export const RulesForm = z.strictObject({
  weights: weightsForm.optional(),
  rarity: z
    .strictObject({
      genres: bySlug(rarity).optional(),
      themes: bySlug(rarity).optional(),
      people: bySlug(rarity).optional(),
      origin: byCountry(rarity).optional(),
    })
    .optional(),
  titles: bySlug(
    z.strictObject({
      genres: z.array(Slug).optional(),
      themes: z.array(Slug).optional(),
      people: z.array(Slug).optional(),
      origin: z.array(Country).optional(),
    }),
  ).optional(),
});
