import type { KeyProblem, ReadKey } from './keys/types.ts';
import type { CertificateFacts, ThumbprintFacts } from './x509/types.ts';

/** Header parameters that hold a key (RFC 7515 §4.1.3, §4.1.6). */
export type KeyParameter = 'jwk' | 'x5c';

/** A key that the token brought in its header. That the signature matches it proves nothing: whoever wrote the token chose it. */
export interface EmbeddedKey {
  parameter: KeyParameter;
  /** The key, with its certificates where it came in `x5c`; null where it can't be read. */
  key: ReadKey | null;
  /** Why it can't be read. */
  problem: KeyProblem | null;
  /** `cannot-serve`: the key is of another type than `alg` asks for; `not-compared`: there is no signature, payload or engine to compare with. */
  signature: 'matches' | 'no-match' | 'unreadable' | 'cannot-serve' | 'not-compared';
}

/** An address of a key that the header names (RFC 7515 §4.1.2, §4.1.5). Nothing is fetched from it without a click. */
export interface EmbeddedAddress {
  parameter: 'jku' | 'x5u';
  value: string;
  /** The host with its port; null where the value is no absolute http or https URL. */
  host: string | null;
}

/** Whether what a person gave vouches for the certificate in `x5c`. */
export interface TrustFacts {
  /** `ca`: the chain leads to a certificate of the ring; `identity`: the ring holds the very certificate; null: neither. */
  by: 'ca' | 'identity' | null;
  /** The key of the ring that holds the certificate, by index; null where `by` is. */
  ringIndex: number | null;
  /** From the token's leaf to the certificate of the ring, both included; as far as it leads where `by` is null. */
  path: CertificateFacts[];
  /** Why the path does not lead there: no certificate of the ring has the issuer's name, or the step that fails. Null where `by` is not. */
  problem: string | null;
}

/** Everything that a token says about its own key. */
export interface EmbeddedFacts {
  keys: EmbeddedKey[];
  addresses: EmbeddedAddress[];
  thumbprints: ThumbprintFacts[];
  kid: string | null;
  /** Whether `jwk` and the leaf of `x5c` are the same key; null where one of them is missing or unreadable. */
  agree: boolean | null;
  /** Null where there is no readable `x5c`, or the ring holds no certificate. */
  trust: TrustFacts | null;
}
