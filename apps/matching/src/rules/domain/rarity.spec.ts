import { expect, it } from 'vitest';
import { rarityOf } from './rarity.ts';

it('is 100 for what one listing carries, and none for what all carry', () =>
  expect(
    rarityOf(
      new Map([
        ['heist', 1],
        ['crime', 10],
        ['drama', 100],
      ]),
      100,
    ),
  ).toEqual({ heist: 100, crime: 51 }));

it('is proposed for nothing while there is one listing', () =>
  expect(rarityOf(new Map([['heist', 1]]), 1)).toEqual({}));
