import { type DocumentState, keyInputOf } from '../state/document.ts';
import { dispatch, getDocument, onDocumentChange } from '../state/store.ts';
import { queryClient, worker } from './client.ts';
import { factsKey } from './useKeyFacts.ts';

/**
 * Signs a state of the document in the worker, which examines the signed token as well, so that the verdict is there with the signature;
 * an answer for a token or a key that has changed since is dropped by the reducer.
 */
async function sign({ revision, keyRevision, tokenText, key }: DocumentState): Promise<void> {
  const asked = { revision, keyRevision };
  try {
    const { value, ms } = await worker.call('signAndExamine', [tokenText, keyInputOf(key)]);
    const { signed, facts } = value;
    if (!signed.ok) {
      dispatch({ type: 'signFailed', ...asked, problem: signed.problem });
      return;
    }
    const before = getDocument();
    dispatch({ type: 'signed', ...asked, token: signed.token });
    const after = getDocument();
    if (after !== before) queryClient.setQueryData(factsKey(after), { value: facts, ms });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    dispatch({ type: 'signFailed', ...asked, problem: { code: 'engine-refused', detail } });
  }
}

/** From now on the document is signed whenever it asks to be, and again where token or key change before the answer is there. */
export function startSigning(): void {
  let seen: string | null = null;
  onDocumentChange((state) => {
    const asked = state.signRequest === null ? null : `${state.revision} ${state.keyRevision}`;
    const isNew = asked !== null && asked !== seen;
    seen = asked;
    if (isNew) void sign(state);
  });
}
