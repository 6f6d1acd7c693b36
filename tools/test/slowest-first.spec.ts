import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './run-step.ts';
import SlowestFirst, { slowSpecs } from './slowest-first.ts';

describe('the order of specs', () => {
  it('knows slow ones that are there', () =>
    expect(slowSpecs.filter((path) => !existsSync(join(root, path)))).toEqual([]));

  it('begins with them, the slowest first, and goes on by size', async () => {
    const [slowest = '', next = ''] = slowSpecs;
    const large = 'tools/test/run-step.ts';
    const small = 'tools/test/counts.ts';
    const tests = [small, next, large, slowest].map((path) => ({ moduleId: join(root, path) }));
    expect(await new SlowestFirst().sort(tests)).toEqual(
      [slowest, next, large, small].map((path) => ({ moduleId: join(root, path) })),
    );
  });
});
