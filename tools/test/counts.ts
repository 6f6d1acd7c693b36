/** What a step came to; a static check counts as one. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export const oneCheck = (ok: boolean): Counts => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });

/**
 * The tests of a Jest run by the file of its `--json --outputFile`. A spec file that could not even be loaded
 * counts as one failure, and so does a run that failed for a reason no test tells (a crash, a report cut off).
 */
export function countsOf(report: string | undefined, ok: boolean): Counts {
  const { passed, failed } = reported(report);
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

function reported(report: string | undefined): Counts {
  try {
    const json: unknown = JSON.parse(report ?? '');
    const numbers: Record<string, unknown> = { ...(typeof json === 'object' ? json : {}) };
    const number = (name: string): number => Number(numbers[name] ?? 0);
    const failed = number('numFailedTests') + number('numRuntimeErrorTestSuites');
    return { passed: number('numPassedTests'), failed };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
