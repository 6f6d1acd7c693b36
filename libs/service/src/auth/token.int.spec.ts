import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { startShelf, type ShelfMarket } from '../testing/start-shelf.ts';

let market: ShelfMarket;
beforeAll(async () => {
  market = await startShelf();
});
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
      async () => {
        const { privateKey } = await generateKeyPair('EdDSA');
        return filled(new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' })).sign(privateKey);
      },
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

describe('S05: a token of somebody who acts in another’s name', () => {
  const acting = () => ({ sub: randomUUID(), company: randomUUID(), acting: randomUUID() });
  const ask = async (path: string, act: Partial<ReturnType<typeof acting>>) => {
    const whole = act as ReturnType<typeof acting>;
    const token = await market.keys.sign({ roles: ['exhibitor'] }, { audience: ['shelf'], act: whole });
    return market.call(path, { headers: { authorization: `Bearer ${token}` } });
  };

  it('does what the member may do', async () =>
    expect((await ask('/api/v1/shelf', acting())).status).toBe(200));

  it('does nothing that is for the member in person', async () =>
    expect(await ask('/api/v1/shelf/own', acting())).toMatchObject({
      status: 403,
      answer: { code: 'in-person-only' },
    }));

  it.each(['sub', 'company', 'acting'] as const)('is refused where it does not say the %s', async (claim) => {
    const { [claim]: _, ...rest } = acting();
    for (const act of [rest, { ...rest, [claim]: 'somebody' }])
      expect(await ask('/api/v1/shelf', act)).toMatchObject({ status: 401 });
  });
});
