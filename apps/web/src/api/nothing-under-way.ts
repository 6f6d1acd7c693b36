import type { QueryClient } from '@tanstack/react-query';

/** Once nothing that was asked for is under way, and nothing more is asked for because of it; or when the time is up. */
export function nothingUnderWay(queries: QueryClient, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(up);
      stop();
      resolve();
    };
    // What an answer leads to is asked for in the turn after it.
    const look = () => setTimeout(() => queries.isFetching() === 0 && done());
    const up = setTimeout(done, withinMs);
    const stop = queries.getQueryCache().subscribe(look);
    look();
  });
}
