import { Refusal } from '@marquee/contracts';
import type { LetterSelection } from './letter-repository.ts';
import type { LetterRow } from './letter.ts';

/** Letters that one request acts on at most. */
export const lettersAtOnce = 1_000;

export class NotAsPreviewed extends Refusal {
  constructor(expected: number, found: number) {
    super(
      'not-as-previewed',
      409,
      `There are ${found} dead letters now, not ${expected}: look at the preview again.`,
      { expected, found },
    );
  }
}

/** Without what a request says beside the selection. */
export const selectionOf = ({ ids, group, topic, code }: LetterSelection): LetterSelection => ({
  ids,
  group,
  topic,
  code,
});

/** What a replay has missed in Kafka once is tried again where it is named, and not beside others. */
export const replayable = ({ ids, ...which }: LetterSelection): LetterSelection =>
  ids ? { ids } : { ...which, present: true };

/** @throws NotAsPreviewed */
export function assertExpected(expected: number | undefined, found: number): void {
  if (expected !== undefined && expected !== found) throw new NotAsPreviewed(expected, found);
}

/** Runs of offsets that are worth one reading, as it reads over what is between. */
const gap = 200;

export interface Run {
  readonly first: LetterRow;
  readonly last: LetterRow;
  readonly rows: readonly LetterRow[];
}

/** Rows in the order of their topics, as few readings. */
export function runsOf(rows: readonly LetterRow[]): Run[] {
  const runs: LetterRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const next =
      before?.group === row.group &&
      before.topic === row.topic &&
      before.partition === row.partition &&
      row.offset - before.offset <= gap;
    if (run && next) run.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? [{ first, last, rows: run }] : [];
  });
}
