import type { ChainFacts, Jwk, KeyProblem, ReadKey } from '../../../core/index.ts';

/** The structure that held the key; `armoured` ones come as PEM or as DER. */
const containers: Record<ReadKey['source'], { words: string; armoured?: true }> = {
  secret: { words: '' },
  spki: { words: 'SPKI', armoured: true },
  pkcs8: { words: 'PKCS#8', armoured: true },
  'pkcs1-public': { words: 'PKCS#1', armoured: true },
  'pkcs1-private': { words: 'PKCS#1', armoured: true },
  sec1: { words: 'SEC1', armoured: true },
  certificate: { words: 'X.509 certificate', armoured: true },
  'certificate-request': { words: 'certificate request, PKCS#10', armoured: true },
  'openssh-public': { words: 'OpenSSH public key' },
  'openssh-private': { words: 'OpenSSH private key' },
  point: { words: 'bare EC point' },
  x5c: { words: 'certificate in a JWK' },
  jwk: { words: 'JWK' },
  jwks: { words: 'JWK set' },
};

/** Kind and size or curve: `RSA 2048`, `EC P-256`, `secret · 32 bytes`. */
export function kindOf({ jwk, bits }: Pick<ReadKey, 'jwk' | 'bits'>): string {
  if (jwk.kty === 'oct') return `secret · ${bits / 8} ${bits === 8 ? 'byte' : 'bytes'}`;
  if (jwk.kty === 'AKP') return jwk.alg ?? 'AKP';
  return `${jwk.kty} ${jwk.crv ?? bits}`;
}

/** The container that held the key, in words (`PEM, PKCS#8, encrypted`); empty for a secret. `pem` where the text has PEM armour, `opened` where a password opened it. */
export function sourceInWords(
  source: ReadKey['source'],
  { pem, opened }: { pem: boolean; opened: boolean },
): string {
  const { words, armoured } = containers[source];
  const armour = armoured ? (pem ? 'PEM' : 'DER') : '';
  const sealed = opened && words !== '' ? 'encrypted' : '';
  return [armour, words, sealed].filter(Boolean).join(', ');
}

/** What the key says that it is for: `RS256 · sig · verify`; empty where it says nothing. The `alg` of AKP is what the key is. */
export function forWhat({ kty, alg, use, key_ops: operations = [] }: Jwk): string {
  return [kty === 'AKP' ? '' : alg, use, operations.join(', ')].filter(Boolean).join(' · ');
}

const orders: Record<ChainFacts['order'], string> = {
  'leaf-first': 'each issued by the next',
  reordered: 'put in order',
  broken: 'of which some do not belong together',
};

/** How the certificates of one key belong together, and whether they lead to a root. */
export function orderInWords(chain: ChainFacts | undefined): string {
  if (!chain) return 'as they came';
  const root = chain.complete || chain.order === 'broken' ? '' : ', without the root';
  return `${orders[chain.order]}${root}`;
}

/** What there is to say about a key. The box takes any form, so that it is another one than the text looked like is no news. */
export function remarksOf({ problems }: Pick<ReadKey, 'problems'>): KeyProblem[] {
  return problems.filter(({ code }) => code !== 'key/other-form');
}
