import type { Algorithm } from '../alg/registry.ts';
import type { Bytes } from '../keys/members.ts';
import type { Jwk } from '../keys/types.ts';

/** What computed a signature: the browser's WebCrypto, the noble libraries, or this project's own RSA verification. */
export type EngineName = 'WebCrypto' | 'noble' | 'bigint';

/** What may be chosen of a new key: the length of an RSA modulus in bits, the curve where an algorithm has more than one. */
export interface KeyOptions {
  modulusLength?: 2048 | 3072 | 4096;
  crv?: string;
}

/** A private key to sign with. `expanded` is the FIPS 204 form of an ML-DSA key whose seed is not known, base64url. */
export interface SigningKey {
  jwk: Jwk;
  expanded?: string;
}

/** The public members that belong to a private EC, OKP or AKP key: `x` and `y`, `x`, or `pub`. */
export type PublicMembers = Pick<Jwk, 'x' | 'y' | 'pub'>;

/**
 * Something that computes signatures. Keys are normalised JWKs. Every operation rejects where the engine has not the algorithm or
 * refuses the key; a signature that does not match is `false`. What an engine can't do at all is absent.
 */
export interface Engine {
  name: EngineName;
  /** Whether a signature of the right length is that of the input (RFC 7515 §5.2). */
  verify(row: Algorithm, key: Jwk, signature: Bytes, input: Bytes): Promise<boolean>;
  /** The signature over the input as JWS has it (RFC 7515 §5.1). */
  sign?(row: Algorithm, key: SigningKey, input: Bytes): Promise<Bytes>;
  /** A new private key, key material only. */
  generate?(row: Algorithm, options: KeyOptions): Promise<Jwk>;
  /** The public members of a private key that was given without them: `crv` and `d`, or `alg` and `priv`. */
  derivePublic?(secret: Jwk): Promise<PublicMembers>;
}
