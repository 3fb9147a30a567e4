import { useMutation } from '@tanstack/react-query';
import { dispatch, getDocument } from '../state/store.ts';
import { worker } from './client.ts';
import { asNewest } from './newest.ts';

/** Makes keys in the worker: `make` puts a new one for an algorithm into the key box, and signs with it where that is asked. */
export interface KeyMaker {
  make(alg: string, options: { sign: boolean }): void;
  busy: boolean;
  /** What went wrong, as a sentence. */
  problem: string | null;
}

/**
 * Makes a key for an algorithm in the worker and puts it into the key box, unless another token or key has come meanwhile. False where
 * the browser can't make one. Rejects when the worker does.
 */
export async function makeKey(alg: string, sign: boolean): Promise<boolean> {
  const { tokenNumber, keyRevision } = getDocument();
  const answer = await asNewest((signal) => worker.call('generateKey', [alg], signal));
  if (answer === null) return true;
  if (!answer.value.ok) return false;
  const now = getDocument();
  if (now.tokenNumber === tokenNumber && now.keyRevision === keyRevision) {
    dispatch({ type: 'keyGenerated', key: answer.value.key, sign });
  }
  return true;
}

/** The key generator of the page. */
export function useKeyMaker(): KeyMaker {
  // The key itself stays out of the mutation's data: the document alone holds it.
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: ({ alg, sign }: { alg: string; sign: boolean }) => makeKey(alg, sign),
  });
  const refused = data === false ? 'The browser cannot make a key for this algorithm.' : null;
  return {
    make: (alg, { sign }) => mutate({ alg, sign }),
    busy: isPending,
    problem: error ? error.message : refused,
  };
}
