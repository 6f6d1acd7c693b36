import { Refusal } from '@marquee/contracts';
import { isGuessable } from './guessable.ts';

/**
 * NIST SP 800-63B-4, 3.1.1.2: 15 characters at least where a password alone signs in; any length up to 64 at least,
 * any character; no rules of composition; not what is commonly used or expected.
 */
export const shortest = 15;
export const longest = 128;

export class PasswordRefused extends Refusal {
  constructor(code: 'too-short' | 'too-long' | 'too-common', sentence: string) {
    super(`password-${code}`, 422, sentence, {
      errors: [{ path: '/password', code, message: sentence }],
    });
  }
}

/** Whose password it is: what everybody knows of a person is guessed first. */
export interface Owner {
  readonly email: string;
  readonly name?: string | undefined;
}

/**
 * The password as it is hashed: the same, in whichever way its letters were typed (Unicode NFC). Characters are counted
 * as code points.
 * @throws PasswordRefused
 */
export function acceptedPassword(password: string, owner: Owner): string {
  const normal = password.normalize('NFC');
  const length = [...normal].length;
  if (length < shortest)
    throw new PasswordRefused(
      'too-short',
      `A password has at least ${shortest} characters: take a sentence.`,
    );
  if (length > longest)
    throw new PasswordRefused('too-long', `A password has at most ${longest} characters.`);
  if (isGuessable(normal, owner))
    throw new PasswordRefused('too-common', 'This password is among the first to be tried: take another.');
  return normal;
}
