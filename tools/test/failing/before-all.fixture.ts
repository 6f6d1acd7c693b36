import { beforeAll, describe, expect, it } from 'vitest';

describe('a market', () => {
  beforeAll(() => Promise.reject(new Error('no engine answers')));

  it('opens', () => expect(1).toBe(1));
  it.skip('closes some day', () => expect(1).toBe(1));
});
