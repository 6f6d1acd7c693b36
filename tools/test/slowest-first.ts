import { statSync } from 'node:fs';

/** Specs that take over 10 s though their files are short, the slowest first. */
export const slowSpecs: readonly string[] = [
  'e2e/src/engine-links.e2e.spec.ts',
  'e2e/src/web/operator.e2e.spec.ts',
  'e2e/src/web/buyers-screens.e2e.spec.ts',
  'e2e/src/web/exhibitors-screens.e2e.spec.ts',
  'apps/matching/src/proof/r01-worker-killed.int.spec.ts',
  'libs/eventing/src/backlog.int.spec.ts',
  'libs/eventing/src/killed-speaker.int.spec.ts',
  'e2e/src/backup-and-restore.e2e.spec.ts',
  'e2e/src/s03-hostile-requests.e2e.spec.ts',
  'e2e/src/engines-away.e2e.spec.ts',
  'e2e/src/web/organiser.e2e.spec.ts',
  'e2e/src/operator.e2e.spec.ts',
  'e2e/src/dealing.e2e.spec.ts',
  'e2e/src/web/exhibitor.e2e.spec.ts',
  'apps/notification/src/live/resuming.int.spec.ts',
  'libs/jobs/src/killed-worker.int.spec.ts',
  'libs/jobs/src/redis-faults.int.spec.ts',
  'libs/eventing/src/group.int.spec.ts',
  'apps/accounts/src/tokens/rotation.int.spec.ts',
  'tools/start-service.int.spec.ts',
  'libs/eventing/src/waiting.int.spec.ts',
  'libs/service/src/idempotency/idempotency.int.spec.ts',
  'libs/eventing/src/poison.int.spec.ts',
  'libs/eventing/src/cut-connections.int.spec.ts',
  'libs/jobs/src/redis.int.spec.ts',
  'tools/engines/cli.int.spec.ts',
  'apps/accounts/src/companies/keep-denylist.int.spec.ts',
];

/**
 * The order in which Vitest begins specs: it would go by their sizes where it has not measured them yet, and wait at
 * the end for a slow one that it began last. What it has measured is not asked: the next run may be on another machine.
 */
export default class SlowestFirst {
  async sort<Spec extends { readonly moduleId: string }>(specs: readonly Spec[]): Promise<Spec[]> {
    const sizes = new Map(specs.map(({ moduleId }) => [moduleId, statSync(moduleId).size]));
    const size = ({ moduleId }: Spec): number => sizes.get(moduleId) ?? 0;
    return specs.toSorted(
      (one, other) => rank(one.moduleId) - rank(other.moduleId) || size(other) - size(one),
    );
  }

  /** Vitest asks for it where a run is divided among machines, which ours is not. */
  async shard<Spec>(specs: readonly Spec[]): Promise<Spec[]> {
    return [...specs];
  }
}

function rank(path: string): number {
  const at = slowSpecs.findIndex((slow) => path.endsWith(`/${slow}`));
  return at === -1 ? slowSpecs.length : at;
}
