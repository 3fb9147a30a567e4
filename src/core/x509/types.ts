/** A distinguished name (RFC 5280 §4.1.2.4). */
export interface CertificateName {
  /** As text, the most specific part first: `CN=leaf,O=Example,C=SE` (RFC 4514). */
  text: string;
  /** The value of the most specific common name; null where there is none. */
  commonName: string | null;
}

/** One name of the subjectAltName extension (RFC 5280 §4.2.1.6). */
export interface AltName {
  type: 'dns' | 'ip' | 'email' | 'uri' | 'directory' | 'registered-id' | 'other';
  value: string;
}

/** What an X.509 certificate says (RFC 5280 §4.1), as plain data. Nothing is judged against a clock here. */
export interface CertificateFacts {
  /** 1, 2 or 3. */
  version: number;
  subject: CertificateName;
  issuer: CertificateName;
  /** Hexadecimal in lower case, two digits an octet. */
  serialNumber: string;
  /** Seconds since the epoch; the certificate is valid from this instant to `notAfter`, both included (RFC 5280 §4.1.2.5). */
  notBefore: number;
  notAfter: number;
  subjectAltNames: AltName[];
  /** True when subject and issuer are the same and its own key made its signature. */
  selfSigned: boolean;
  /** The `cA` of basicConstraints (RFC 5280 §4.2.1.9); false without the extension. */
  ca: boolean;
  /** How many intermediate certificates may follow beneath it; null where that is not limited. */
  pathLength: number | null;
  /** Names as RFC 5280 §4.2.1.3 writes them (`digitalSignature`, `keyCertSign`); empty without the extension. */
  keyUsage: string[];
  /** Names as RFC 5280 §4.2.1.12 writes them (`serverAuth`), object identifiers where there is none; empty without the extension. */
  extendedKeyUsage: string[];
  /** Object identifiers of critical extensions that are not understood here: a verifier must refuse the certificate (RFC 5280 §4.2). */
  unknownCritical: string[];
  /** The algorithm of the issuer's signature in words: `ECDSA with SHA-256`; the object identifier where it is not known. */
  signatureAlgorithm: string;
  /** Digests of the DER, base64url: what `x5t` and `x5t#S256` hold (RFC 7515 §4.1.7, §4.1.8). */
  sha1: string;
  sha256: string;
  /** The certificate itself, base64 as `x5c` and PEM hold it. */
  der: string;
}

/** What is wrong with the step from a certificate to the one that should have issued it (RFC 5280 §6.1), as a stable word. */
export type LinkProblem =
  | 'signature'
  | 'unsupported'
  | 'not-ca'
  | 'no-cert-sign'
  | 'path-length'
  | 'critical-extension';

/** The step from one certificate of a chain to its issuer. */
export interface ChainLink {
  /** Place of the certificate in the list. */
  index: number;
  /** Place of the certificate whose subject is this one's issuer, itself for a self-signed one; null where the list has none. */
  issuedBy: number | null;
  /** Whether the issuer's key made the signature; null without an issuer, or where the signature can't be computed. */
  signatureValid: boolean | null;
  problem: LinkProblem | null;
}

/** How the certificates of one list belong together. One link for each certificate, in the order of the list. */
export interface ChainFacts {
  links: ChainLink[];
  /** `leaf-first`: each certificate is issued by the next (RFC 7515 §4.1.6); `reordered`: they link, in another order; `broken`: some do not link. */
  order: 'leaf-first' | 'reordered' | 'broken';
  /** True when the links lead from the leaf to a self-signed certificate. */
  complete: boolean;
}

/** A thumbprint of a header or JWK, compared with a certificate (RFC 7515 §4.1.7, §4.1.8). */
export interface ThumbprintFacts {
  parameter: 'x5t' | 'x5t#S256';
  have: string;
  /** The thumbprint of the certificate, base64url. */
  need: string;
  agrees: boolean;
  /** How the value is written; anything but `base64url` is told. `unreadable`: no such digest in any form. */
  form: 'base64url' | 'base64' | 'hex' | 'hex-in-base64url' | 'unreadable';
}

/** Whether what a person gave vouches for the first certificate of a chain. */
export interface TrustFacts {
  /** `ca`: the chain leads to a certificate of the ring; `identity`: the ring holds the very certificate; null: neither. */
  by: 'ca' | 'identity' | null;
  /** The key of the ring that holds the certificate, by index; null where `by` is. */
  ringIndex: number | null;
  /** From the leaf to the certificate of the ring, both included; as far as it leads where `by` is null. */
  path: CertificateFacts[];
  /** Why the path does not lead there: no certificate of the ring has the issuer's name, or the step that fails. Null where `by` is not. */
  problem: LinkProblem | 'no-anchor' | null;
}
