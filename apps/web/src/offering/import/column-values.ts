import {
  aiUses,
  audiences,
  dealTypes,
  kinds,
  mandateBases,
  media,
  modes,
  stages,
  techniques,
} from '../../api/vocabulary.ts';
import type { columns } from './listing-rows.ts';

type About = 'reference' | 'language' | 'places' | 'day' | 'free' | 'number';

/** The columns of which each value is one of a list. */
export const closed = {
  kind: kinds,
  technique: techniques,
  mode: modes,
  stage: stages,
  audience: audiences,
  seeking: dealTypes,
  mandate: mandateBases,
  ai: aiUses,
  media,
  exclusivity: ['exclusive', 'non-exclusive'],
} as const;

/** What may stand in each column: one of a closed list, or what is said of it. */
export const guide: Readonly<Record<(typeof columns)[number], About | readonly string[]>> = {
  ...closed,
  reference: 'reference',
  title: 'free',
  title_language: 'language',
  english_title: 'free',
  original_language: 'language',
  origin: 'places',
  genres: 'free',
  themes: 'free',
  'logline:en': 'free',
  'synopsis:en': 'free',
  running_minutes: 'number',
  episodes: 'number',
  budget_usd: 'number',
  directors: 'free',
  cast: 'free',
  comparables: 'free',
  territories: 'places',
  from: 'day',
  until: 'day',
  languages: 'language',
};
