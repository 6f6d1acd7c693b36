import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signToken } from '@marquee/testing/tokens';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { ensureKeys, retireKeys, rotateKeys, signingKey, type KeyFolders } from './market-keys.ts';

describe('the keys of a market', () => {
  let dir: string;
  let folders: KeyFolders;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'marquee-keys-'));
    folders = { publicDir: join(dir, 'public'), privateDir: join(dir, 'private') };
    await ensureKeys(folders);
  });
  afterEach(() => rm(dir, { recursive: true }));

  const issuer = 'https://market.example';
  const set = async () => await readFile(join(folders.publicDir, 'jwks.json'), 'utf8');
  const sign = async () => signToken({ key: await signingKey(folders), issuer }, { roles: ['buyer'] });
  const accepted = async (token: string) => {
    const keys = createLocalJWKSet(JSON.parse(await set()) as JSONWebKeySet);
    return jwtVerify(token, keys, { issuer, audience: 'catalogue' }).then(
      () => true,
      () => false,
    );
  };

  it('sign tokens that services accept', async () => expect(await accepted(await sign())).toBe(true));

  it('are made once', async () => {
    const before = await set();
    expect(await ensureKeys(folders)).toBe(1);
    expect(await set()).toBe(before);
  });

  it('that sign are not among the public ones, and nobody else may read them', async () => {
    expect(await set()).not.toContain('"d"');
    const [file = ''] = await readdir(folders.privateDir);
    expect((await stat(join(folders.privateDir, file))).mode & 0o777).toBe(0o600);
  });

  it('change without a token being refused: the new one signs, the old one is still good', async () => {
    const old = await sign();
    const { kid } = await signingKey(folders);
    expect(await rotateKeys(folders)).toBe(2);
    expect((await signingKey(folders)).kid).not.toBe(kid);
    expect([await accepted(old), await accepted(await sign())]).toEqual([true, true]);
  });

  it('that are retired open nothing', async () => {
    const old = await sign();
    await rotateKeys(folders);
    expect(await retireKeys(folders)).toBe(1);
    expect([await accepted(old), await accepted(await sign())]).toEqual([false, true]);
  });
});
