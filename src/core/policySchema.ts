import * as v from 'valibot';

const names = v.nullish(v.union([v.string(), v.array(v.string())]), null);
const flag = v.nullish(v.boolean(), true);

const optionsSchema = v.object({
  verify_signature: flag,
  verify_exp: flag,
  verify_nbf: flag,
  verify_iat: flag,
  verify_aud: flag,
  verify_iss: flag,
  verify_sub: flag,
  verify_jti: flag,
  strict_aud: v.nullish(v.boolean(), false),
  enforce_minimum_key_length: v.nullish(v.boolean(), false),
  typ: v.nullish(v.string(), null),
  max_age: v.nullish(v.number(), null),
});

const policySchema = v.object({
  algorithms: v.nullish(v.array(v.string()), null),
  audience: names,
  issuer: names,
  subject: v.nullish(v.string(), null),
  leeway: v.nullish(v.number(), 0),
  require: v.nullish(v.array(v.string()), []),
  options: v.nullish(optionsSchema, {}),
});

/** What a verifier demands, in the words of scripts (snake_case). `leeway` and `options.max_age` are seconds; null means "not constrained". */
export type Policy = v.InferOutput<typeof policySchema>;

/** Reads a policy object; what is left out is not constrained, unknown members are ignored. Bad members come back as a value with their path. */
export function readPolicy(
  input: unknown,
): { policy: Policy } | { problem: { path: string; message: string } } {
  const result = v.safeParse(policySchema, input ?? {});
  if (result.success) return { policy: result.output };
  const [issue] = result.issues;
  return { problem: { path: v.getDotPath(issue) ?? '', message: issue.message } };
}
