import type { MemberId, Practice } from '@marquee/contracts';

/** A dead letter that an operator made to practise on. */
export interface PracticeRow {
  readonly _id: string;
  readonly memberId: MemberId;
  readonly begunAt: Date;
  /** From then on the event can be read. */
  readonly mendedAt?: Date;
  /** When it was read after all. */
  readonly doneAt?: Date;
}

/** @param letterId of the open dead letter that it has become; absent where there is none */
export function practiceView(row: PracticeRow, letterId: string | undefined): Practice {
  const { _id: id, begunAt, mendedAt, doneAt } = row;
  return {
    id,
    begunAt: begunAt.toISOString(),
    ...(letterId !== undefined && { letterId }),
    ...(mendedAt && { mendedAt: mendedAt.toISOString() }),
    ...(doneAt && { doneAt: doneAt.toISOString() }),
  };
}

/** An event takes a moment to become a dead letter; one whose letter is gone after that was discarded. */
const becomesALetterWithinMs = 60_000;

/** Whether it is what its operator goes on with: not done, and not discarded. */
export const isOpen = (row: PracticeRow, letterId: string | undefined, now: Date): boolean =>
  row.doneAt === undefined &&
  (letterId !== undefined || now.getTime() - row.begunAt.getTime() < becomesALetterWithinMs);
