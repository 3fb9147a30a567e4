/** Every reason for which a key set was not had: a closed set, in which each code has its own sentence (`messages/keySets.ts`). */
export const failureCodes = [
  'keyset/address-empty',
  'keyset/address-unreadable',
  'keyset/address-scheme',
  'keyset/address-insecure',
  'keyset/address-credentials',
  'keyset/address-fragment',
  'keyset/address-token',
  'keyset/address-keys',
  'keyset/address-no-host',
  'keyset/cors',
  'keyset/unreachable',
  'keyset/offline',
  'keyset/status',
  'keyset/timeout',
  'keyset/aborted',
  'keyset/too-large',
  'keyset/policy',
  'keyset/mixed-content',
  'keyset/redirect-insecure',
  'keyset/html',
  'keyset/not-json',
  'keyset/not-key-set',
  'keyset/empty',
  'keyset/no-jwks-uri',
  'keyset/jwks-uri',
  'keyset/discovery-again',
  'relay/none',
  'relay/refused',
  'relay/address',
  'relay/private-address',
  'relay/not-json',
  'relay/not-key-set',
  'relay/too-large',
  'relay/timeout',
  'relay/redirects',
  'relay/unreachable',
  'relay/status',
] as const;

/** The code of a failure: one of `failureCodes`. */
export type FailureCode = (typeof failureCodes)[number];

/** Why a key set was not had. `data` holds the facts for the sentence: `url` is the address that was asked, `status` an HTTP status. */
export interface Failure {
  code: FailureCode;
  data: Record<string, string | number | boolean>;
}

/** A value, or why there is none. */
export type Had<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** A failure as a result. */
export function failed(code: FailureCode, data: Failure['data'] = {}): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, data } };
}

/** True for a text that is the code of a failure. */
export function isFailureCode(code: unknown): code is FailureCode {
  return failureCodes.some((known) => known === code);
}
