import { describe, expect, it } from '@jest/globals';
import { integrationOf, integrationStep } from './steps.ts';

describe('a part of the integration specs', () => {
  it('has its paths before --selectProjects, which would take them for projects', () => {
    const { run } = integrationOf(['apps/one.int.spec.ts']);
    expect(run.indexOf('apps/one.int.spec.ts')).toBeLessThan(run.indexOf('--selectProjects'));
    expect(run.filter((argument) => argument !== 'apps/one.int.spec.ts')).toEqual(integrationStep.run);
  });
});
