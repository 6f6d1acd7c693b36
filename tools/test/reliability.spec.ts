import { describe, expect, it } from 'vitest';
import { like } from '@marquee/testing/like';
import { merged, reliabilityPage, remaining, testsOf, type Reliability, type Size } from './reliability.ts';

const run = { date: '2026-01-01', commit: 'abc1234', load: 2, machine: 'a machine', engines: 'engines' };
const test = (
  fault: 'R01' | 'R13' | 'R17',
  { passed = true, size = 'full' }: { passed?: boolean; size?: Size } = {},
) => ({
  fault,
  title: `${fault} something`,
  passed,
  seconds: 1,
  size,
});
const results = (...tests: ReturnType<typeof test>[]): Reliability =>
  merged({}, { tests, figures: [], ...run });

describe('the page on reliability', () => {
  it('says which faults were run small, and which not at all', () => {
    const page = reliabilityPage(results(test('R01'), test('R13', { size: 'of npm test' })));
    expect(page).toContain('2 of 25 faults have been run');
    expect(page).toContain('Of these, R13 were run at the small size');
    expect(page).toContain('Not run yet: R02, R03,');
  });

  it('says what a fault’s tests do not show', () => {
    const limit = '**R17**: the set has one member, which elects itself again';
    expect(reliabilityPage(results(test('R17')))).toContain(limit);
    expect(reliabilityPage(results(test('R13')))).not.toContain(limit);
  });

  it('hides no failure', () =>
    expect(reliabilityPage(results(test('R01'), test('R01', { passed: false })))).toContain(
      '**1 of 2 failed**',
    ));

  it('keeps what earlier runs said of faults that this one has not run', () => {
    const earlier = results(test('R01', { passed: false }), test('R13'));
    const now = merged(earlier, { tests: [test('R01')], figures: [], ...run, date: '2026-02-02' });
    expect([now.R01?.date, now.R13?.date]).toEqual(['2026-02-02', '2026-01-01']);
    expect(now.R01?.tests).toEqual([like.objectContaining({ passed: true })]);
  });

  it('replaces what was run at full size by another full run only', () => {
    const full = results(test('R13'));
    const small = [test('R13', { size: 'of npm test', passed: false })];
    expect(merged(full, { tests: small, figures: [], ...run, commit: 'other' }).R13?.commit).toBe('abc1234');
    const again = [test('R13', { passed: false })];
    expect(merged(full, { tests: again, figures: [], ...run, commit: 'other' }).R13?.commit).toBe('other');
  });

  it('knows what is left to run: what never ran, ran smaller, or failed', () => {
    const left = remaining(results(test('R01', { passed: false }), test('R13')));
    expect([left.includes('R01'), left.includes('R13'), left.includes('R02')]).toEqual([true, false, true]);
    expect(remaining(results(test('R13', { size: 'of npm test' })))).toContain('R13');
    expect(remaining(results(test('R13', { size: 'the only one' })))).not.toContain('R13');
  });

  it('counts the tests that bear a number and ran', () => {
    const outcome = (name: string, state: string) => ({ file: 'a.spec.ts', name, state, ms: 1_234 });
    const report = [
      outcome('a redis R14 is emptied', 'passed'),
      outcome('a redis R15 evicts', 'skipped'),
      outcome('something else', 'passed'),
    ];
    expect(testsOf(JSON.stringify(report), () => 'full')).toEqual([
      { fault: 'R14', title: 'a redis R14 is emptied', passed: true, seconds: 1.2, size: 'full' },
    ]);
  });
});
