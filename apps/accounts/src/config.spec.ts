import { describe, expect, it } from 'vitest';
import { readSettings } from '@marquee/service';
import { accountsSettings } from './config.ts';

const production = {
  NODE_ENV: 'production',
  AUTH_SECRET: 'a secret of this market, and of no other',
  PUBLIC_URL: 'https://market.example',
};
const read = (changes: Record<string, string>) => () =>
  readSettings(accountsSettings, { ...production, ...changes });

describe('settings of accounts in production', () => {
  it('are taken with a secret of one’s own, and https', () => expect(read({})).not.toThrow());

  it.each([
    ['AUTH_SECRET', { AUTH_SECRET: '' }],
    ['AUTH_SECRET', { AUTH_SECRET: 'short' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://market.example' }],
    ['AUTH_ISSUER', { AUTH_ISSUER: 'marquee-development' }],
  ])('are refused for a bad %s', (name, changes) => expect(read(changes)).toThrow(name));

  it('may be without https on one machine', () =>
    expect(read({ PUBLIC_URL: 'http://localhost:4000' })).not.toThrow());
});
