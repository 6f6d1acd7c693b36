import { describe, expect, it } from 'vitest';
import { drawing, seedOf, titleLines } from './poster-drawing.ts';

describe('a drawn poster', () => {
  it('is the same for the same listing', () =>
    expect(drawing(seedOf('de4a0f21'))).toEqual(drawing(seedOf('de4a0f21'))));

  it('sets a short title large, on one line', () =>
    expect(titleLines('Gigli')).toEqual({ lines: ['Gigli'], size: 13 }));

  it('breaks a long one at its blanks', () =>
    expect(titleLines('Battle for the Planet of the Apes').lines.join(' ')).toBe(
      'Battle for the Planet of the Apes',
    ));

  it('breaks Chinese anywhere', () =>
    expect(titleLines('很久很久以前的一座城').lines.join('')).toBe('很久很久以前的一座城'));

  it('never has more than four lines', () => expect(titleLines('word '.repeat(60)).lines).toHaveLength(4));
});
