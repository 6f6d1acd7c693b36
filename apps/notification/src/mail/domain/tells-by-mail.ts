import type { Entry } from '../../inbox/domain/entry.ts';

/** Since when a mail is due that tells of an entry's news, whatever its member wants; nothing where it needs none. */
export const tellsByMail = (entry: Entry): { toMail?: Date } =>
  needsMail(entry) ? { toMail: entry.toMail ?? entry.updatedAt } : {};

/** Also of what has waited for its mail meanwhile: a request may have been withdrawn since. */
export function needsMail(entry: Entry): boolean {
  switch (entry.kind) {
    case 'matches':
      // Those of other cadences are the digests' to tell.
      return entry.data.cadence === 'instant';
    case 'request-received':
      return entry.data.state === 'pending';
    case 'request-answered':
      return entry.data.news !== 'withdrawn';
    case 'matches-capped':
    case 'conversation':
    case 'company-standing':
    case 'acted-for':
      return true;
    case 'report':
      return entry.data.state === 'open';
    case 'mail-stopped':
      return false;
    default:
      return entry satisfies never;
  }
}
