import { expect, it } from 'vitest';
import { fromFiveUp } from './anonymity.ts';

it.each([
  [0, null],
  [4, null],
  [5, 5],
  [17, 17],
])('of %i companies a seller is told %j', (companies, told) => expect(fromFiveUp(companies)).toBe(told));
