import { describe, expect, it } from 'vitest';
import { integrationOf, integrationStep } from './steps.ts';

describe('a part of the integration specs', () => {
  it('is run as all of them are, but for its paths', () => {
    const { run } = integrationOf(['apps/one.int.spec.ts']);
    expect(run).toEqual([...integrationStep.run, 'apps/one.int.spec.ts']);
  });
});
