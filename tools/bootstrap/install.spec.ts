import { describe, expect, it } from 'vitest';
import { stampOf } from './install.mjs';

describe('the stamp of an installation', () => {
  it('is the same for the same lock file', () => expect(stampOf('{"a":1}')).toBe(stampOf('{"a":1}')));

  it('differs as soon as the lock file does', () => expect(stampOf('{"a":1}')).not.toBe(stampOf('{"a":2}')));
});
