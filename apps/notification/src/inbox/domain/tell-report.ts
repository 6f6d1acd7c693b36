import type { MemberId, ReportFact } from '@marquee/contracts';
import { begun, read, type EntryChange, type ReportEntry } from './entry.ts';
import { entryOf, type Telling } from './telling.ts';

/** Organisers are told of a report; what one of them decides is told to the others, as done. */
export function tellReport(
  fact: ReportFact,
  { organisers, entries }: { organisers: readonly MemberId[]; entries: readonly ReportEntry[] },
  telling: Telling,
): EntryChange[] {
  const open = fact.state === 'open';
  const told = open ? organisers : entries.map(({ memberId }) => memberId);
  return told.flatMap((memberId) => {
    const before = entryOf(entries)(memberId);
    if (before && before.version >= fact.version) return [];
    const entry: ReportEntry = {
      ...(before ?? begun(telling.newId(), memberId, telling.now)),
      kind: 'report',
      about: fact.reportId,
      version: fact.version,
      updatedAt: telling.now,
      data: {
        reportId: fact.reportId,
        conversationId: fact.conversationId,
        ...(fact.messageId ? { messageId: fact.messageId } : {}),
        reporter: telling.company(fact.reporterCompanyId),
        reported: telling.company(fact.reportedCompanyId),
        reason: fact.reason,
        state: fact.state,
        at: fact.at,
      },
    };
    if (open) return [{ entry, news: true }];
    return [entry.state === 'unread' ? read(entry, telling.now) : { entry, news: false }];
  });
}
