import { afterAll, expect, it } from 'vitest';

afterAll(() => Promise.reject(new Error('it does not stop')));

it('begins', () => expect(1).toBe(1));
