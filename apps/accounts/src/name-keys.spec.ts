import { expect, it } from 'vitest';
import { personKeysOf } from './name-keys.ts';

const keysOf = (name: string) => personKeysOf({ name, email: 'A.Lee@Example.com' });

it('a person is found from each word of the name on, and by the address', () =>
  expect(keysOf('Ana María O’Neill-Lee')).toEqual([
    'ana maría o’neill-lee',
    'maría o’neill-lee',
    'o’neill-lee',
    'neill-lee',
    'lee',
    'a.lee@example.com',
  ]));

it('a Chinese name from each character on, in whatever width', () =>
  expect(keysOf('陳大文 Ｄａｖｉｄ')).toEqual([
    '陳大文 david',
    '大文 david',
    '文 david',
    'david',
    'a.lee@example.com',
  ]));
