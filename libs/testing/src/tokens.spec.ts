import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TokenKeys } from './tokens.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-tokens-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('callers of one process that come first at once have the same key, and leave no draft of it', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => TokenKeys.in(folder)));
  const headers = await Promise.all(keys.map(async (each) => (await each.sign({ roles: [] })).split('.')[0]));
  expect(new Set(headers).size).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(['jwks.json', 'private.jwk.json']);
});
