import type { CompanyId, Role, Side } from '@marquee/contracts';

/** Who looks at requests: a company's member, with the sides that his roles let him act for. */
export interface Party {
  readonly companyId: CompanyId;
  readonly sides: readonly Side[];
}

const roleOf = { buyer: 'buyer', seller: 'exhibitor' } as const satisfies Record<Side, Role>;

export const partyOf = ({ companyId, roles }: { companyId: CompanyId; roles: readonly Role[] }): Party => ({
  companyId,
  sides: (['buyer', 'seller'] as const).filter((side) => roles.includes(roleOf[side])),
});

export const otherSide = (side: Side): Side => (side === 'buyer' ? 'seller' : 'buyer');
