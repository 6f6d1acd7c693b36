import type { Audience, DealType, Kind, ListingContentInput, Stage } from '../rows.ts';
import type { Random } from '../random.ts';

/** What a made-up work is: everything but its title and its maker. */
export interface Shape {
  readonly kind: Kind;
  readonly technique?: NonNullable<ListingContentInput['technique']>;
  readonly mode?: NonNullable<ListingContentInput['mode']>;
  readonly stage: Stage;
  readonly genres: readonly string[];
  readonly audience: readonly Audience[];
  readonly seeking: readonly DealType[];
  readonly runningMinutes?: number;
  readonly episodes?: number;
  /** Millions of dollars; none for a book. */
  readonly budget?: readonly [lo: number, hi: number];
}

/** A row of the table below: a kind of project, and from where to where it may vary. */
interface Mould extends Omit<
  Shape,
  'stage' | 'genres' | 'audience' | 'seeking' | 'episodes' | 'runningMinutes'
> {
  readonly weight: number;
  readonly genres: readonly string[];
  readonly audiences: readonly (readonly Audience[])[];
  readonly stages: readonly Stage[];
  readonly seeking?: readonly DealType[];
  readonly minutes?: readonly number[];
  readonly episodes?: readonly number[];
}

const screenStages: readonly Stage[] = [
  'concept',
  'development',
  'financing',
  'production',
  'completed',
  'released',
];
const printStages: readonly Stage[] = ['development', 'completed', 'released', 'released'];
const grown: readonly (readonly Audience[])[] = [['adult'], ['youth', 'adult']];
const young: readonly (readonly Audience[])[] = [['kids'], ['kids', 'family'], ['family', 'youth']];

const moulds: readonly Mould[] = [
  {
    weight: 30,
    kind: 'series',
    technique: 'live-action',
    mode: 'fiction',
    genres: [
      'drama',
      'crime',
      'romance',
      'historical',
      'thriller',
      'comedy',
      'science-fiction',
      'slice-of-life',
    ],
    audiences: grown,
    stages: screenStages,
    minutes: [25, 45, 60],
    episodes: [6, 8, 10, 12, 24, 36],
    budget: [1, 40],
  },
  {
    weight: 12,
    kind: 'series',
    technique: '2d',
    mode: 'fiction',
    genres: ['fantasy', 'kids', 'adventure', 'slice-of-life', 'sports', 'science-fiction'],
    audiences: [...young, ['youth']],
    stages: screenStages,
    minutes: [7, 11, 24],
    episodes: [12, 13, 26, 52],
    budget: [1, 15],
  },
  {
    weight: 8,
    kind: 'feature',
    technique: '3d',
    mode: 'fiction',
    genres: ['fantasy', 'adventure', 'kids', 'comedy'],
    audiences: young,
    stages: screenStages,
    minutes: [80, 90, 95],
    budget: [3, 60],
  },
  {
    weight: 5,
    kind: 'short',
    technique: 'stop-motion',
    mode: 'fiction',
    genres: ['kids', 'drama', 'fantasy', 'slice-of-life'],
    audiences: [...young, ['adult']],
    stages: ['development', 'production', 'completed', 'released'],
    minutes: [5, 10, 15],
    budget: [0, 1],
  },
  {
    weight: 6,
    kind: 'series',
    mode: 'documentary',
    technique: 'live-action',
    genres: ['documentary', 'biography', 'sports', 'music'],
    audiences: grown,
    stages: screenStages,
    minutes: [45, 52],
    episodes: [3, 4, 6],
    budget: [0, 5],
  },
  {
    weight: 4,
    kind: 'micro-drama',
    technique: 'live-action',
    mode: 'fiction',
    genres: ['romance', 'historical', 'thriller', 'fantasy'],
    audiences: [['adult'], ['youth', 'adult']],
    stages: ['financing', 'production', 'completed', 'released'],
    minutes: [2],
    episodes: [60, 80, 100],
    budget: [0, 1],
  },
  {
    weight: 8,
    kind: 'format',
    technique: 'live-action',
    mode: 'unscripted',
    genres: ['reality', 'music', 'slice-of-life'],
    audiences: [['adult'], ['family']],
    stages: ['concept', 'development', 'released'],
    seeking: ['format', 'licence', 'commission'],
    minutes: [30, 60, 90],
    episodes: [8, 10],
    budget: [0, 8],
  },
  {
    weight: 12,
    kind: 'game',
    genres: ['role-playing', 'puzzle', 'adventure', 'science-fiction', 'horror'],
    audiences: [['youth', 'adult'], ['family'], ['adult']],
    stages: screenStages,
    seeking: ['game-publishing', 'equity', 'merchandising'],
    budget: [0, 20],
  },
  {
    weight: 9,
    kind: 'book',
    genres: [
      'crime',
      'romance',
      'historical',
      'fantasy',
      'science-fiction',
      'slice-of-life',
      'biography',
      'kids',
    ],
    audiences: [...grown, ['kids']],
    stages: printStages,
    seeking: ['publishing', 'option'],
    episodes: [1, 1, 1, 3, 5],
  },
  {
    weight: 9,
    kind: 'comic',
    genres: ['superhero', 'fantasy', 'romance', 'horror', 'action', 'sports', 'slice-of-life'],
    audiences: [['youth'], ['youth', 'adult'], ['kids', 'family']],
    stages: printStages,
    seeking: ['publishing', 'option', 'merchandising'],
    episodes: [3, 8, 12, 25],
  },
  {
    weight: 2,
    kind: 'character',
    technique: '2d',
    genres: ['kids', 'slice-of-life', 'fantasy'],
    audiences: young,
    stages: ['development', 'released'],
    seeking: ['merchandising', 'publishing', 'game-publishing'],
  },
];

/** What is sought for the screen depends on how far the project is. */
const soughtAt: Readonly<Record<Stage, readonly DealType[]>> = {
  concept: ['commission', 'co-production'],
  development: ['co-production', 'commission', 'equity'],
  financing: ['gap-finance', 'co-production', 'equity', 'pre-sale'],
  production: ['pre-sale', 'gap-finance', 'licence'],
  completed: ['licence', 'sales-representation', 'remake'],
  released: ['licence', 'remake', 'merchandising'],
};

export function inventShape(random: Random): Shape {
  const {
    weight: _,
    audiences,
    stages,
    minutes,
    episodes,
    ...mould
  } = random.weighted(moulds.map((one) => [one, one.weight] as const));
  const stage = random.pick(stages);
  const [first = 'licence', ...others] = mould.seeking ?? soughtAt[stage];
  return {
    ...mould,
    stage,
    genres: random.sample(mould.genres, random.between(1, 2)),
    audience: random.pick(audiences),
    seeking: [first, ...random.sample(others, random.between(0, 1))],
    ...(minutes === undefined ? {} : { runningMinutes: random.pick(minutes) }),
    ...(episodes === undefined ? {} : { episodes: random.pick(episodes) }),
  };
}
