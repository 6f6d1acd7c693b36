import { expect } from 'vitest';

type Matcher<Wanted> = (wanted: Wanted) => unknown;

/** What stands in an expected value for whatever fits. Vitest's own are of type `any`, which would spread. */
export const like: {
  readonly any: Matcher<unknown>;
  readonly anything: () => unknown;
  readonly objectContaining: Matcher<object>;
  readonly arrayContaining: Matcher<unknown[]>;
  readonly stringContaining: Matcher<string>;
  readonly stringMatching: Matcher<string | RegExp>;
} = expect;
