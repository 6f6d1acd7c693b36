import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { NotificationCounts } from '../api/schema.ts';
import { keepListening } from './live-stream.ts';
import { notificationCountsQuery } from './queries.ts';

/** What each kind of notification makes old. */
const concerns: Readonly<Record<string, readonly string[]>> = {
  matches: ['suggestions'],
  'request-received': ['requests', 'conversations', 'leads'],
  'request-answered': ['requests', 'conversations', 'suggestions', 'leads'],
  conversation: ['conversations'],
};

const everything = [...new Set(Object.values(concerns).flat())];

const kinds = ['hello', 'notification', 'read', 'removed', 'conversation', 'company-block'];

function saidIn({ data }: MessageEvent<unknown>): object {
  const said: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
  return typeof said === 'object' && said !== null ? said : {};
}

const kindOf = (said: object): string => ('kind' in said ? String(said.kind) : '');
const isCounts = (said: object): said is NotificationCounts => 'unread' in said && 'streamId' in said;

/** One live stream for the whole app: what it tells of is read again, wherever it is shown. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const refresh = (...keys: readonly string[]) => {
      for (const key of keys) void queries.invalidateQueries({ queryKey: [key] });
    };
    /** A stream that begins has nothing to go on from: it says how many there are, and the list may be older. */
    const begin = (said: object) => {
      if (isCounts(said)) queries.setQueryData(notificationCountsQuery.queryKey, said);
      void queries.invalidateQueries({ queryKey: ['notifications', 'list'] });
    };
    const hear = (kind: string, event: MessageEvent<unknown>) => {
      if (kind === 'hello') return begin(saidIn(event));
      if (kind === 'conversation' || kind === 'company-block') return refresh('conversations');
      return refresh(
        'notifications',
        ...(kind === 'notification' ? (concerns[kindOf(saidIn(event))] ?? []) : []),
      );
    };
    const missed = () => refresh(...everything);
    const from = queries.getQueryData(notificationCountsQuery.queryKey)?.streamId;
    return keepListening({ source: (address) => new EventSource(address), kinds, from, hear, missed });
  }, [queries]);
}
