import { expect, it } from 'vitest';
import { withoutGate } from './loosen.ts';

const rights = { territories: ['KR' as const], media: ['svod' as const] };

it('loosening leaves one list out, of the rights as of the rest', () => {
  const terms = { minScore: 40, gates: { kinds: ['feature' as const], rights } };
  expect(withoutGate(terms, 'kinds')).toEqual({ minScore: 40, gates: { rights } });
  expect(withoutGate(terms, 'territories')).toEqual({
    minScore: 40,
    gates: { kinds: ['feature'], rights: { media: ['svod'] } },
  });
});
