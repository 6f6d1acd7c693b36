import { describe, expect, it } from 'vitest';
import { languages, media, type RightsLine, territoryGroups } from '@marquee/contracts';
import { encumbrance, line, position } from '../../testing/builders.ts';
import { availsLeft, expandScope, RightsTooScattered, somethingFree, takenFrom } from './rights-position.ts';

/** A month of each year. */
const pieces = (count: number): RightsLine[] =>
  Array.from({ length: count }, (_, year) =>
    line({ from: `${2000 + year}-01-01`, until: `${2000 + year}-02-01` }),
  );

describe('groups', () => {
  it('become countries', () =>
    expect(expandScope(line({ territories: ['greater-china', 'KR'] })).territories).toEqual([
      'CN',
      'HK',
      'KR',
      'MO',
      'TW',
    ]));

  it('are carved out after they have expanded', () => {
    const offered = expandScope(line({ territories: ['worldwide'], except: { territories: ['asia'] } }));
    const [avail] = availsLeft(position({ lines: [offered] }));
    expect(avail?.territories).toHaveLength(249 - (territoryGroups['asia']?.length ?? 0));
    expect(avail?.territories).not.toContain('JP');
  });

  it('of Chinese hold Mandarin and Cantonese', () =>
    expect(expandScope(line({ languages: ['zh', 'ko'] })).languages).toEqual(['cmn', 'ko', 'yue', 'zh']));

  it('that are absent stay absent: all languages', () =>
    expect(expandScope(line())).not.toHaveProperty('languages'));
});

describe('avails', () => {
  it('are what encumbrances leave', () =>
    expect(availsLeft(position({ encumbrances: [encumbrance()] }))).toEqual([
      { territories: ['KR'], media: ['svod'], from: '2027-01-01', until: '2030-01-01', exclusive: true },
      { territories: ['JP'], media: ['svod'], from: '2028-01-01', until: '2030-01-01', exclusive: true },
    ]));

  it.each([
    ['exclusive-licence', []],
    ['hold', []],
    ['holdback', []],
    ['non-exclusive-licence', [false]],
  ] as const)('under a %s are %j', (kind, left) =>
    expect(
      availsLeft(
        position({
          lines: [line({ territories: ['JP'] })],
          encumbrances: [encumbrance({ kind, until: '2030-01-01' })],
        }),
      ).map(({ exclusive }) => exclusive),
    ).toEqual(left),
  );

  it('come back after a floating holdback once its anchor has a day', () => {
    const floating = {
      kind: 'holdback',
      territories: ['JP'],
      media: ['svod'],
      floating: { anchor: 'theatrical-release', plusMonths: 6 },
    } as const;
    const held = {
      lines: [line({ territories: ['JP'] })],
      encumbrances: [{ ...floating, territories: ['JP'], media: ['svod' as const] }],
    };
    expect(availsLeft(position(held))).toEqual([]);
    expect(availsLeft(position({ ...held, anchors: { 'theatrical-release': '2027-03-31' } }))).toMatchObject([
      { from: '2027-09-30' },
    ]);
  });

  it('in too many pieces are refused', () => {
    expect(() => availsLeft(position({ lines: pieces(1_001) }))).toThrow(RightsTooScattered);
  });

  it('are not even looked for where territories, media and languages are cut up without end', () => {
    const codes = territoryGroups['worldwide'] ?? [];
    const everywhereElse = Array.from({ length: 50 }, (_, i) =>
      line({
        territories: codes.filter((_, at) => at % (i + 2) === 0),
        media: [...media],
        languages: languages.filter((_, at) => at % (i + 2) === 0).slice(0, 100),
      }),
    );
    const start = performance.now();
    expect(() => availsLeft(position({ lines: everywhereElse }))).toThrow(RightsTooScattered);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('are something while a piece has not ended', () => {
    const avails = availsLeft(position());
    expect(somethingFree(avails, '2029-12-31')).toBe(true);
    expect(somethingFree(avails, '2030-01-01')).toBe(false);
  });
});

describe('what is taken', () => {
  it('is said with its reason, and without the licensee', () => {
    const licensed = encumbrance({ licensee: 'Rival Pictures' });
    const taken = takenFrom(position({ encumbrances: [licensed] }));
    expect(taken).toMatchObject([{ territories: ['JP'], media: ['svod'], status: 'licensed' }]);
    expect(JSON.stringify(taken)).not.toContain('Rival Pictures');
  });

  it('in too many pieces is refused, though nothing is left', () => {
    const lines = pieces(1_001);
    const all = encumbrance({ territories: ['KR', 'JP'], from: '1999-01-01', until: undefined });
    expect(() => availsLeft(position({ lines, encumbrances: [all] }))).toThrow(RightsTooScattered);
  });
});
