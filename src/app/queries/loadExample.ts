import { useMutation } from '@tanstack/react-query';
import { encodeBase64url, type GeneratedKey, replaceSegment } from '../../core/index.ts';
import type { KeyState } from '../state/document.ts';
import type { Example } from '../state/examples.ts';
import { emptyForm } from '../state/policyForm.ts';
import { dispatch } from '../state/store.ts';
import { worker } from './client.ts';

const segment = (value: unknown) => encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));

function spoiled(token: string, { spoil }: Example, payload: Record<string, unknown>): string {
  switch (spoil) {
    case 'none':
      return token;
    case 'tamper':
      return replaceSegment(
        token,
        'payload',
        JSON.stringify({ ...payload, roles: ['read', 'write', 'admin'] }),
      );
    case 'cut':
      return token.slice(0, token.lastIndexOf('.') - 21);
    case 'unsecured':
      return `${segment({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]}.`;
  }
}

function keyState(generated: GeneratedKey): KeyState {
  const { jwk, secretBase64url, pem } = generated;
  if (secretBase64url !== undefined) {
    return { mode: 'secret', encoding: 'base64url', text: secretBase64url, generated };
  }
  return { mode: 'key', encoding: 'utf8', text: pem?.private ?? JSON.stringify(jwk, null, 2), generated };
}

async function load(example: Example): Promise<void> {
  const { value: made } = await worker.call('generateKey', [example.alg]);
  if (!made.ok) throw new Error(made.problem.code);
  const payload = example.payload(Math.floor(Date.now() / 1000));
  const unsigned = `${segment({ alg: example.alg, typ: 'JWT' })}.${segment(payload)}.`;
  const { value: signed } = await worker.call('sign', [
    unsigned,
    { kind: 'jwk', value: JSON.stringify(made.key.jwk) },
  ]);
  if (!signed.ok) throw new Error(signed.problem.code);
  const token = spoiled(signed.token, example, payload);
  dispatch({ type: 'exampleLoaded', token, key: keyState(made.key), policy: emptyForm });
}

/** Makes an example's key and token, fresh and in the worker, and opens both. */
export function useExamples(): {
  load(example: Example): void;
  loading: string | null;
  problem: string | null;
} {
  const { mutate, isPending, variables, error } = useMutation({ mutationFn: load });
  return {
    load: (example) => mutate(example),
    loading: isPending ? (variables?.id ?? null) : null,
    problem: error ? 'The example could not be made in this browser.' : null,
  };
}
