import { MutationCache, QueryClient } from '@tanstack/react-query';
import { isRefusal, mayPass } from './problem.ts';

const secondMs = 1_000;

/** What has been read is shown at once when somebody comes back, and read again behind it. */
export function makeQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    mutationCache: new MutationCache({
      // It was changed elsewhere: what is shown is read anew, and the change may be made once more.
      onError: (problem) => {
        if (isRefusal(problem, 'stale-revision')) void queryClient.invalidateQueries();
      },
    }),
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
  return queryClient;
}
