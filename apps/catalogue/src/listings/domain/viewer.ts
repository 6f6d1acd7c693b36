import type { Ask, CompanyId, Role } from '@marquee/contracts';

/** Who looks at listings. */
export interface Viewer {
  readonly companyId: CompanyId;
  /** The organiser sees listings in every state; what sellers keep to themselves stays theirs. */
  readonly readsAll: boolean;
  readonly vettedBuyer: boolean;
}

interface Looking {
  readonly companyId: CompanyId;
  readonly roles: readonly Role[];
}

export const viewerOf = ({ companyId, roles }: Looking, vetted: boolean): Viewer => ({
  companyId,
  readsAll: roles.includes('organiser'),
  vettedBuyer: vetted && roles.includes('buyer'),
});

/** The ask, or to whom alone it is shown. */
export function askFor(
  viewer: Viewer,
  { companyId, ask }: { readonly companyId: CompanyId; readonly ask?: Ask | undefined },
): { ask?: Ask; askShown?: 'vetted' | 'on-request' } {
  if (ask === undefined) return {};
  if (viewer.companyId === companyId) return { ask };
  switch (ask.shownTo) {
    case 'all':
      return { ask };
    case 'vetted':
      return viewer.vettedBuyer ? { ask } : { askShown: 'vetted' };
    case 'on-request':
      return { askShown: 'on-request' };
    default:
      return ask.shownTo satisfies never;
  }
}
