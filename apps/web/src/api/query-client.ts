import { QueryClient } from '@tanstack/react-query';
import { mayPass } from './problem.ts';

const secondMs = 1_000;

/** What has been read is shown at once when somebody comes back, and read again behind it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30 * secondMs,
      gcTime: 10 * 60 * secondMs,
      retry: (failures, error) => failures < 2 && mayPass(error),
      refetchOnWindowFocus: true,
    },
    // A change is repeated by whoever made it, who sees that it failed.
    mutations: { retry: false },
  },
});
