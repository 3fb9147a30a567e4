import type { Policy } from './policySchema.ts';

/** The policy that demands nothing but a genuine signature: algorithms are what the key can serve. */
export const emptyPolicy: Policy = {
  algorithms: null,
  audience: null,
  issuer: null,
  subject: null,
  leeway: 0,
  require: [],
  options: {
    verify_signature: true,
    verify_exp: true,
    verify_nbf: true,
    verify_iat: true,
    verify_aud: true,
    verify_iss: true,
    verify_sub: true,
    verify_jti: true,
    strict_aud: false,
    enforce_minimum_key_length: false,
    typ: null,
    max_age: null,
  },
};
