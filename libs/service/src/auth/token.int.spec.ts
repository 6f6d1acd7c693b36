import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokenKeys } from '@marquee/testing';
import { SignJWT, UnsecuredJWT } from 'jose';
import { startShelf, type ShelfMarket } from '../testing/start-shelf.ts';

let market: ShelfMarket;
beforeAll(async () => {
  market = await startShelf();
}, 90_000);
afterAll(() => market.end());

const claims = { company: '00000000-0000-4000-8000-0000000000c1', roles: ['exhibitor'] };
function filled<Token extends SignJWT | UnsecuredJWT>(token: Token): Token {
  token
    .setIssuer('marquee-development')
    .setSubject('00000000-0000-4000-8000-000000000001')
    .setAudience('shelf')
    .setExpirationTime('1h');
  return token;
}

describe('S05: a token is refused', () => {
  it.each<[string, () => string | Promise<string>]>([
    ['that is not signed', () => filled(new UnsecuredJWT(claims)).encode()],
    [
      'that is signed by a shared secret',
      async () => {
        return filled(new SignJWT(claims).setProtectedHeader({ alg: 'HS256' })).sign(
          new TextEncoder().encode('marquee-development-marquee-development'),
        );
      },
    ],
    [
      'of another key',
      async () => (await TokenKeys.forTests()).sign({ roles: ['exhibitor'] }, { audience: ['shelf'] }),
    ],
    ['for another service', () => market.keys.sign({ roles: ['exhibitor'] }, { audience: ['catalogue'] })],
    [
      'that has expired',
      () => market.keys.sign({ roles: ['exhibitor'] }, { audience: ['shelf'], ttl: '-1m' }),
    ],
    ['without roles', () => market.keys.sign({ roles: [] }, { audience: ['shelf'] })],
    ['that is no token', () => 'hello'],
  ])('%s', async (_, token) => {
    const answer = await market.call('/api/v1/shelf', {
      headers: { authorization: `Bearer ${await token()}` },
    });
    expect(answer).toMatchObject({ status: 401, answer: { code: 'unauthenticated' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});
