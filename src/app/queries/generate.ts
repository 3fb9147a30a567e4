import { useMutation } from '@tanstack/react-query';
import type { Generated } from '../../core/index.ts';
import { dispatch } from '../state/store.ts';
import { worker } from './client.ts';

/** Makes keys in the worker: `make` puts a new one for an algorithm into the key box, and signs with it where that is asked. */
export interface KeyMaker {
  make(alg: string, options: { sign: boolean }): void;
  busy: boolean;
  /** What went wrong, as a sentence. */
  problem: string | null;
}

/** The key generator of the page. */
export function useKeyMaker(): KeyMaker {
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: async ({ alg, sign }: { alg: string; sign: boolean }): Promise<Generated> => {
      const { value } = await worker.call('generateKey', [alg]);
      if (value.ok) dispatch({ type: 'keyGenerated', key: value.key, sign });
      return value;
    },
  });
  const refused = data && !data.ok ? 'The browser cannot make a key for this algorithm.' : null;
  return {
    make: (alg, { sign }) => mutate({ alg, sign }),
    busy: isPending,
    problem: error ? error.message : refused,
  };
}
