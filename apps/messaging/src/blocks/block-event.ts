import type { companyBlocked } from '@marquee/contracts';
import type { NewEvent } from '@marquee/eventing';
import { blockIdOf, type Block } from './block-repository.ts';

export const blockEvent = (
  definition: typeof companyBlocked,
  { companyId, blockedId, version, memberId, at }: Block,
): NewEvent => ({
  definition,
  aggregateId: blockIdOf({ companyId, blockedId }),
  version,
  data: { companyId, blockedId, version, memberId, at: at.toISOString() },
});
