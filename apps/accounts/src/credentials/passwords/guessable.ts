import { commonPieces } from './common-pieces.ts';

/** Digits in a row, and the rows of keyboards, both ways: whatever runs along one of them is one choice, not many. */
const rows = [
  '01234567890123456789012345678901234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'qazwsxedcrfvtgbyhnujmikolp',
].flatMap((row) => [row, [...row].reverse().join('')]);

const lookAlike: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Different things that a password is made of, at least. */
const fewest = 8;
const shortestRun = 4;

/**
 * Whether attackers come to it early: it is put together from common passwords, runs of digits or keys, repetitions,
 * and what is known of its owner, with next to nothing of one's own.
 */
export function isGuessable(
  password: string,
  { email, name = '' }: { readonly email: string; readonly name?: string | undefined },
): boolean {
  const known = [...email.split(/[@.]/), ...name.split(/\s+/), 'marquee'].map((part) => part.toLowerCase());
  const pieces = [...known, ...commonPieces].filter((piece) => [...piece].length >= shortestRun);
  const longestFirst = pieces.sort((a, b) => b.length - a.length);
  const folded = password.toLowerCase();
  return [folded, plain(folded)].some((form) => choicesIn(form, longestFirst) < fewest);
}

const plain = (password: string) => password.replace(/[013457@$!]/g, (sign) => lookAlike[sign] ?? sign);

/** How many different things it is made of: what is common is one, however long, and so is each other character. */
function choicesIn(password: string, pieces: readonly string[]): number {
  const seen = new Set<string>();
  for (let at = 0; at < password.length;) {
    const rest = password.slice(at);
    const piece = pieces.find((known) => rest.startsWith(known)) ?? runAt(rest) ?? repeatedAt(password, at);
    const taken = piece ?? rest.slice(0, 1);
    seen.add(taken);
    at += taken.length;
  }
  return seen.size;
}

/** The longest run along a row that it begins with. */
function runAt(rest: string): string | undefined {
  for (let length = Math.min(rest.length, 40); length >= shortestRun; length -= 1) {
    const run = rest.slice(0, length);
    if (rows.some((row) => row.includes(run))) return run;
  }
  return undefined;
}

/** What was written before, once more: `so-and-so-and-so`. */
function repeatedAt(password: string, at: number): string | undefined {
  for (let length = Math.min(at, password.length - at); length >= shortestRun; length -= 1) {
    const piece = password.slice(at, at + length);
    if (password.slice(0, at).includes(piece)) return piece;
  }
  return undefined;
}
