/** Hashes that RSASSA-PSS parameters name (RFC 4055 §2.1), each with the JWS algorithm that uses it (RFC 7518 §3.5), where there is one. */
export const pssHashes: readonly { oid: string; hash: string; alg?: string }[] = [
  { oid: '1.3.14.3.2.26', hash: 'SHA-1' },
  { oid: '2.16.840.1.101.3.4.2.4', hash: 'SHA-224' },
  { oid: '2.16.840.1.101.3.4.2.1', hash: 'SHA-256', alg: 'PS256' },
  { oid: '2.16.840.1.101.3.4.2.2', hash: 'SHA-384', alg: 'PS384' },
  { oid: '2.16.840.1.101.3.4.2.3', hash: 'SHA-512', alg: 'PS512' },
];
