import { expect, it } from 'vitest';
import type { ProfileTerms } from '../api/schema.ts';
import { rebase } from './rebase.ts';

const base: ProfileTerms = { gates: { kinds: ['feature', 'series'] }, wishes: { genres: { crime: 3 } } };
const brief = (name: string, terms: ProfileTerms) => ({ name, terms });

it('keeps what was changed here beside what was stored meanwhile', () => {
  const mine = brief('Mine', { ...base, gates: { kinds: ['feature'] } });
  const stored = brief('Before', { ...base, exclusions: { genres: ['horror'] } });
  expect(rebase(mine, brief('Before', base), stored)).toEqual(
    brief('Mine', { gates: { kinds: ['feature'] }, wishes: base.wishes, exclusions: { genres: ['horror'] } }),
  );
});

it('merges lists by their members, and objects by their keys', () => {
  const mine: ProfileTerms = { gates: { kinds: ['feature', 'short'] }, wishes: { genres: { crime: 5 } } };
  const stored: ProfileTerms = {
    gates: { kinds: ['series', 'game', 'feature'] },
    wishes: { genres: { drama: 1 } },
  };
  expect(rebase(mine, base, stored)).toEqual({
    gates: { kinds: ['feature', 'short', 'game'] },
    wishes: { genres: { crime: 5, drama: 1 } },
  });
});

it('takes what has been stored where nothing was changed here, and what is here where both changed one thing', () => {
  expect(rebase({ minScore: 40 }, { minScore: 40 }, { minScore: 60 })).toEqual({ minScore: 60 });
  expect(rebase({ minScore: 50 }, { minScore: 40 }, { minScore: 60 })).toEqual({ minScore: 50 });
});

it('leaves out a list that has become empty', () => {
  const lists = (...genres: string[]): ProfileTerms => ({ exclusions: { genres } });
  expect(rebase({ exclusions: {} }, lists('horror'), lists('horror'))).toEqual({ exclusions: {} });
  expect(rebase(lists('war'), lists('war', 'horror'), lists('horror'))).toEqual({ exclusions: {} });
});

it('leaves out what was taken away here, whatever became of it meanwhile', () => {
  const quiet = (from: string) => ({ email: true, quietHours: { from } });
  expect(
    rebase<{ email: boolean; quietHours?: object }>({ email: true }, quiet('22:00'), quiet('23:00')),
  ).toEqual({
    email: true,
  });
});
