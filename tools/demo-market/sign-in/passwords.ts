import { randomInt } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Role, roles } from '@marquee/contracts';
import { z } from 'zod';
import { enginesFolder } from '../../engines/record.ts';
import { personas } from '../personas.ts';

/** By the role of the demo market's person who has it. */
const Passwords = z.record(Role, z.string().min(1));
export type Passwords = z.infer<typeof Passwords>;

const file = join(enginesFolder, 'demo-passwords.json');
/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Those of this working copy, made at first use and in no repository. */
export async function demoPasswords(): Promise<Passwords> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const kept = text === undefined ? undefined : Passwords.safeParse(JSON.parse(text)).data;
  return kept ?? make();
}

export interface SignIn {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

/** How the demo market's people sign in. */
export async function demoSignIns(): Promise<SignIn[]> {
  const passwords = await demoPasswords();
  return roles.map((role) => ({ role, email: personas[role].email, password: passwords[role] }));
}

async function make(): Promise<Passwords> {
  const made = Passwords.parse(Object.fromEntries(roles.map((role) => [role, newPassword()])));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(made), { mode: 0o600 });
  await rename(`${file}.${process.pid}`, file);
  return made;
}

/** 20 characters, 98 bits. */
const newPassword = (): string => Array.from({ length: 4 }, group).join('-');
const group = (): string => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('');
