import { appendFileSync } from 'node:fs';

/** What a fault test says of its run beside that it has passed; each a few words for a table. */
export interface FaultFigures {
  /** R01 ... */
  readonly fault: string;
  /** What was done, with its size. */
  readonly done: string;
  /** Said where a run for the full size was cut short. */
  readonly size?: 'shortened';
  readonly load?: string;
  /** From the end of the fault until everything was where it belongs. */
  readonly recovery?: string;
  readonly nothingLost?: string;
}

/** Sizes of fault tests: those that fit `npm test`, or those that the design asks for. */
export const faultsAtFullSize = process.env['MARQUEE_FAULTS'] === 'full';

/** For the table of `npm run test:faults`, which says where it wants them; without it for nobody. */
export function tellFigures(figures: FaultFigures): void {
  const file = process.env['MARQUEE_FAULT_FIGURES'];
  if (file) appendFileSync(file, `${JSON.stringify(figures)}\n`);
}
