import { useMutation } from '@tanstack/react-query';
import { encodeSegment, parseToken, replaceSegment } from '../../core/index.ts';
import type { Example } from '../state/examples.ts';
import { dispatch, getDocument } from '../state/store.ts';
import { worker } from './client.ts';
import { asNewest } from './newest.ts';

const segment = (value: unknown) => encodeSegment(JSON.stringify(value));

function spoiled(token: string, { spoil }: Example, payload: Record<string, unknown>): string {
  switch (spoil) {
    case 'none':
      return token;
    case 'tamper': {
      const roles = ['read', 'write', 'admin'];
      return replaceSegment(parseToken(token), 'payload', JSON.stringify({ ...payload, roles }));
    }
    case 'cut':
      return token.slice(0, token.lastIndexOf('.') - 21);
    case 'unsecured':
      return `${segment({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]}.`;
  }
}

async function made(example: Example, signal: AbortSignal) {
  const { value: generated } = await worker.call('generateKey', [example.alg], signal);
  if (!generated.ok) throw new Error(generated.problem.code);
  const { key } = generated;
  const payload = example.payload(Math.floor(Date.now() / 1000));
  const unsigned = `${segment({ alg: example.alg, typ: 'JWT' })}.${segment(payload)}.`;
  const input = { kind: 'jwk', value: JSON.stringify(key.jwk) } as const;
  const { value: signed } = await worker.call('sign', [unsigned, input], signal);
  if (!signed.ok) throw new Error(signed.problem.code);
  return { token: spoiled(signed.token, example, payload), key };
}

/**
 * Makes an example's key and token in the worker and opens both. False where it was not opened, because a newer request or a change of
 * the document has overtaken it. Rejects where it can't be made.
 */
export async function openExample(example: Example): Promise<boolean> {
  const { revision, keyRevision } = getDocument();
  const answer = await asNewest((signal) => made(example, signal));
  const now = getDocument();
  if (answer === null || now.revision !== revision || now.keyRevision !== keyRevision) return false;
  dispatch({ type: 'exampleLoaded', ...answer });
  return true;
}

/** Makes an example's key and token, fresh and in the worker, and opens both; `onLoaded` is called when they are open. */
export function useExamples(): {
  load(example: Example, onLoaded?: () => void): void;
  loading: string | null;
  problem: string | null;
} {
  const { mutate, isPending, variables, error } = useMutation({ mutationFn: openExample });
  return {
    load: (example, onLoaded) => mutate(example, { onSuccess: (opened) => opened && onLoaded?.() }),
    loading: isPending ? (variables?.id ?? null) : null,
    problem: error ? 'The example could not be made in this browser.' : null,
  };
}
