import { headerParameters, isEncrypted } from '../../token/header.ts';
import type { JudgeInput } from '../../verdict.ts';

/** Why no key is needed, as a reason to skip, or null: the token is encrypted or unsecured, or the policy switches the signature check off. */
export function withoutKeyNeed(input: JudgeInput): string | null {
  if (isEncrypted(input.token)) return 'encrypted';
  if (headerParameters(input.token).alg === 'none') return 'unsecured';
  return input.policy.options.verify_signature === false ? 'switched-off' : null;
}
