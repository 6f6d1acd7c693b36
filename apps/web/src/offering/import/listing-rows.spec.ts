import { describe, expect, it } from 'vitest';
import { listingRowsOf, unknownColumns } from './listing-rows.ts';
import { readSheet } from './sheet.ts';

const companyId = '01890a5d-ac96-774b-bcce-b302099a8057';
const needed = { title: '夜渡', title_language: 'zh-Hant', kind: 'feature' };
type Cells = Readonly<Record<string, string>>;

const sheetOf = (...rows: readonly Cells[]) => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return readSheet([columns.join(','), ...lines].join('\n'));
};
const planned = (...rows: readonly Cells[]) => listingRowsOf(sheetOf(...rows), companyId);
const rowOf = (cells: Cells) => {
  const { ready, refused } = planned({ ...needed, ...cells });
  expect(refused).toEqual([]);
  return ready[0]?.listing;
};
const faultsOf = (cells: Cells) =>
  planned({ ...needed, ...cells }).refused.flatMap(({ problems }) =>
    problems.map(({ column, fault, value }) => [column, fault, value]),
  );

describe('a row', () => {
  it('is a draft of the company with what it says', () =>
    expect(
      rowOf({
        english_title: 'Night Ferry',
        stage: 'Completed',
        technique: 'Live action',
        original_language: 'YUE',
        origin: 'HK | Japan',
        genres: 'Drama; Coming of age',
        audience: 'adult',
        budget_usd: '1,200,000',
        directors: 'Mira Tam|Jo Lee',
        seeking: 'licence|pre-sale',
        ai: 'none',
        mandate: 'producer',
        logline: '最後一班渡輪。',
        'logline:en': 'The last ferry.',
      }),
    ).toMatchObject({
      companyId,
      publish: false,
      rights: [],
      listing: {
        kind: 'feature',
        stage: 'completed',
        technique: 'live-action',
        originalLanguage: 'yue',
        titles: [
          { text: '夜渡', language: 'zh-Hant', type: 'original' },
          { text: 'Night Ferry', language: 'en', type: 'international' },
        ],
        origin: ['HK', 'JP'],
        genres: ['drama', 'coming-of-age'],
        budgetUsd: 1_200_000,
        people: [
          { name: 'Mira Tam', slug: 'mira-tam', role: 'director' },
          { name: 'Jo Lee', role: 'director' },
        ],
        seeking: ['licence', 'pre-sale'],
        ai: { use: 'none' },
        mandate: { basis: 'producer' },
        loglines: { 'zh-Hant': '最後一班渡輪。', en: 'The last ferry.' },
      },
    }));

  it('has a line of rights where it says any of it', () => {
    const rights = {
      ...{ territories: 'Greater China', media: 'svod|Pay TV', from: '2027/1/5', until: '2029-01-05' },
      ...{ exclusivity: 'Non-exclusive', languages: 'zh' },
    };
    expect(rowOf(rights)?.rights).toEqual([
      {
        territories: ['CN', 'HK', 'MO', 'TW'],
        media: ['svod', 'pay-tv'],
        ...{ from: '2027-01-05', until: '2029-01-05', exclusivity: 'non-exclusive', languages: ['zh'] },
      },
    ]);
    expect(faultsOf({ media: 'svod' })).toEqual([
      ['territories', 'needed', undefined],
      ['from', 'needed', undefined],
      ['exclusivity', 'needed', undefined],
    ]);
    expect(faultsOf({ ...rights, until: '2027-01-05' })).toEqual([['until', 'order', '2027-01-05']]);
  });

  it('is refused with all that is wrong with it', () =>
    expect(
      faultsOf({
        ...{ title: '', kind: 'opera', origin: 'Atlantis', episodes: 'ten', original_language: 'Klingonese' },
        ...{ from: '31.1.2027', 'logline:en': 'x'.repeat(161), 'logline:e n': 'A line.' },
      }),
    ).toEqual([
      ['title', 'needed', undefined],
      ['kind', 'unknown', 'opera'],
      ['original_language', 'unknown', 'Klingonese'],
      ['episodes', 'notANumber', 'ten'],
      ['origin', 'unknown', 'Atlantis'],
      ['logline:en', 'tooLong', '161 > 160'],
      ['logline:e n', 'unknown', 'e n'],
      ['territories', 'needed', undefined],
      ['media', 'needed', undefined],
      ['exclusivity', 'needed', undefined],
      ['from', 'notADay', '31.1.2027'],
    ]));

  it.each(['2027-02-30', '2027-13-01'])('has no day %s', (from) =>
    expect(faultsOf({ territories: 'HK', media: 'svod', exclusivity: 'exclusive', from })).toEqual([
      ['from', 'notADay', from],
    ]),
  );
});

describe('the listing that a row is', () => {
  const idOf = (cells: Cells, company = companyId) =>
    listingRowsOf(sheetOf({ ...needed, ...cells }), company).ready[0]?.listing.id;

  it('is the same however often it is brought, also when it says something else', () => {
    expect(idOf({ genres: 'drama' })).toBe(idOf({ genres: 'comedy' }));
    expect(idOf({ reference: 'A-1' })).toBe(idOf({ reference: 'A-1', title: 'Night Ferry' }));
  });

  it('is another with another reference, of another company, or without a reference with another title', () => {
    const ids = [
      idOf({}),
      idOf({ reference: 'A-1' }),
      idOf({ reference: 'A-2' }),
      idOf({ title: 'Other' }),
      idOf({}, '01890a5d-ac96-774b-bcce-b302099a8058'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is in a file once', () =>
    expect(planned(needed, { ...needed, genres: 'drama' }).refused).toMatchObject([
      { row: { line: 3 }, problems: [{ column: 'reference', fault: 'twice', value: '2' }] },
    ]));
});

it('columns that mean nothing are told', () =>
  expect(unknownColumns(sheetOf({ ...needed, director: 'Mira Tam', 'synopsis:ko': '…' }))).toEqual([
    'director',
  ]));
