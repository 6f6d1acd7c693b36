import { describe, expect, it } from 'vitest';
import { planOf, signingKeyOf, type KeyRules, type SigningKey } from './signing-key.ts';

const rules: KeyRules = { signsMs: 1_000, knownBeforeMs: 100, tokenMs: 50 };
const at = (ms: number) => new Date(ms);
const key = (id: string, signsFrom: number): SigningKey => ({
  id,
  publicKey: {},
  sealed: '',
  signsFrom: at(signsFrom),
});

describe('a signing key', () => {
  it('is made at once where there is none', () =>
    expect(planOf([], at(5), rules)).toEqual({ make: at(5), drop: [] }));

  it('stays alone while it is young', () =>
    expect(planOf([key('a', 0)], at(899), rules)).toEqual({ drop: [] }));

  it('is made before the last one ends, and known for a while before it signs', () =>
    expect(planOf([key('a', 0)], at(900), rules)).toEqual({ make: at(1_000), drop: [] }));

  it('is known and does not sign yet', () => {
    const keys = [key('a', 0), key('b', 1_000)];
    expect(signingKeyOf(keys, at(999))?.id).toBe('a');
    expect(planOf(keys, at(999), rules)).toEqual({ drop: [] });
  });

  it('stays known until its last token has run out', () => {
    const keys = [key('a', 0), key('b', 1_000)];
    expect(signingKeyOf(keys, at(1_000))?.id).toBe('b');
    expect(planOf(keys, at(1_050), rules)).toEqual({ drop: [] });
    expect(planOf(keys, at(1_051), rules)).toEqual({ drop: ['a'] });
  });

  it('is made late where nobody was there in time, and still known before it signs', () =>
    expect(planOf([key('a', 0)], at(5_000), rules)).toEqual({ make: at(5_100), drop: [] }));
});
