import type { WantedRights } from '../design/rights-picture.tsx';
import {
  freedomOf,
  spokenRights,
  type Freedom,
  type FreedomSpan,
  type KnownRights,
} from '../design/rights-spans.ts';

/** What the ask's sentence tells: where all of the window is free, from when elsewhere, and where nothing is, and why. */
export interface FreeParts {
  readonly whole: readonly string[];
  readonly later: readonly { readonly territory: string; readonly from: string }[];
  readonly gone: readonly { readonly state: GoneState; readonly territories: readonly string[] }[];
}

/** The nearest to being free first. "open": it is, but is wanted exclusively. */
const goneStates = ['open', 'on-hold', 'held-back', 'licensed', 'none'] as const satisfies readonly Freedom[];
export type GoneState = (typeof goneStates)[number];

/** Of the media that are wanted any will do, as in a brief. */
export function freeParts(known: KnownRights, wanted: WantedRights): FreeParts {
  const { avails, taken } = spokenRights(known, wanted.languages);
  const whole: string[] = [];
  const later: { territory: string; from: string }[] = [];
  const gone = new Map<GoneState, string[]>();
  for (const territory of wanted.territories) {
    const rows = wanted.media.map((medium) => freedomOf(avails, territory, medium, wanted.window, taken));
    const starts = rows.map((row) => startOf(row, wanted.exclusive)).filter((start) => start !== undefined);
    const first = starts.sort()[0];
    if (first === undefined) {
      const state = goneStates.find((known) => rows.flat().some((span) => span.state === known)) ?? 'none';
      gone.set(state, [...(gone.get(state) ?? []), territory]);
    } else if (first <= wanted.window.from) whole.push(territory);
    else later.push({ territory, from: first });
  }
  return { whole, later, gone: [...gone].map(([state, territories]) => ({ state, territories })) };
}

const startOf = (spans: readonly FreedomSpan[], exclusive: boolean) =>
  spans.find(({ state }) => state === 'exclusive' || (state === 'open' && !exclusive))?.from;
