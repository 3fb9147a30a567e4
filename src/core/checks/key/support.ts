import type { ReadKey } from '../../keys/types.ts';
import { headerParameters, isEncrypted } from '../../token/header.ts';
import type { JudgeInput } from '../../verdict.ts';

/** Why no key is needed, as a reason to skip, or null: the token is encrypted or unsecured, or the policy switches the signature check off. */
export function withoutKeyNeed(input: JudgeInput): string | null {
  if (isEncrypted(input.token)) return 'encrypted';
  if (headerParameters(input.token).alg === 'none') return 'unsecured';
  return input.policy.options.verify_signature === false ? 'switched-off' : null;
}

/** The keys at hand: none while the worker has not answered. */
export function keysOf({ key }: JudgeInput): readonly ReadKey[] {
  return key?.ring.keys ?? [];
}

/** Why there is nothing to say of keys beside one another, as a reason to skip, or null where several are at hand. */
export function withoutSeveralKeys(input: JudgeInput): string | null {
  const need = withoutKeyNeed(input);
  if (need) return need;
  const { length } = keysOf(input);
  return length > 1 ? null : length === 1 ? 'one-key' : 'no-key';
}

/** Why there is nothing to say of a published set, as a reason to skip, or null where the keys come from one. */
export function withoutPublished(input: JudgeInput): string | null {
  const need = withoutKeyNeed(input);
  if (need) return need;
  if (keysOf(input).length === 0) return 'no-key';
  return input.key?.ring.published ? null : 'not-published';
}

/** The key that made the signature: its place in the text, from 1, and its `kid`; null where none did. */
export function matchedKey({ key }: JudgeInput): { place: number | null; matched: string | null } {
  const index = key?.signature.answer === 'pass' ? key.signature.keyIndex : null;
  const found = key?.ring.keys.find((one) => one.index === index);
  return { place: found ? found.index + 1 : null, matched: found?.jwk.kid ?? null };
}
