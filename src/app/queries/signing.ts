import { type DocumentState, keyInputOf } from '../state/document.ts';
import { dispatch, onDocumentChange } from '../state/store.ts';
import { worker } from './client.ts';

/** Signs a state of the document in the worker; an answer for a token or a key that has changed since is dropped by the reducer. */
async function sign({ revision, keyRevision, tokenText, key }: DocumentState): Promise<void> {
  const asked = { revision, keyRevision };
  try {
    const { value } = await worker.call('sign', [tokenText, keyInputOf(key)]);
    if (value.ok) dispatch({ type: 'signed', ...asked, token: value.token });
    else dispatch({ type: 'signFailed', ...asked, problem: value.problem });
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
