import type { JudgeInput } from '../../verdict.ts';
import { own, parametersOf } from '../support.ts';

/** Why no key is needed, as a reason to skip, or null: the token is encrypted or unsecured, or the policy switches the signature check off. */
export function withoutKeyNeed(input: JudgeInput): string | null {
  if (input.token.kind === 'jwe' || input.token.kind === 'jwe-json') return 'encrypted';
  if (own(parametersOf(input), 'alg') === 'none') return 'unsecured';
  return input.policy.options.verify_signature === false ? 'switched-off' : null;
}
