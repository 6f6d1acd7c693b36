import type { NotificationCounts, StreamHint, streamEvents, StreamEventName } from '@marquee/contracts';
import type { z } from 'zod';
import type { ShownEntry } from '../inbox/domain/entry.ts';
import { viewOf } from '../inbox/domain/notification-view.ts';

/** Server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
const eventText = <Name extends StreamEventName>(
  event: Name,
  id: number,
  data: z.infer<(typeof streamEvents)[Name]>,
) => `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Where a stream that does not resume begins. */
export const helloText = (counts: NotificationCounts) => eventText('hello', counts.streamId, counts);

/** An entry as it now is. Undefined where its member does not want to be told of it. */
export function entryText(entry: ShownEntry): string | undefined {
  switch (entry.state) {
    case 'unread':
      if (entry.silent) return undefined;
      return eventText('notification', entry.streamId, viewOf(entry));
    case 'read':
      return eventText('read', entry.streamId, viewOf(entry));
    case 'unlisted':
    case 'removed':
      return eventText('removed', entry.streamId, { id: entry.id });
    default:
      return entry.state satisfies never;
  }
}

/** Without an id: a client that comes back goes on from the last entry. */
export const hintText = ({ event, data }: StreamHint) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Keeps the connection in use. */
export const beatText = ': beat\n\n';

/** After how long a client is to come back once the stream has ended. */
export const retryText = (ms: number) => `retry: ${ms}\n\n`;
