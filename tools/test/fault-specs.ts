import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultNumber } from './fault-names.ts';

export interface FaultSpec {
  /** From the root. */
  readonly path: string;
  readonly project: 'unit' | 'integration' | 'e2e';
  /** Whether it has a size that fits `npm test` beside the full one. */
  readonly hasTwoSizes: boolean;
}

/** Specs with a test that bears one of the numbers. */
export function faultSpecs(root: string, numbers: readonly FaultNumber[]): FaultSpec[] {
  const named = new RegExp(`['"\`](${numbers.join('|')})\\b`);
  return globSync('{apps,libs,e2e}/**/*.spec.ts', {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist)(\/|$)/.test(path),
  })
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => named.test(text))
    .map(({ path, text }) => ({
      path,
      project: projectOf(path),
      hasTwoSizes: /MARQUEE_FAULTS|faultsAtFullSize/.test(text),
    }))
    .sort((left, right) => left.path.localeCompare(right.path));
}

function projectOf(path: string): FaultSpec['project'] {
  if (path.endsWith('.int.spec.ts')) return 'integration';
  return path.endsWith('.e2e.spec.ts') ? 'e2e' : 'unit';
}
