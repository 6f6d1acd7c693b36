import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newPrivateKey, PrivateKey } from '@marquee/testing/tokens';
import { v7 } from 'uuid';

/** Where the keys of a market lie: who verifies needs the public ones alone. */
export interface KeyFolders {
  readonly publicDir: string;
  readonly privateDir: string;
}

const suffix = '.jwk.json';

/** The key that signs: the newest. @throws Error where there is none */
export async function signingKey({ privateDir }: Pick<KeyFolders, 'privateDir'>): Promise<PrivateKey> {
  const key = (await keysIn(privateDir)).at(-1);
  if (!key) throw new Error(`There is no key in ${privateDir}: make one with "npm run keys".`);
  return key;
}

/** Makes a key where there is none. @returns how many there are */
export async function ensureKeys(folders: KeyFolders): Promise<number> {
  if ((await keysIn(folders.privateDir)).length === 0) await addKey(folders.privateDir);
  return publish(folders);
}

/** Another key signs from now on; tokens of the old ones are good until they are retired. */
export async function rotateKeys(folders: KeyFolders): Promise<number> {
  await addKey(folders.privateDir);
  return publish(folders);
}

/** Only the newest is left: tokens of the others are refused by every service that starts from now on. */
export async function retireKeys(folders: KeyFolders): Promise<number> {
  const old = (await keysIn(folders.privateDir)).slice(0, -1);
  await Promise.all(old.map(({ kid }) => rm(join(folders.privateDir, `${kid}${suffix}`))));
  return publish(folders);
}

/** By age: their ids are in order of time. */
async function keysIn(privateDir: string): Promise<PrivateKey[]> {
  await mkdir(privateDir, { recursive: true, mode: 0o700 });
  const files = (await readdir(privateDir)).filter((name) => name.endsWith(suffix)).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(privateDir, name), 'utf8')));
  return texts.map((text) => PrivateKey.parse(JSON.parse(text)));
}

async function addKey(privateDir: string): Promise<void> {
  const key = await newPrivateKey(v7());
  const path = join(privateDir, `${key.kid}${suffix}`);
  await writeFile(`${path}.new`, JSON.stringify(key), { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}

async function publish({ publicDir, privateDir }: KeyFolders): Promise<number> {
  const keys = (await keysIn(privateDir)).map(({ d: _, ...publicKey }) => publicKey);
  const set = join(publicDir, 'jwks.json');
  await mkdir(publicDir, { recursive: true });
  await writeFile(`${set}.new`, JSON.stringify({ keys }), { mode: 0o644 });
  await rename(`${set}.new`, set);
  return keys.length;
}
