import { keyInputOf } from '../state/document.ts';
import { dispatch, getDocument } from '../state/store.ts';
import { queryClient, worker } from './client.ts';

/** Signs the document in the worker when it asks for it; an answer for a token that has changed since is dropped by the reducer. */
export async function signPending(): Promise<void> {
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
