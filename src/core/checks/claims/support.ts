import { own, rawValue, typeOf } from '../../token/json.ts';
import type { Data, JudgeInput, Level, Outcome } from '../../verdict.ts';
import { claimsOf, found, shown, withoutClaims } from '../support.ts';

/** The claims that are NumericDates (RFC 7519 §2, §4.1.4–4.1.6). */
export type TimeClaim = 'exp' | 'nbf' | 'iat';

/** Why a claim's rule does not apply: no claims set, the claim is absent, or the policy switches the rule off. */
export function skipsClaim(name: 'exp' | 'nbf' | 'iat' | 'aud' | 'iss' | 'sub' | 'jti') {
  return (input: JudgeInput): string | null => {
    const without = withoutClaims(input);
    if (without) return without;
    return input.policy.options[`verify_${name}`] === false ? 'switched-off' : null;
  };
}

/** A NumericDate judged by `judgeSeconds`; absent is `na`, anything but a JSON number fails (RFC 7519 §2). */
export function judgeDate<L extends Level>(
  input: JudgeInput,
  name: TimeClaim,
  judgeSeconds: (seconds: number, data: Data) => Outcome<L | 'must'>,
): Outcome<L | 'must'> {
  const value = own(claimsOf(input), name);
  if (value === undefined) return { status: 'na', reason: 'absent' };
  if (typeof value !== 'number') {
    return found<L | 'must'>('must', 'not-a-number', { type: typeOf(value), value: shown(value) });
  }
  const raw = rawValue(input.token.payload.json, name) ?? String(value);
  return judgeSeconds(value, { raw, leeway: input.policy.leeway, now: input.now });
}

/** The values that a policy accepts for a claim, or null where it does not constrain it. */
export function acceptable(value: string | readonly string[] | null): readonly string[] | null {
  if (value === null) return null;
  return typeof value === 'string' ? [value] : value;
}
