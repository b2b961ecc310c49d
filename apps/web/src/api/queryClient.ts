import { QueryClient } from '@tanstack/react-query';
import { failureOf, isPassing } from './errors.js';

const minute = 60_000;

/** Asks the network even when the browser believes it is offline: browsers are often wrong, and a failed request says so. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: minute / 2,
      gcTime: 30 * minute,
      retry: (failures, error) => isPassing(failureOf(error)) && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
      refetchOnWindowFocus: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
