import { describe, expect, it } from 'vitest';
import { realFilms } from './film.ts';
import { audienceOf, filmThemes, genresOf } from './film-terms.ts';
import { Random } from '../random.ts';

const films = realFilms();
const called = (title: string) => films.filter((film) => film.title === title);

describe('the real films', () => {
  it('are all there', () => expect(films).toHaveLength(3201));

  it('keep titles that look like numbers', () => expect(called('1776')).toHaveLength(1));

  it('are of the twentieth century where two digits would put them after 2011', () =>
    expect(called('Gone with the Wind')).toMatchObject([{ year: 1939, released: '1939-12-15' }]));

  it('keep every film of a title that several have', () =>
    expect(called('King Kong').map(({ year }) => year)).toEqual([1933, 1976, 2005]));

  it('have articles in front', () =>
    expect(films.filter(({ title }) => / The$|, A$/.test(title))).toEqual([]));

  it('have letters that were misread put right', () => {
    expect(called('Léon')).toHaveLength(1);
    expect(called('Die Fälscher')).toHaveLength(1);
  });

  it('have a genre, a theme and an audience, whatever the file lacks', () => {
    const bare = films.filter(
      (film) =>
        genresOf(film).length === 0 ||
        filmThemes(film, new Random(film.title)).length === 0 ||
        audienceOf(film).length === 0,
    );
    expect(bare).toEqual([]);
  });
});
