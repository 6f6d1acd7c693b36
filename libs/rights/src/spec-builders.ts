import type { Avail, Encumbrance, RightsLine } from './index.ts';

/** For specs: KR, SVOD, all of 2027, every language, unless said otherwise. */
const usual = { territories: ['KR'], media: ['svod'], from: '2027-01-01', until: '2028-01-01' };

export const line = (given: Partial<RightsLine> = {}): RightsLine => ({
  ...usual,
  exclusivity: 'exclusive',
  ...given,
});

export const encumbrance = (kind: Encumbrance['kind'], given: Partial<Encumbrance> = {}): Encumbrance => ({
  ...usual,
  kind,
  ...given,
});

export const avail = (given: Partial<Avail> = {}): Avail => ({ ...usual, exclusive: true, ...given });
