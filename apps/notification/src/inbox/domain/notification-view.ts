import type { Notification } from '@marquee/contracts';
import { topOf } from './best-matches.ts';
import type { Entry } from './entry.ts';

/** An entry as its member sees it. */
export function viewOf(entry: Entry): Notification {
  const { id, streamId, createdAt, updatedAt, readAt } = entry;
  const told = {
    id,
    streamId,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...(readAt ? { readAt: readAt.toISOString() } : {}),
  };
  switch (entry.kind) {
    case 'matches': {
      const { best, ...data } = entry.data;
      return { ...told, kind: entry.kind, data: { ...data, top: topOf(best) } };
    }
    case 'matches-capped': {
      const { listingVersion: _, ...data } = entry.data;
      return { ...told, kind: entry.kind, data };
    }
    default:
      return entry satisfies never;
  }
}
