import { useMutation } from '@tanstack/react-query';
import type { KeyOptions } from '../../core/index.ts';
import type { PairForm } from '../state/document.ts';
import { dispatch, getDocument } from '../state/store.ts';
import { worker } from './client.ts';
import { abortNewest, asNewest } from './newest.ts';

/** What key is made, and what becomes of it: whether the token is signed with it, and the text that stands for a pair in the key box. */
interface Asked extends KeyOptions {
  sign: boolean;
  form?: PairForm;
}

/** Makes keys in the worker: `make` puts a new one for an algorithm into the key box, and signs with it where that is asked. */
export interface KeyMaker {
  make(alg: string, asked: Asked): void;
  /** Gives up the key that is being made: nothing comes of it. */
  cancel(): void;
  busy: boolean;
  /** What went wrong, as a sentence. */
  problem: string | null;
}

/**
 * Makes a key for an algorithm in the worker and puts it into the key box, unless another token or key has come meanwhile. False where
 * the browser can't make one. Rejects when the worker does.
 */
export async function makeKey(alg: string, { sign, form, ...options }: Asked): Promise<boolean> {
  const { tokenNumber, keyRevision } = getDocument();
  const answer = await asNewest((signal) => worker.call('generateKey', [alg, options], signal));
  if (answer === null) return true;
  if (!answer.value.ok) return false;
  const now = getDocument();
  if (now.tokenNumber === tokenNumber && now.keyRevision === keyRevision) {
    dispatch({ type: 'keyGenerated', key: answer.value.key, sign, ...(form && { form }) });
  }
  return true;
}

/** The key generator of the page. */
export function useKeyMaker(): KeyMaker {
  // The key itself stays out of the mutation's data: the document alone holds it.
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: ({ alg, ...asked }: { alg: string } & Asked) => makeKey(alg, asked),
  });
  const refused = data === false ? 'The browser cannot make a key for this algorithm.' : null;
  return {
    make: (alg, asked) => mutate({ alg, ...asked }),
    cancel: abortNewest,
    busy: isPending,
    problem: error ? error.message : refused,
  };
}
