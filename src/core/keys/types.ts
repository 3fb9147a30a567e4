import type { CertificateFacts, ChainFacts } from '../x509/types.ts';

/** The ways in which the text in the key box can be taken. `text`: whatever a person pasted; the others say it. `secret*` are HMAC secrets as UTF-8 text or in an encoding. */
export const keyKinds = [
  'text',
  'secret',
  'secret-base64',
  'secret-base64url',
  'secret-hex',
  'pem',
  'jwk',
  'jwks',
] as const;

/** How the text in the key box is to be taken: one of `keyKinds`. */
export type KeyKind = (typeof keyKinds)[number];

/** Where a key set was fetched. `url` is the address that answered; `issuer` is what the discovery document says, null where there was none, and `discovery` the address of that document. */
export interface Published {
  url: string;
  issuer: string | null;
  discovery?: string;
  /** The address that was asked, where it passed the request on to `url`. */
  asked?: string;
}

/** What a person gave as the key. `value` is the text itself; an empty `text` means no key. `password` opens what is encrypted in it; `published` is set for a key set that was fetched. */
export interface KeyInput {
  kind: KeyKind;
  value: string;
  password?: string;
  published?: Published;
}

/** JWK key types that this core can name (RFC 7518 §6.1, RFC 8037 §2; `AKP` is that of ML-DSA). */
export type KeyType = 'RSA' | 'EC' | 'OKP' | 'oct' | 'AKP';

/** A JSON Web Key as plain data (RFC 7517 §4): members are strings or string arrays, base64url without padding; `x5c` holds base64. */
export interface Jwk {
  kty: KeyType;
  kid?: string;
  alg?: string;
  use?: string;
  key_ops?: string[];
  crv?: string;
  n?: string;
  e?: string;
  d?: string;
  p?: string;
  q?: string;
  dp?: string;
  dq?: string;
  qi?: string;
  x?: string;
  y?: string;
  k?: string;
  pub?: string;
  priv?: string;
  x5c?: string[];
  x5t?: string;
  'x5t#S256'?: string;
}

/** Something about a key that a person should know: `code` is stable (`key/normalised-leading-zero`), `data` holds the facts. */
export interface KeyProblem {
  code: string;
  data?: Record<string, string | number | boolean>;
}

/** Where a key came from: the container that held it in the pasted text. */
export type KeySource =
  | 'secret'
  | 'spki'
  | 'pkcs8'
  | 'pkcs1-public'
  | 'pkcs1-private'
  | 'sec1'
  | 'certificate'
  | 'certificate-request'
  | 'openssh-public'
  | 'openssh-private'
  | 'point'
  | 'jwk'
  | 'jwks'
  | 'x5c';

/** One key of the key ring, read and normalised. */
export interface ReadKey {
  /** The whole key, normalised; private members included where they were given. Never shown, stored or logged. */
  jwk: Jwk;
  /** The public part of `jwk` (RFC 7518 §6.2.1, §6.3.1, RFC 8037 §2); for `oct`, which has none, the whole. */
  publicJwk: Jwk;
  private: boolean;
  /** Base64url of an ML-DSA private key in its expanded form (FIPS 204, skEncode), where the seed, which a JWK holds, is not known. */
  expanded?: string;
  /** Modulus length for RSA, curve field size for EC and OKP, 8 × secret length for oct, 8 × public key length for AKP, in bits. */
  bits: number;
  source: KeySource;
  /** Place in the pasted set or bundle, from 0. */
  index: number;
  /** JWK SHA-256 thumbprint, base64url (RFC 7638). */
  thumbprint: string;
  /** SHA-256 of the public key as DER `SubjectPublicKeyInfo` (RFC 5280 §4.1), base64 with padding; null for `oct`, which has none. */
  fingerprint: string | null;
  problems: KeyProblem[];
  /** The certificate that holds the key and, after it, those that issued it, where the key came with certificates. */
  certificates?: CertificateFacts[];
  /** How `certificates` belong together; there when they are. */
  chain?: ChainFacts;
  /** Set on a key that the token brought in `x5c` and that a certificate of the ring vouches for: that certificate's key, by index. */
  trustedBy?: number;
}

/** A member of the pasted text that could not become a key. */
export interface UnreadKey {
  index: number;
  kid?: string;
  kty?: string;
  problem: KeyProblem;
}

/** What was found in the key text. `keys` may be empty: then `problem` says why and what to do. */
export interface KeyRing {
  /** What holds the keys: a secret, PEM text, one JWK, a JWK set or other JSON with several keys, DER without armour, SSH lines, an encoded point; `none` for blank text. */
  form: 'none' | 'secret' | 'pem' | 'jwk' | 'jwks' | 'der' | 'ssh' | 'point' | 'unreadable';
  keys: ReadKey[];
  unread: UnreadKey[];
  problem: KeyProblem | null;
  /** Set for the keys of a set that was fetched. */
  published?: Published;
}
