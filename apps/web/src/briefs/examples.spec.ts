import { expect, it } from 'vitest';
import type { ListingCard } from '../api/schema.ts';
import { variety, wishesFrom } from './examples.ts';

const card = (id: string, genres: string[], themes: string[] = []): ListingCard => ({
  id,
  revision: 1,
  companyId: 'c',
  workId: 'w',
  state: 'published',
  publication: 1,
  updatedAt: '2026-11-22T00:00:00Z',
  titles: [],
  loglines: {},
  genres,
  themes,
  audience: [],
  origin: [],
  seeking: [],
});

it('what several liked listings share is wished for more', () =>
  expect(wishesFrom([card('1', ['drama'], ['heist']), card('2', ['drama', 'crime'])], ['work-1'])).toEqual({
    genres: { drama: 3, crime: 2 },
    themes: { heist: 2 },
    comparables: ['work-1'],
  }));

it('examples differ in genre first', () =>
  expect(
    variety([card('1', ['drama']), card('2', ['drama']), card('3', ['crime'])], 2).map(({ id }) => id),
  ).toEqual(['1', '3']));
