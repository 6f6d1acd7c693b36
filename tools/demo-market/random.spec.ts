import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Random } from './random.ts';

const many = (count: number, draw: () => number) => Array.from({ length: count }, draw);

describe('a named stream of random numbers', () => {
  it('is the same for the same name', () => {
    const [one, other] = [new Random('seed', 'film', 1), new Random('seed', 'film', 1)];
    expect(many(5, () => one.next())).toEqual(many(5, () => other.next()));
  });

  it('is another for the next number', () => {
    expect(new Random('seed', 'film', 1).next()).not.toBe(new Random('seed', 'film', 2).next());
  });

  it('draws every integer of a range, about as often', () => {
    const random = new Random('range');
    const drawn = many(6_000, () => random.between(1, 6));
    const counts = [1, 2, 3, 4, 5, 6].map((face) => drawn.filter((one) => one === face).length);
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1_150);
  });

  it('chooses by weight', () => {
    const random = new Random('weights');
    const drawn = many(1_000, () =>
      random.weighted([
        [0, 0],
        [1, 9],
        [2, 1],
      ]),
    );
    expect(drawn).not.toContain(0);
    expect(drawn.filter((one) => one === 1).length).toBeGreaterThan(850);
  });

  it('samples without repetition', () => {
    const sample = new Random('sample').sample([1, 2, 3, 4, 5], 4);
    expect(new Set(sample).size).toBe(4);
  });

  it('makes UUIDs of version 8', () => {
    expect(z.uuid({ version: 'v8' }).safeParse(new Random('id').uuid()).success).toBe(true);
  });
});
