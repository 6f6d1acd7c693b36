import { statSync } from 'node:fs';

/** Specs that take over 20 s though their files are short, the slowest first. */
export const slowSpecs: readonly string[] = [
  'e2e/src/engine-faults.e2e.spec.ts',
  'apps/matching/src/proof/r01-worker-killed.int.spec.ts',
  'libs/eventing/src/backlog.int.spec.ts',
  'libs/eventing/src/killed-speaker.int.spec.ts',
  'e2e/src/backup-and-restore.e2e.spec.ts',
  'apps/notification/src/live/resuming.int.spec.ts',
  'libs/jobs/src/killed-worker.int.spec.ts',
  'libs/jobs/src/redis-faults.int.spec.ts',
  'libs/eventing/src/group.int.spec.ts',
];

/**
 * The order in which Jest begins specs: it would go by their sizes where it has not measured them yet, and wait at the
 * end for a slow one that it began last.
 */
export default class SlowestFirst {
  sort<Test extends { readonly path: string }>(tests: readonly Test[]): Test[] {
    const sizes = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    const size = ({ path }: Test): number => sizes.get(path) ?? 0;
    return tests.toSorted((one, other) => rank(one.path) - rank(other.path) || size(other) - size(one));
  }

  /** Jest hands over what it has measured; the next run may be on another machine. */
  cacheResults(): void {
    // nothing is kept
  }
}

function rank(path: string): number {
  const at = slowSpecs.findIndex((slow) => path.endsWith(`/${slow}`));
  return at === -1 ? slowSpecs.length : at;
}
