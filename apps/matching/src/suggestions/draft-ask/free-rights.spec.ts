import type { Avail } from '@marquee/contracts';
import { canonicalAvails, parseInterval } from '@marquee/rights';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { freeRights, wantedRights, type RightsGate } from './free-rights.ts';

const asOf = '2026-11-22';
const avail = (given: Partial<Avail> = {}): Avail => ({
  territories: ['KR'],
  media: ['svod'],
  from: '2027-01-01',
  until: '2029-01-01',
  exclusive: true,
  ...given,
});
const window = { from: '2027-01-01', until: '2030-01-01' };

describe('an ask', () => {
  it('names of the wanted countries those that are free', () =>
    expect(freeRights({ territories: ['KR', 'JP'], media: ['svod'] }, [avail()], asOf)).toEqual({
      territories: ['KR'],
      media: ['svod'],
      exclusivity: 'any',
    }));

  it('is cut to the days that are free', () =>
    expect(freeRights({ territories: ['KR'], window }, [avail()], asOf)?.window).toEqual({
      from: '2027-01-01',
      until: '2029-01-01',
    }));

  it('begins today where the wanted days have begun', () => {
    const gate = { window: { from: '2026-01-01', until: '2028-01-01' } };
    expect(freeRights(gate, [avail({ from: '2025-01-01' })], asOf)?.window?.from).toBe(asOf);
  });

  it('takes the days that two countries share, where that is worth more', () => {
    const avails = [
      avail({ until: '2029-12-01' }),
      avail({ territories: ['JP'], from: '2027-02-01', until: '2030-01-01' }),
    ];
    expect(freeRights({ territories: ['JP', 'KR'], window }, avails, asOf)).toMatchObject({
      territories: ['JP', 'KR'],
      window: { from: '2027-02-01', until: '2029-12-01' },
    });
  });

  it('drops the languages that are gone', () =>
    expect(freeRights({ languages: ['ko', 'en'] }, [avail({ languages: ['ko'] })], asOf)).toEqual({
      territories: [],
      media: [],
      languages: ['ko'],
      exclusivity: 'any',
    }));

  it('leaves open what the brief leaves open', () =>
    expect(freeRights({ media: ['svod'] }, [avail()], asOf)?.territories).toEqual([]));

  it('is none where only shared rights are left of exclusive ones', () =>
    expect(
      freeRights({ territories: ['KR'], exclusivity: 'exclusive' }, [avail({ exclusive: false })], asOf),
    ).toBeUndefined());

  it('is none where no run of days is long enough', () =>
    expect(freeRights({ window: { ...window, minDays: 1_000 } }, [avail()], asOf)).toBeUndefined());

  it('is none of a brief that wants no rights', () =>
    expect(wantedRights({ match: 'every' })).toBeUndefined());
});

const some = <Value>(...values: Value[]) => fc.subarray(values, { minLength: 1 });
const day = fc.constantFrom(
  '2026-06-01',
  '2027-01-01',
  '2027-07-01',
  '2028-01-01',
  '2029-01-01',
  '2031-01-01',
);
const days = fc.uniqueArray(day, { minLength: 2, maxLength: 2 }).map((pair) => pair.sort());
const anyAvail = fc
  .record({
    territories: some('KR', 'JP', 'TW'),
    media: some('svod' as const, 'avod' as const),
    languages: fc.option(some('ko', 'en', 'ja'), { nil: undefined }),
    exclusive: fc.boolean(),
    days,
  })
  .map(({ days: [from = '', until = ''], languages, ...rest }): Avail => ({
    ...rest,
    from,
    until,
    ...(languages && { languages }),
  }));
const anyGate = fc
  .record({
    territories: some('KR', 'JP', 'TW', 'TH'),
    media: some('svod' as const, 'avod' as const, 'fast' as const),
    languages: fc.option(some('ko', 'en'), { nil: undefined }),
    exclusivity: fc.constantFrom('any' as const, 'exclusive' as const),
    days: fc.option(days, { nil: undefined }),
    minDays: fc.integer({ min: 1, max: 400 }),
  })
  .map(({ days: span, minDays, languages, ...rest }): RightsGate => ({
    ...rest,
    ...(languages && { languages }),
    ...(span && { window: { from: span[0] ?? '', until: span[1] ?? '', minDays } }),
  }));

it('is free in every cell of it, throughout; and there is one wherever one wanted cell is free', () =>
  fc.assert(
    fc.property(anyGate, fc.array(anyAvail, { maxLength: 5 }), (gate, avails) => {
      const ask = freeRights(gate, avails, asOf);
      const canonical = canonicalAvails(avails, asOf);
      const daysOf = (t: string, m: string, l: string, within = gate.window) =>
        canonical.days(t, m, l, within && parseInterval(within, []), gate.exclusivity ?? 'any');
      const { territories = [], media = [], languages = ['xx'] } = gate;
      const cells = territories.flatMap((t) =>
        media.flatMap((m) => languages.map((l) => [t, m, l] as const)),
      );
      const wildcards = gate.languages ? [] : ['ko', 'en', 'ja'];
      const wanted = [
        ...cells,
        ...territories.flatMap((t) => media.flatMap((m) => wildcards.map((l) => [t, m, l] as const))),
      ];
      const isFree = wanted.some((cell) => daysOf(...cell) >= (gate.window?.minDays ?? 1));
      expect(ask !== undefined).toBe(isFree);
      if (!ask) return;
      const length = ask.window ? lengthOf(ask.window) : 1;
      expect(length).toBeGreaterThanOrEqual(gate.window?.minDays ?? 1);
      for (const t of ask.territories)
        for (const m of ask.media) {
          const each = (ask.languages ?? ['xx', 'ko', 'en', 'ja']).map((l) => daysOf(t, m, l, ask.window));
          expect(ask.languages ? Math.min(...each) : Math.max(...each)).toBe(length);
        }
    }),
  ));

const lengthOf = (within: { from: string; until: string }) => {
  const { from, until } = parseInterval(within, []);
  return until - from;
};
