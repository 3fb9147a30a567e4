import { QueryClient } from '@tanstack/react-query';
import { createWorkerClient } from './workerClient.ts';

/** The crypto worker: it computes, and has no way to send anything anywhere. */
export const worker = createWorkerClient(
  () => new Worker(new URL('../../worker/main.ts', import.meta.url), { type: 'module' }),
);

/** The page's query client: nothing is fetched again by itself, and nothing that came from key material outlives its use. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      networkMode: 'always',
    },
    mutations: { retry: false, gcTime: 0, networkMode: 'always' },
  },
});
