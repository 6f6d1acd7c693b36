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

/** What may stand in each column: one of a closed list, or what is said of it. */
export const guide: Readonly<Record<(typeof columns)[number], About | readonly string[]>> = {
  reference: 'reference',
  title: 'free',
  title_language: 'language',
  english_title: 'free',
  kind: kinds,
  technique: techniques,
  mode: modes,
  stage: stages,
  original_language: 'language',
  origin: 'places',
  genres: 'free',
  themes: 'free',
  audience: audiences,
  'logline:en': 'free',
  'synopsis:en': 'free',
  running_minutes: 'number',
  episodes: 'number',
  budget_usd: 'number',
  directors: 'free',
  cast: 'free',
  comparables: 'free',
  seeking: dealTypes,
  mandate: mandateBases,
  ai: aiUses,
  territories: 'places',
  media,
  from: 'day',
  until: 'day',
  exclusivity: ['exclusive', 'non-exclusive'],
  languages: 'language',
};
