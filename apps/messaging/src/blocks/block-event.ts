import type { companyBlocked, companyUnblocked } from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { blockIdOf, type Block } from './block-repository.ts';

export const blockEvent = (
  definition: typeof companyBlocked | typeof companyUnblocked,
  { companyId, blockedId, version, memberId, at }: Block,
): NewEvent => ({
  definition,
  aggregateId: blockIdOf({ companyId, blockedId }),
  version,
  data: { companyId, blockedId, version, memberId, at: at.toISOString() },
});
