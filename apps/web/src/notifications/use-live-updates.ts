import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What each kind of news makes old. */
const concerns: Readonly<Record<string, readonly string[]>> = {
  matches: ['suggestions'],
  'request-received': ['requests', 'conversations', 'leads'],
  'request-answered': ['requests', 'conversations', 'suggestions', 'leads'],
  conversation: ['conversations'],
};

const kindOf = (data: unknown): string => {
  const said: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
  return typeof said === 'object' && said !== null && 'kind' in said ? String(said.kind) : '';
};

/** One live stream for the whole app: what it tells of is read again, wherever it is shown. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/v1/stream');
    const refresh = (...keys: string[]) => {
      for (const key of keys) void queries.invalidateQueries({ queryKey: [key] });
    };
    stream.addEventListener('hello', () => refresh('notifications'));
    stream.addEventListener('notification', ({ data }: MessageEvent<unknown>) =>
      refresh('notifications', ...(concerns[kindOf(data)] ?? [])),
    );
    stream.addEventListener('read', () => refresh('notifications'));
    stream.addEventListener('removed', () => refresh('notifications'));
    return () => stream.close();
  }, [queries]);
}
