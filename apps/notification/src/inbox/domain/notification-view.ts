import type { Notification } from '@marquee/contracts';
import { topOf } from './best-matches.ts';
import type { ShownEntry } from './entry.ts';

/** An entry as its member sees it. */
export function viewOf(entry: ShownEntry): Notification {
  const { id, streamId, createdAt, updatedAt, readAt } = entry;
  const told = {
    id,
    streamId,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...(readAt ? { readAt: readAt.toISOString() } : {}),
  };
  switch (entry.kind) {
    case 'matches':
      return { ...told, kind: entry.kind, data: { ...entry.data, top: topOf(entry.best) } };
    case 'matches-capped': {
      const { listingVersion: _, ...data } = entry.data;
      return { ...told, kind: entry.kind, data };
    }
    case 'request-received':
      return { ...told, kind: entry.kind, data: entry.data };
    case 'request-answered':
      return { ...told, kind: entry.kind, data: entry.data };
    case 'conversation':
      return { ...told, kind: entry.kind, data: entry.data };
    case 'report':
      return { ...told, kind: entry.kind, data: entry.data };
    case 'mail-stopped':
      return { ...told, kind: entry.kind, data: entry.data };
    case 'company-standing':
      return { ...told, kind: entry.kind, data: entry.data };
    case 'acted-for':
      return { ...told, kind: entry.kind, data: entry.data };
    default:
      return entry satisfies never;
  }
}
