import { describe, expect, it } from 'vitest';
import { judge, type Standing } from './judge.ts';

const threshold = { raise: 60, clear: 10, forSeconds: 30 };
const at = (second: number) => new Date(Date.UTC(2027, 2, 1) + second * 1_000);

/** What becomes of an alert, by second. */
function changes(values: Readonly<Record<number, number>>, by = threshold) {
  let standing: Standing = { state: 'quiet' };
  return Object.entries(values).flatMap(([second, value]) => {
    const judged = judge(standing, value, by, at(Number(second)));
    standing = judged.standing;
    return judged.change ? [`${second}: ${judged.change}`] : [];
  });
}

describe('an alert', () => {
  it('is raised once the value has been too high for long enough', () =>
    expect(changes({ 0: 60, 10: 70, 29: 80, 30: 80, 40: 90 })).toEqual(['30: raised']));

  it('is not raised by a peak', () => expect(changes({ 0: 100, 20: 5, 40: 100, 60: 5 })).toEqual([]));

  it('is cleared once the value has been low for long enough', () =>
    expect(changes({ 0: 60, 30: 60, 40: 10, 60: 5, 70: 0, 80: 0 })).toEqual(['30: raised', '70: cleared']));

  it('is neither raised nor cleared by what lies between', () =>
    expect(changes({ 0: 60, 30: 60, 40: 30, 80: 59, 100: 11, 140: 11 })).toEqual(['30: raised']));

  it('is not cleared by a lull', () =>
    expect(changes({ 0: 60, 30: 60, 40: 0, 50: 60, 60: 0, 80: 0 })).toEqual(['30: raised']));

  it('is raised and cleared at once where no time is asked for', () =>
    expect(changes({ 0: 60, 1: 0 }, { ...threshold, forSeconds: 0 })).toEqual(['0: raised', '1: cleared']));
});
