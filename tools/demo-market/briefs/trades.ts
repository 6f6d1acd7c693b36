import type { Audience, DealType, Kind, Medium, Stage } from '../rows.ts';

/** What a kind of buyer buys. */
export interface Trade {
  readonly name: string;
  /** What its companies' names end in. */
  readonly suffixes: readonly string[];
  readonly weight: number;
  readonly deals: readonly DealType[];
  readonly kinds?: readonly Kind[];
  /** What it may use; of these each brief names a few. Empty: it buys no rights to show. */
  readonly media: readonly Medium[];
  readonly stages?: readonly Stage[];
  readonly audiences?: readonly Audience[];
}

export const trades: readonly Trade[] = [
  {
    name: 'streaming service',
    suffixes: ['Stream', 'Play', 'On Demand'],
    weight: 20,
    deals: ['licence', 'pre-sale', 'commission'],
    kinds: ['feature', 'series', 'short', 'micro-drama', 'format'],
    media: ['svod', 'avod', 'fast'],
  },
  {
    name: 'broadcaster',
    suffixes: ['Television', 'Broadcasting', 'Channel'],
    weight: 20,
    deals: ['licence', 'format', 'pre-sale', 'commission'],
    kinds: ['feature', 'series', 'short', 'format'],
    media: ['free-tv', 'pay-tv'],
  },
  {
    name: 'distributor',
    suffixes: ['Distribution', 'Releasing', 'Cinemas'],
    weight: 18,
    deals: ['licence', 'pre-sale', 'sales-representation'],
    kinds: ['feature', 'short', 'series'],
    media: ['theatrical', 'home-video', 'tvod'],
  },
  {
    name: 'in-flight and hotel service',
    suffixes: ['Inflight', 'Hospitality Media'],
    weight: 4,
    deals: ['licence'],
    kinds: ['feature', 'series', 'short'],
    media: ['airborne', 'ship', 'hotel'],
  },
  {
    name: 'producer of remakes and formats',
    suffixes: ['Productions', 'Adaptations'],
    weight: 8,
    deals: ['remake', 'option', 'format'],
    media: ['remake', 'format', 'sequel'],
  },
  {
    name: 'co-producer',
    suffixes: ['Co-Productions', 'Entertainment'],
    weight: 8,
    deals: ['co-production', 'commission', 'pre-sale'],
    kinds: ['feature', 'series', 'short', 'micro-drama'],
    media: [],
    stages: ['concept', 'development', 'financing', 'production'],
  },
  {
    name: 'investor',
    suffixes: ['Capital', 'Film Fund', 'Finance'],
    weight: 6,
    deals: ['equity', 'gap-finance'],
    media: [],
    stages: ['development', 'financing', 'production'],
  },
  {
    name: 'publisher',
    suffixes: ['Press', 'Publishing', 'Editions'],
    weight: 7,
    deals: ['publishing'],
    media: ['publishing', 'audio'],
  },
  {
    name: 'game publisher',
    suffixes: ['Interactive', 'Arcade'],
    weight: 5,
    deals: ['game-publishing'],
    media: ['game'],
  },
  {
    name: 'licensing house',
    suffixes: ['Licensing', 'Brands', 'Toys'],
    weight: 4,
    deals: ['merchandising'],
    media: ['merchandising', 'location-based'],
  },
];
