import { useQuery } from '@tanstack/react-query';
import type { Converted } from '../../core/index.ts';
import { keyInputOf } from '../state/document.ts';
import { getDocument, useDocument } from '../state/store.ts';
import { worker } from './client.ts';

/**
 * One key of the document, by its index, or with null all of them, written in another form by the worker. Null while it is at work, and
 * where it has stopped. The answer is forgotten with the last component that shows it.
 */
export function useConverted(index: number | null, form: string): Converted | null {
  const keyRevision = useDocument((state) => state.keyRevision);
  const { data } = useQuery({
    queryKey: ['converted', keyRevision, index, form],
    queryFn: async ({ signal }) => {
      const { key } = getDocument();
      return (await worker.call('convertKey', [keyInputOf(key), index, form], signal)).value;
    },
  });
  return data ?? null;
}

/** One key of the document in another form, for a command; rejects where the worker has stopped. */
export async function convertNow(index: number | null, form: string): Promise<Converted> {
  return (await worker.call('convertKey', [keyInputOf(getDocument().key), index, form])).value;
}
