import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const docs = join(import.meta.dirname, '../../docs');
const read = (page: string) => readFileSync(join(docs, page), 'utf8');
const scale = read('scale.md');
/** As one line of words, so that a figure can be named with what stands before it in its row. */
const performance = read('performance.md').replaceAll(/[\s|]+/g, ' ');

const rowsUnder = (heading: string) => {
  const [, section = ''] = new RegExp(`\n## ${heading}.*\n([^]*?)\n## `).exec(scale) ?? [];
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
};
const quoted = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d,]*(\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));

const measured = rowsUnder('Measured').map(([, what = '', figure = '', name = '', there = '']) => ({
  what,
  figure: numbersIn(figure)[0] ?? 0,
  unit: figure.split(' ')[1],
  name: quoted(name)[0] ?? '',
  there: quoted(there),
}));
const figure = (name: string) => measured.find((row) => row.name === name)?.figure ?? Number.NaN;

describe('the capacity model (docs/scale.md)', () => {
  it.each(measured)('takes a figure that stands in docs/performance.md: $name', ({ there }) => {
    expect(there).not.toEqual([]);
    expect(there.filter((phrase) => !performance.includes(phrase))).toEqual([]);
  });

  it.each(measured.filter(({ name }) => name !== 'pair'))('takes it as it stands there: $name', (row) => {
    const numbers = row.there.flatMap(numbersIn);
    if (row.unit === 'us') expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(row.figure);
    else expect(numbers).toContain(row.figure);
  });

  it('reckons what one pair costs from listings a second against 7,500 briefs', () => {
    const [listings = Number.NaN] = numbersIn(measured.find(({ name }) => name === 'pair')?.there[0] ?? '');
    expect((1_000_000 / listings / 7_500).toFixed(1)).toBe(figure('pair').toFixed(1));
  });

  it('makes its processors of these figures, and their sum', () => {
    const [total, ...rows] = rowsUnder('Processors').toReversed();
    const rates = [214, 2_894];
    const finding = (5.8 * 2 * figure('find')) / 1_000;
    const cores = rates.map((rate) =>
      rows.map(([, what]) => {
        const [name = ''] = quoted(what);
        return name === 'find' ? finding : (figure(name) * rate) / 1_000_000;
      }),
    );
    const shown = (column: number) => rows.map((cells) => cells[column + 2]);
    for (const [column, of] of cores.entries()) {
      expect(shown(column)).toEqual(of.map((share) => share.toFixed(2)));
      expect(total?.[column + 2]).toBe(of.reduce((sum, share) => sum + share, 0).toFixed(2));
    }
  });
});
