import type { Jwk, ReadKey } from '../../../core/index.ts';

const containers: Record<ReadKey['source'], string> = {
  secret: '',
  spki: 'PEM or DER, SPKI',
  pkcs8: 'PEM or DER, PKCS#8',
  'pkcs1-public': 'PKCS#1',
  'pkcs1-private': 'PKCS#1',
  sec1: 'SEC1',
  certificate: 'X.509 certificate',
  'certificate-request': 'certificate request, PKCS#10',
  'openssh-public': 'OpenSSH public key',
  'openssh-private': 'OpenSSH private key',
  point: 'bare EC point',
  x5c: 'certificate in a JWK',
  jwk: 'JWK',
  jwks: 'JWK set',
};

/** Kind and size or curve: `RSA 2048`, `EC P-256`, `secret · 32 bytes`. */
export function kindOf({ jwk, bits }: Pick<ReadKey, 'jwk' | 'bits'>): string {
  if (jwk.kty === 'oct') return `secret · ${bits / 8} ${bits === 8 ? 'byte' : 'bytes'}`;
  if (jwk.kty === 'AKP') return jwk.alg ?? 'AKP';
  return `${jwk.kty} ${jwk.crv ?? bits}`;
}

/** The container that held the key, in words; empty for a secret. `opened` where a password opened it. */
export function sourceInWords(source: ReadKey['source'], opened: boolean): string {
  const words = containers[source];
  return opened && words !== '' ? `${words}, encrypted` : words;
}

/** What the key says that it is for: `RS256 · sig · verify`; empty where it says nothing. */
export function forWhat({
  alg,
  use,
  key_ops: operations = [],
}: Pick<Jwk, 'alg' | 'use' | 'key_ops'>): string {
  return [alg, use, operations.join(', ')].filter(Boolean).join(' · ');
}
