import { describe, expect, it } from 'vitest';
import { projectName } from '../engines/docker.ts';
import { deadRuns, testProjectName } from './test-containers.ts';

const run = (pid: number): string => `${projectName}-test-${pid}`;
const onlyLives =
  (living: number) =>
  (pid: number): boolean =>
    pid === living;

describe('containers of test runs', () => {
  it('are left alone while their run lives', () =>
    expect(deadRuns([run(1), run(2)], onlyLives(1))).toEqual([run(2)]));

  it('are named once, however many containers a run has', () =>
    expect(deadRuns([run(2), run(2), run(2)], onlyLives(1))).toEqual([run(2)]));

  it('are not those of development, nor of another clone', () =>
    expect(deadRuns([projectName, 'marquee-00000000-test-2', ''], onlyLives(1))).toEqual([]));

  it('are not those of this run', () =>
    expect(deadRuns([testProjectName], onlyLives(process.pid))).toEqual([]));
});
