import { describe, expect, it } from 'vitest';
import { Patience } from './patience.ts';

describe('patience', () => {
  let at = 0;
  let stolen = 0;
  const patience = (ms: number) =>
    new Patience(
      ms,
      () => at,
      () => stolen,
    );
  const after = (passed: number, taken: number) => {
    at += passed;
    stolen += taken;
  };

  it('is over when its time is', () => {
    const wait = patience(1_000);
    after(999, 0);
    expect(wait.isOver()).toBe(false);
    after(1, 0);
    expect(wait.isOver()).toBe(true);
  });

  it('is not used up by what neighbours take', () => {
    const wait = patience(1_000);
    after(5_000, 4_500);
    expect(wait.isOver()).toBe(false);
    after(600, 0);
    expect(wait.isOver()).toBe(true);
  });

  it('ends, even if they take everything', () => {
    const wait = patience(1_000);
    after(19_000, 38_000);
    expect(wait.isOver()).toBe(false);
    after(1_000, 2_000);
    expect(wait.isOver()).toBe(true);
  });

  it('reads this machine', () => expect(new Patience(60_000).isOver()).toBe(false));
});
