import { describe, expect, it } from 'vitest';
import { acceptedPassword, longest, PasswordRefused } from './rules.ts';

const owner = { email: 'mei.chan@goldengate.example', name: 'Mei Chan' };
const accept = (password: string) => () => acceptedPassword(password, owner);

describe('S04: a password', () => {
  it.each([
    ['a sentence', 'correct horse battery staple'],
    ['a sentence in Chinese', '九盞燈籠照亮整個維多利亞港口夜'],
    ['what a password manager makes', 'x7Kq-93vB-pLw2-hT8d'],
    ['of one kind of characters, for there are no rules of composition', 'hgwkfmzpoqvbxre'],
    ['with spaces and signs, also the rarest', 'a 🎬 and a ticket stub'],
    ['as long as it may be', 'nine lanterns over '.repeat(7).slice(0, longest - 10) + 'fjwqkzvxbm'],
  ])('may be %s', (_, password) => expect(accept(password)).not.toThrow());

  it.each([
    ['short', 'fourteen chars'],
    ['one character again and again', 'aaaaaaaaaaaaaaaaaa'],
    ['a common one, twice', 'passwordpassword'],
    ['a common one in disguise', 'P@ssw0rdP@ssw0rd!'],
    ['a run of keys', 'qwertyuiopasdfghjkl'],
    ['a run of digits', '123456789012345678'],
    ['common ones together', 'iloveyoumonkey123456'],
    ['one’s own name and address', 'meichan goldengate'],
    ['the name of the market', 'marqueemarquee1234'],
    ['longer than any', 'x'.repeat(longest + 1)],
  ])('is refused that is %s', (_, password) => expect(accept(password)).toThrow(PasswordRefused));

  it('is the same in whichever way its letters were typed', () =>
    expect(acceptedPassword('crème brûlée au marché', owner)).toBe(
      acceptedPassword('crème brûlée au marché'.normalize('NFD'), owner),
    ));
});
