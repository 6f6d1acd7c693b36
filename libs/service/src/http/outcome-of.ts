import { Refusal } from '@marquee/contracts';

/** What came of it, or the refusal: for rows that must not spoil each other. Faults are thrown on. */
export function outcomeOf<Result>(act: () => Result): Result | Refusal {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
