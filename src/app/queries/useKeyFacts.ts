import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { bringsKey, type KeyFacts, type KeyInput, keylessFacts } from '../../core/index.ts';
import { type DocumentState, holdsKey, keyInputOf } from '../state/document.ts';
import { useToken } from '../state/parts.ts';
import { getDocument, useDocument } from '../state/store.ts';
import { worker } from './client.ts';

/** What the worker says of key and signature for the document as it stands; `facts` is null until it has answered for this very state. */
export interface KeyFactsState {
  facts: KeyFacts | null;
  /** Time in the worker, in milliseconds. */
  ms: number | null;
  /** A bug or a crash of the worker, in its words. */
  error: string | null;
  retry(): void;
}

/** The key of the query about a state of the document: a pair of revisions, neither token nor key is ever in it. */
export const factsKey = ({ revision, keyRevision }: Pick<DocumentState, 'revision' | 'keyRevision'>) =>
  ['facts', revision, keyRevision] as const;

/** The key box as it is left empty, however its text is to be taken. */
const NO_KEY: KeyInput = { kind: 'text', value: '' };

/** Examines key and signature in the worker after each change. */
export function useKeyFacts(): KeyFactsState {
  const revision = useDocument((state) => state.revision);
  const keyRevision = useDocument((state) => state.keyRevision);
  const signing = useDocument((state) => state.signRequest !== null);
  const token = useToken();
  const hasKey = useDocument(({ key }) => holdsKey(key));
  // Without a key there is nothing to compute: the worker starts with the first one, be it the token's own.
  const asks = hasKey || bringsKey(token);
  const keyless = useMemo(() => (hasKey ? null : keylessFacts(token)), [hasKey, token]);
  const { data, error, refetch } = useQuery({
    // A token that is being signed is another one in a moment: what is said of it would only flash.
    enabled: asks && !signing,
    queryKey: factsKey({ revision, keyRevision }),
    queryFn: ({ signal }) => {
      const { tokenText, key } = getDocument();
      return worker.call('examine', [tokenText, holdsKey(key) ? keyInputOf(key) : NO_KEY], signal);
    },
  });
  return {
    facts: (asks ? data?.value : null) ?? keyless,
    ms: asks ? (data?.ms ?? null) : null,
    error: asks ? (error?.message ?? null) : null,
    retry: () => void refetch(),
  };
}
