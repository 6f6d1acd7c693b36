import { describe, expect, it } from 'vitest';
import { availsOf, toAvails, type RightsPosition } from './index.ts';
import { avail, encumbrance, line } from './spec-builders.ts';

const languages = ['en', 'ja', 'ko'];
const given = (position: RightsPosition) => ({
  left: () => toAvails(availsOf(position), { languages }),
});
const firstHalf = { from: '2027-01-01', until: '2027-07-01' };
const secondHalf = { from: '2027-07-01', until: '2028-01-01' };

describe('carve-outs', () => {
  it('take a territory out of the line', () =>
    expect(
      given({ lines: [line({ territories: ['JP', 'KR'], except: { territories: ['JP'] } })] }).left(),
    ).toEqual([avail()]));
  it('take a territory and a medium out each on its own', () =>
    expect(
      given({
        lines: [
          line({
            territories: ['JP', 'KR'],
            media: ['airborne', 'svod'],
            except: { territories: ['JP'], media: ['airborne'] },
          }),
        ],
      }).left(),
    ).toEqual([avail()]));
  it('take a language out of all', () =>
    expect(given({ lines: [line({ except: { languages: ['ko'] } })] }).left()).toEqual([
      avail({ languages: ['en', 'ja'] }),
    ]));
  it('may leave nothing', () =>
    expect(given({ lines: [line({ except: { territories: ['KR'] } })] }).left()).toEqual([]));
  it('do not touch another line', () =>
    expect(given({ lines: [line(), line({ except: { territories: ['KR'] } })] }).left()).toEqual([avail()]));
});

describe('encumbrances', () => {
  it.each(['exclusive-licence', 'hold', 'holdback'] as const)('of kind %s remove their days', (kind) =>
    expect(given({ lines: [line()], encumbrances: [encumbrance(kind, firstHalf)] }).left()).toEqual([
      avail(secondHalf),
    ]),
  );
  it('of kind non-exclusive-licence only end exclusivity', () =>
    expect(
      given({ lines: [line()], encumbrances: [encumbrance('non-exclusive-licence', firstHalf)] }).left(),
    ).toEqual([avail(secondHalf), avail({ ...firstHalf, exclusive: false })]));
  it('without languages cover all', () =>
    expect(
      given({ lines: [line({ languages: ['ko'] })], encumbrances: [encumbrance('hold')] }).left(),
    ).toEqual([]));
  it('with languages leave the others', () =>
    expect(
      given({ lines: [line()], encumbrances: [encumbrance('hold', { languages: ['ko'] })] }).left(),
    ).toEqual([avail({ languages: ['en', 'ja'] })]));
  it('leave their carve-outs free', () =>
    expect(
      given({
        lines: [line({ territories: ['JP', 'KR'] })],
        encumbrances: [encumbrance('hold', { territories: ['JP', 'KR'], except: { territories: ['KR'] } })],
      }).left(),
    ).toEqual([avail()]));
});

describe('a floating holdback', () => {
  const floating = (plusMonths: number) => ({ anchor: 'theatrical-release' as const, plusMonths });
  const untilSixMonthsAfterRelease = encumbrance('holdback', {
    from: undefined,
    until: undefined,
    floating: floating(6),
  });

  it('has no end while its anchor has no day', () =>
    expect(given({ lines: [line()], encumbrances: [untilSixMonthsAfterRelease] }).left()).toEqual([]));
  it('ends its months after the anchor', () =>
    expect(
      given({
        lines: [line()],
        encumbrances: [untilSixMonthsAfterRelease],
        anchors: { 'theatrical-release': '2027-01-01' },
      }).left(),
    ).toEqual([avail(secondHalf)]));
  it('ends with the month where that is too short', () =>
    expect(
      given({
        lines: [line()],
        encumbrances: [encumbrance('holdback', { from: undefined, until: undefined, floating: floating(1) })],
        anchors: { 'theatrical-release': '2027-01-31' },
      }).left(),
    ).toEqual([avail({ from: '2027-02-28' })]));
  it('holds nothing back where it ends before it begins', () =>
    expect(
      given({
        lines: [line()],
        encumbrances: [encumbrance('holdback', { until: undefined, floating: floating(0) })],
        anchors: { 'theatrical-release': '2026-05-01' },
      }).left(),
    ).toEqual([avail()]));
  it('ends at its long stop where the anchor is later or unknown', () =>
    expect(
      given({
        lines: [line()],
        encumbrances: [encumbrance('holdback', { ...firstHalf, floating: floating(6) })],
      }).left(),
    ).toEqual([avail(secondHalf)]));
});

describe('refused', () => {
  const refusal = (position: RightsPosition) => {
    try {
      availsOf(position);
      return 'not refused';
    } catch (error) {
      return error;
    }
  };
  it.each<[string, RightsPosition, string, (string | number)[]]>([
    [
      'a line that ends before it begins',
      { lines: [line(), line({ until: '2026-01-01' })] },
      'empty-period',
      ['lines', 1, 'until'],
    ],
    ['a line from no day', { lines: [line({ from: '2027-02-30' })] }, 'bad-day', ['lines', 0, 'from']],
    [
      'a line for no territory',
      { lines: [line({ territories: [] })] },
      'empty-list',
      ['lines', 0, 'territories'],
    ],
    ['a line for no medium', { lines: [line({ media: [] })] }, 'empty-list', ['lines', 0, 'media']],
    ['a line for no language', { lines: [line({ languages: [] })] }, 'empty-list', ['lines', 0, 'languages']],
    [
      'a star for a language',
      { lines: [line({ languages: ['*'] })] },
      'reserved-language',
      ['lines', 0, 'languages', 0],
    ],
    [
      'a hold from no day',
      { lines: [], encumbrances: [encumbrance('hold', { from: undefined })] },
      'from-missing',
      ['encumbrances', 0, 'from'],
    ],
    [
      'a hold that floats',
      {
        lines: [],
        encumbrances: [encumbrance('hold', { floating: { anchor: 'tv-premiere', plusMonths: 1 } })],
      },
      'floating-on-fixed-kind',
      ['encumbrances', 0, 'floating'],
    ],
    [
      'half a month',
      {
        lines: [],
        encumbrances: [encumbrance('holdback', { floating: { anchor: 'tv-premiere', plusMonths: 0.5 } })],
      },
      'bad-plus-months',
      ['encumbrances', 0, 'floating', 'plusMonths'],
    ],
    [
      'an anchor on no day',
      { lines: [], anchors: { 'tv-premiere': 'soon' } },
      'bad-day',
      ['anchors', 'tv-premiere'],
    ],
  ])('is %s', (_what, position, code, path) =>
    expect(refusal(position)).toMatchObject({ name: 'RightsError', code, path }),
  );
});
