import type { CompanyJudgement, MemberId } from '@marquee/contracts';
import { again, begun, type CompanyStandingEntry, type EntryChange } from './entry.ts';
import { entryOf, type Telling } from './telling.ts';

/** A company's people are told how it stands: each has one entry on that, which takes what is decided next. */
export function tellCompany(
  fact: CompanyJudgement,
  { members, entries }: { members: readonly MemberId[]; entries: readonly CompanyStandingEntry[] },
  telling: Telling,
): EntryChange[] {
  const { companyId, version, decision, standing, reason, at } = fact;
  return members.flatMap((memberId) => {
    const before = entryOf(entries)(memberId);
    if (before && before.version >= version) return [];
    const entry: CompanyStandingEntry = {
      ...(before ? again(before, telling.now) : begun(telling.newId(), memberId, telling.now)),
      kind: 'company-standing',
      about: companyId,
      version,
      data: { company: telling.company(companyId), decision, standing, ...(reason ? { reason } : {}), at },
    };
    return [{ entry, news: true }];
  });
}
