import type { ProfileTerms } from '@marquee/contracts';
import { expect, it } from 'vitest';
import { gatesAsked, withoutGate } from './loosened.ts';

const terms: ProfileTerms = {
  minScore: 40,
  gates: {
    kinds: ['feature'],
    stages: [],
    rights: { territories: ['KR'], media: ['svod'], exclusivity: 'any', minCoverage: 0 },
  },
};

it('what asks nothing cannot be dropped', () =>
  expect(gatesAsked(terms)).toEqual(['kinds', 'territories', 'media']));

it('a gate is dropped, and all else stays', () =>
  expect(withoutGate(terms, 'kinds')).toEqual({
    minScore: 40,
    gates: { stages: [], rights: terms.gates?.rights },
  }));

it('of the rights one part is dropped, and the others stay', () =>
  expect(withoutGate(terms, 'territories').gates?.rights).toEqual({
    media: ['svod'],
    exclusivity: 'any',
    minCoverage: 0,
  }));
