import { describe, expect, it } from 'vitest';

describe('sums', () => {
  it('are right', () => expect(1 + 1).toBe(2));
  it('are wrong', () => expect({ sum: 1 + 1 }).toEqual({ sum: 3 }));
  it.skip('are not for today', () => expect(1 + 1).toBe(4));
});
