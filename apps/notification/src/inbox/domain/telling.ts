import type { CompanyInShort, MemberId, NotificationId, Side } from '@marquee/contracts';

/** What a decision about an inbox is given beside the news. */
export interface Telling {
  readonly now: Date;
  readonly newId: () => NotificationId;
  /** A company as it is named to people. */
  readonly company: (companyId: CompanyInShort['companyId']) => CompanyInShort;
}

/** The entries about one thing, by whose they are. */
export const entryOf =
  <Known extends { readonly memberId: MemberId }>(entries: readonly Known[]) =>
  (memberId: MemberId): Known | undefined =>
    entries.find((entry) => entry.memberId === memberId);

export const otherSide = (side: Side): Side => (side === 'buyer' ? 'seller' : 'buyer');
