import type { CompanyBlock } from '@marquee/contracts';
import type { Block } from './block-repository.ts';

export const blockView = ({ blockedId, memberId, at }: Block): CompanyBlock => ({
  companyId: blockedId,
  memberId,
  at: at.toISOString(),
});
