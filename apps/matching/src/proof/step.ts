import fc from 'fast-check';

const genre = fc.constantFrom('thriller', 'opera', 'heist', 'western');
const title = fc.constantFrom('tt-one', 'tt-two', 'tt-three');
const slot = fc.nat({ max: 7 });

/** One change of the market that a play makes. */
export type Step =
  | { readonly step: 'publish' | 'withdraw'; readonly slot: number; readonly genre: string }
  | {
      readonly step: 'want';
      readonly slot: number;
      readonly genre: string;
      readonly like: string;
      readonly inKorea: boolean;
    }
  | { readonly step: 'rights'; readonly slot: number; readonly inKorea: boolean }
  /** `patiently`: as soon as there is a match to keep, before the listing's next step; else where there is one already. */
  | { readonly step: 'keep'; readonly slot: number; readonly patiently?: boolean }
  | { readonly step: 'pause' | 'delete'; readonly slot: number }
  | { readonly step: 'record'; readonly title: string; readonly genre: string }
  | { readonly step: 'rule'; readonly genres: number };

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      step: fc.constantFrom('publish' as const, 'publish' as const, 'withdraw' as const),
      slot,
      genre,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      step: fc.constant('want' as const),
      slot,
      genre,
      like: title,
      inKorea: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ step: fc.constant('rights' as const), slot, inKorea: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ step: fc.constant('keep' as const), slot }) },
  { weight: 2, arbitrary: fc.record({ step: fc.constantFrom('pause' as const, 'delete' as const), slot }) },
  { weight: 1, arbitrary: fc.record({ step: fc.constant('record' as const), title, genre }) },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant('rule' as const), genres: fc.nat({ max: 100 }) }),
  },
);

/** Its rights are gone as soon as it is kept: of the kept pairs there is one at least that fits no more. */
export const keptAndGone: Step[] = [
  { step: 'want', slot: 0, genre: 'opera', like: 'tt-one', inKorea: true },
  { step: 'publish', slot: 0, genre: 'opera' },
  { step: 'keep', slot: 0, patiently: true },
  { step: 'rights', slot: 0, inKorea: false },
];

/** What must not overtake each other: the steps of one thing. */
export const laneOf = (each: Step) => {
  if (each.step === 'keep' && each.patiently) return `listing ${each.slot}`;
  if (each.step === 'record') return each.title;
  if (each.step === 'rule') return 'rules';
  return each.step === 'publish' || each.step === 'withdraw' || each.step === 'rights'
    ? `listing ${each.slot}`
    : `profile ${each.slot}`;
};
