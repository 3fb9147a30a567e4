import { decodeBase64url } from '../../token/base64url.ts';
import { elementAt } from '../der.ts';
import type { RawKey } from '../material.ts';
import { type Bytes, writeMember } from '../members.ts';
import { ok, type Result, refuse, wordsOf } from '../result.ts';

/** A parameter set of ML-DSA (FIPS 204 §4): its object identifier (RFC 9881 §2) and the lengths of its keys in octets. */
export interface MlDsa {
  alg: string;
  oid: string;
  pub: number;
  expanded: number;
}

const SEED = 32;
const rows: readonly MlDsa[] = [
  { alg: 'ML-DSA-44', oid: '2.16.840.1.101.3.4.3.17', pub: 1312, expanded: 2560 },
  { alg: 'ML-DSA-65', oid: '2.16.840.1.101.3.4.3.18', pub: 1952, expanded: 4032 },
  { alg: 'ML-DSA-87', oid: '2.16.840.1.101.3.4.3.19', pub: 2592, expanded: 4896 },
];

/** The parameter set with an object identifier, or undefined. */
export function mlDsaByOid(oid: string): MlDsa | undefined {
  return rows.find((row) => row.oid === oid);
}

/**
 * Reads the private key inside PKCS#8 as RFC 9881 §6 writes it: `seed [0]`, `expandedKey`, or both. Older software writes the seed, the expanded key, or the
 * one with the public key behind it, without any of these; lengths tell them apart. The public part is left to `completeMlDsa`.
 */
export function readMlDsaPrivate(row: MlDsa, content: Bytes, publicKey: Bytes | null): Result<RawKey> {
  const { pub: publicLength, expanded: privateLength } = row;
  const lengths = [SEED, privateLength, privateLength + publicLength];
  const parts = lengths.includes(content.length) ? [content] : partsOf(content);
  const seed = parts.find(({ length }) => length === SEED);
  const long = parts.find(({ length }) => length >= privateLength);
  const expanded = long?.slice(0, privateLength);
  const behind = long && long.length > privateLength ? long.slice(privateLength) : null;
  if ((!seed && !expanded) || !parts.every(({ length }) => lengths.includes(length))) {
    const have = parts.map(({ length }) => length).join(' + ');
    return refuse('key/ml-dsa-private', { alg: row.alg, have, seed: SEED, expanded: privateLength });
  }
  const pub = publicKey ?? behind;
  return ok({
    kty: 'AKP',
    alg: row.alg,
    ...(pub ? { pub: writeMember(pub) } : {}),
    ...(seed ? { priv: writeMember(seed) } : {}),
    ...(expanded ? { expanded: writeMember(expanded) } : {}),
  });
}

/** The octets in the elements of the content; the whole, where it is no DER. */
function partsOf(content: Bytes): Bytes[] {
  const top = elementAt(content, 0, content.length);
  if (top?.end !== content.length || ![0x80, 0x04, 0x30].includes(top.tag)) return [content];
  if (top.tag !== 0x30) return [content.slice(top.start)];
  const parts: Bytes[] = [];
  for (let at = top.start; at < top.end; ) {
    const part = elementAt(content, at, top.end);
    if (part?.tag !== 4 || part.end > top.end) return [content];
    parts.push(content.slice(part.start, part.end));
    at = part.end;
  }
  return parts;
}

/**
 * An ML-DSA key with its public part, computed from the seed or the expanded key (FIPS 204 §6.1); other keys as they are. Where both private forms are given they
 * must belong together, and the seed alone is kept, since it gives the other; a public key that was given must be theirs.
 */
export async function completeMlDsa(key: RawKey): Promise<Result<RawKey>> {
  const { expanded, ...rest } = key;
  if (key.kty !== 'AKP' || (key.priv === undefined && expanded === undefined)) return ok(key);
  const { ml_dsa44, ml_dsa65, ml_dsa87 } = await import('@noble/post-quantum/ml-dsa.js');
  const signer = new Map([
    ['ML-DSA-44', ml_dsa44],
    ['ML-DSA-65', ml_dsa65],
    ['ML-DSA-87', ml_dsa87],
  ]).get(key.alg ?? '');
  if (!signer) return ok(key);
  const long = expanded === undefined ? null : decodeBase64url(expanded).bytes;
  try {
    const pair = key.priv === undefined ? null : signer.keygen(decodeBase64url(key.priv).bytes);
    if (pair && long && writeMember(pair.secretKey) !== expanded) {
      return refuse('key/private-mismatch', { member: 'expandedKey' });
    }
    const pub = writeMember(pair ? pair.publicKey : signer.getPublicKey(long ?? new Uint8Array()));
    if (key.pub !== undefined && key.pub !== pub)
      return refuse('key/private-mismatch', { member: 'privateKey' });
    return ok({ ...rest, pub, ...(pair || expanded === undefined ? {} : { expanded }) });
  } catch (error) {
    return refuse('key/ml-dsa-damaged', { alg: key.alg ?? '', detail: wordsOf(error) });
  }
}
