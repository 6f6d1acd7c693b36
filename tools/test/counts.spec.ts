import { describe, expect, it } from '@jest/globals';
import { countsOf, oneCheck, sum } from './counts.ts';

describe('the closing line of npm test', () => {
  it('counts the tests of a run by its report', () =>
    expect(countsOf('{"numPassedTests":7,"numFailedTests":2}', false)).toEqual({ passed: 7, failed: 2 }));

  it('counts a spec file that could not be loaded as a failure', () =>
    expect(countsOf('{"numPassedTests":7,"numRuntimeErrorTestSuites":1}', false)).toEqual({
      passed: 7,
      failed: 1,
    }));

  it('never hides a run that failed, whatever its report says', () => {
    expect(countsOf(undefined, false)).toEqual({ passed: 0, failed: 1 });
    expect(countsOf('{"numPassedTests":7,', false)).toEqual({ passed: 0, failed: 1 });
    expect(countsOf('{"numPassedTests":7,"numFailedTests":0}', false)).toEqual({ passed: 7, failed: 1 });
  });

  it('counts a static check as one', () =>
    expect(sum([oneCheck(true), oneCheck(false), oneCheck(true)])).toEqual({ passed: 2, failed: 1 }));
});
