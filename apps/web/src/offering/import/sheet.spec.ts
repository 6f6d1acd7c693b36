import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet, textOf, writeSheet } from './sheet.ts';

const cellsOf = (text: string) => readSheet(text).rows.map(({ cells }) => Object.fromEntries(cells));

describe('a spreadsheet', () => {
  it.each([',', ';', '\t'])('may be separated by %j', (delimiter) => {
    const text = [`title${delimiter}kind`, `"Night${delimiter} Ferry"${delimiter}feature`].join('\r\n');
    expect(cellsOf(text)).toEqual([{ title: `Night${delimiter} Ferry`, kind: 'feature' }]);
  });

  it('names its columns in whatever case, with a byte order mark before them or none', () =>
    expect(readSheet('\uFEFFTitle, Original language ,Logline: zh-Hant\n').columns).toEqual([
      'title',
      'original_language',
      'logline:zh-Hant',
    ]));

  it('numbers its rows as it shows them, and leaves out those with nothing in them', () =>
    expect(readSheet('title\nA\n\n,\n"B\nb"\nC\n').rows.map(({ line }) => line)).toEqual([2, 5, 6]));

  it('has cells that go over lines and hold quotes', () =>
    expect(cellsOf('title,kind\n"A ""B""\nC",feature\n')).toEqual([{ title: 'A "B"\nC', kind: 'feature' }]));

  it('that is not UTF-8 is refused', () =>
    expect(() => textOf(new Uint8Array([0x74, 0xe9, 0x0a]).buffer)).toThrow(TypeError));

  it('S10: holds no formula when it is written', () =>
    expect(writeSheet(['title'], [new Map([['title', '=1+1']])])).toBe("\uFEFFtitle\n'=1+1\n"));

  it('comes back as it was written', () => {
    const word = fc.string({ minLength: 1 }).map((text) => text.trim().replaceAll('\r', ''));
    const isWritten = (text: string) => text.trim() === text && text !== '' && !text.startsWith("'");
    fc.assert(
      fc.property(fc.array(word.filter(isWritten), { minLength: 1 }), (titles) => {
        const text = writeSheet(
          ['title'],
          titles.map((title) => new Map([['title', title]])),
        );
        expect(cellsOf(text).map(({ title }) => title)).toEqual(titles);
      }),
    );
  });
});
