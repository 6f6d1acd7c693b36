import type { Avail } from '../api/schema.ts';
import type { WantedRights } from '../design/rights-picture.tsx';
import { freedomOf, type FreedomSpan } from '../design/rights-spans.ts';

/** What the ask's sentence tells: where all of the window is free, from when elsewhere, and where nothing is. */
export interface FreeParts {
  readonly whole: readonly string[];
  readonly later: readonly { readonly territory: string; readonly from: string }[];
  readonly none: readonly string[];
}

/** Of the media that are wanted any will do, as in a brief. */
export function freeParts(avails: readonly Avail[], wanted: WantedRights): FreeParts {
  const whole: string[] = [];
  const later: { territory: string; from: string }[] = [];
  const none: string[] = [];
  for (const territory of wanted.territories) {
    const starts = wanted.media
      .map((medium) => startOf(freedomOf(avails, territory, medium, wanted.window), wanted.exclusive))
      .filter((start) => start !== undefined);
    const first = starts.sort()[0];
    if (first === undefined) none.push(territory);
    else if (first <= wanted.window.from) whole.push(territory);
    else later.push({ territory, from: first });
  }
  return { whole, later, none };
}

const startOf = (spans: readonly FreedomSpan[], exclusive: boolean) =>
  spans.find(({ state }) => state === 'exclusive' || (state === 'open' && !exclusive))?.from;
