import { z } from 'zod';
import type { Reasons } from './reasons.ts';
import { Day } from './rights-terms.ts';

const features = ['rights', 'genres', 'themes', 'comparables', 'budget', 'stage', 'audience'] as const;
const strongest = 3;
const cells = 6;
const values = 5;

/** The strongest of a suggestion's reasons; the whole of them stands at the suggestion. */
export const ReasonsInShort = z
  .object({
    features: z
      .array(
        z.object({
          feature: z.enum(features),
          share: z.number().describe('Points of the score'),
          found: z.array(z.string()).describe('Up to five values, the strongest first'),
        }),
      )
      .describe('The three that give the most points'),
    free: z
      .array(
        z.object({
          territory: z.string().optional(),
          medium: z.string().optional(),
          until: Day.optional(),
        }),
      )
      .describe('Up to six of the wanted cells that are free'),
  })
  .meta({ id: 'ReasonsInShort' });
export type ReasonsInShort = z.infer<typeof ReasonsInShort>;

/** The strongest reasons alone. */
export const inShort = ({ features, rights }: Reasons): ReasonsInShort => ({
  features: features
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, strongest)
    .map((reason) => ({
      feature: reason.feature,
      share: reason.share,
      found: foundBy(reason).slice(0, values),
    })),
  free: (rights?.free ?? [])
    .slice(0, cells)
    .map(({ territory, medium, until }) => ({ territory, medium, until })),
});

function foundBy(reason: Reasons['features'][number]): string[] {
  switch (reason.feature) {
    case 'genres':
    case 'themes':
      return reason.found.toSorted((a, b) => b.worth - a.worth).map(({ slug }) => slug);
    case 'comparables':
      return reason.found.toSorted((a, b) => b.alike - a.alike).map(({ titleId }) => titleId);
    case 'stage':
      return [reason.found];
    case 'audience':
      return reason.found;
    case 'rights':
    case 'budget':
      return [];
    default:
      return reason satisfies never;
  }
}
