import { keyInputOf } from '../state/document.ts';
import { dispatch, getDocument, onDocumentChange } from '../state/store.ts';
import { queryClient, worker } from './client.ts';

/** Signs the document in the worker when it asks for it; an answer for a token that has changed since is dropped by the reducer. */
async function signPending(): Promise<void> {
  const { revision, signRequest, tokenText, key } = getDocument();
  if (signRequest !== revision) return;
  try {
    const { value } = await queryClient.fetchQuery({
      queryKey: ['sign', revision, getDocument().keyRevision],
      queryFn: ({ signal }) => worker.call('sign', [tokenText, keyInputOf(key)], signal),
    });
    if (value.ok) dispatch({ type: 'signed', revision, token: value.token });
    else dispatch({ type: 'signFailed', revision, problem: value.problem });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    dispatch({ type: 'signFailed', revision, problem: { code: 'engine-refused', detail } });
  }
}

/** From now on the document is signed whenever it asks to be. */
export function startSigning(): void {
  let seen: number | null = null;
  onDocumentChange(({ signRequest }) => {
    const asked = signRequest !== null && signRequest !== seen;
    seen = signRequest;
    if (asked) void signPending();
  });
}
