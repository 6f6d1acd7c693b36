import { expect, it } from 'vitest';

it('is never seen', () => expect(1).toBe(1));

throw new Error('a setting is missing');
