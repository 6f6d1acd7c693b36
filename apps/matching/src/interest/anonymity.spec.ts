import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutSoMany, questionOf } from './anonymity.ts';

describe('how many companies', () => {
  const key = randomBytes(32);
  const answers = (companies: number, questions = 400) =>
    Array.from({ length: questions }, (_, at) => aboutSoMany(companies, { key, question: `${at}` }));

  it('is told in fives, near what it is', () =>
    fc.assert(
      fc.property(fc.nat(10_000), fc.string(), (companies, question) => {
        const told = aboutSoMany(companies, { key, question });
        if (told === null) expect(companies).toBeLessThan(7);
        else expect([told % 5, Math.abs(told - companies) <= 4]).toEqual([0, true]);
      }),
    ));

  it.each([0, 1, 4])('is never told of %i companies', (companies) =>
    expect(new Set(answers(companies))).toEqual(new Set([null])),
  );

  it('that is not told need not be below five', () =>
    expect(new Set(answers(5))).toEqual(new Set([null, 5])));

  it.each([6, 7, 8, 12, 13])('is answered either way for %i companies, as for one more', (companies) => {
    const [these, more] = [new Set(answers(companies)), new Set(answers(companies + 1))];
    expect(these.intersection(more).size).toBeGreaterThan(0);
    expect(these.union(more).size).toBeGreaterThan(1);
  });

  it('is answered alike when it is asked again', () =>
    fc.assert(
      fc.property(fc.nat(100), fc.string(), (companies, question) => {
        expect(aboutSoMany(companies, { key, question })).toBe(aboutSoMany(companies, { key, question }));
      }),
    ));

  it('is the same question with its lists in another order', () => {
    const question = (territories: readonly string[]) => questionOf({ avails: [{ territories }], at: 1 });
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (territories) => {
        expect(question([...territories, ...territories].reverse())).toBe(question(territories));
      }),
    );
  });

  it('is another question with another value in a list', () =>
    expect(questionOf([['a', 'b']])).not.toBe(questionOf([['a,b']])));
});
