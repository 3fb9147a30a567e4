import type { CertificateFacts, ChainFacts } from '../x509/types.ts';
import type { Material } from './material.ts';
import { note, type Result } from './result.ts';
import { fingerprint, thumbprint } from './thumbprint.ts';
import type { Jwk, KeyRing, KeySource, ReadKey, UnreadKey } from './types.ts';

/** Key material and the container that held it. */
export interface Found extends Material {
  source: KeySource;
  /** What the certificates in `x5c` say, and how they belong together; there once they were read. */
  certificates?: CertificateFacts[];
  chain?: ChainFacts;
}

/** One member of a key text: what it gave, and what is known of it either way. */
export interface Candidate {
  result: Result<Found>;
  kid?: string;
  kty?: string;
}

/** A key ring of the members in order. Where none is a key, `problem` is the first member's. */
export async function gather(form: KeyRing['form'], candidates: readonly Candidate[]): Promise<KeyRing> {
  const keys: ReadKey[] = [];
  const unread: UnreadKey[] = [];
  const members = await chained(candidates);
  for (const [index, { result, kid, kty }] of members.entries()) {
    if (result.ok) keys.push(await toReadKey(result.value, index));
    else {
      const named = { ...(kid === undefined ? {} : { kid }), ...(kty === undefined ? {} : { kty }) };
      unread.push({ index, ...named, problem: result.problem });
    }
  }
  const problem = keys.length > 0 ? null : (unread[0]?.problem ?? note('key/none'));
  return { form, keys, unread, problem };
}

/** What reads certificates is loaded with the first one. */
async function chained(candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  if (!candidates.some(({ result }) => result.ok && result.value.x5c)) return candidates;
  const { withChains } = await import('../x509/withChains.ts');
  return withChains(candidates);
}

/** A ring without keys, because the text as a whole is no key. */
export function emptyRing(form: 'none' | 'unreadable' | 'jwks', problem: KeyRing['problem']): KeyRing {
  return { form, keys: [], unread: [], problem };
}

/** A key of a ring from what was found, with its digests. `index` is its place. */
async function toReadKey(found: Found, index: number): Promise<ReadKey> {
  const { jwk, bits, source, problems, expanded, certificates, chain } = found;
  const isPrivate =
    jwk.kty !== 'oct' && (jwk.d !== undefined || jwk.priv !== undefined || expanded !== undefined);
  const publicJwk = publicPart(jwk);
  return {
    jwk,
    publicJwk,
    private: isPrivate,
    ...(expanded === undefined ? {} : { expanded }),
    bits,
    source,
    index,
    thumbprint: await thumbprint(jwk),
    fingerprint: await fingerprint({ jwk, problems }),
    problems,
    ...(certificates ? { certificates } : {}),
    ...(chain ? { chain } : {}),
  };
}

/**
 * The public part of a key (RFC 7518 §6.2.1, §6.3.1, RFC 8037 §2), with its metadata; of a private key without `key_ops`, which speak of the private half. For
 * `oct`, which has no public part, the whole.
 */
export function publicPart(jwk: Jwk): Jwk {
  if (jwk.kty === 'oct' || (jwk.d === undefined && jwk.priv === undefined)) return { ...jwk };
  const { d, p, q, dp, dq, qi, priv, key_ops, ...rest } = jwk;
  return rest;
}
