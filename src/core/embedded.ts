import { algorithmOf } from './alg/registry.ts';
import { loadAsn1 } from './keys/asn1.ts';
import { readCertificate } from './keys/certificate.ts';
import { readJwk } from './keys/jwk.ts';
import { settle } from './keys/material.ts';
import { ok, type Result, refuse } from './keys/result.ts';
import { type Found, gather } from './keys/ring.ts';
import { servesAlg } from './keys/serves.ts';
import type { KeyProblem, KeyRing, ReadKey } from './keys/types.ts';
import { headerParameters } from './token/header.ts';
import { objectOf, own, typeOf } from './token/json.ts';
import type { ParsedToken } from './token/types.ts';
import { verifySignature } from './verify.ts';
import { derOf } from './x509/read.ts';
import { compareThumbprint } from './x509/thumbprints.ts';
import { type Anchor, trustIn } from './x509/trust.ts';
import type { CertificateFacts, ThumbprintFacts, TrustFacts } from './x509/types.ts';

/** A key that the token brought in its header (RFC 7515 §4.1.3, §4.1.6). That the signature matches it proves nothing: whoever wrote the token chose it. */
export interface EmbeddedKey {
  parameter: 'jwk' | 'x5c';
  /** The key, with its certificates where it came in `x5c`; null where it can't be read. */
  key: ReadKey | null;
  /** Why it can't be read. */
  problem: KeyProblem | null;
  /** `cannot-serve`: the key is of another type than `alg` asks for; `not-compared`: there is no signature, payload or engine to compare with. */
  signature: 'matches' | 'no-match' | 'unreadable' | 'cannot-serve' | 'not-compared';
}

/** Everything that a token says about its own key. */
export interface EmbeddedFacts {
  keys: EmbeddedKey[];
  /** `x5t` and `x5t#S256`, compared with the leaf of `x5c`, or else with the certificates of the ring; empty where there is none to compare with. */
  thumbprints: ThumbprintFacts[];
  /** Whether `jwk` and the leaf of `x5c` are the same key; null where one of them is missing or unreadable. */
  agree: boolean | null;
  /** Null where there is no readable `x5c`, or the ring holds no certificate that a person gave. */
  trust: TrustFacts | null;
}

/** `EmbeddedFacts`, and the ring; where a certificate of the ring vouches for the token's own leaf key, that key is in it too, with `trustedBy`. */
export interface Embedded {
  facts: EmbeddedFacts;
  ring: KeyRing;
}

/**
 * Reads the keys that the header of a JWS brings (RFC 7515 §4.1.3, §4.1.6 to §4.1.8), compares the signature with each, and looks whether a certificate that a person gave
 * vouches for `x5c` (RFC 5280 §6). Never rejects.
 */
export async function examineEmbedded(token: ParsedToken, ring: KeyRing): Promise<Embedded> {
  const parameters = objectOf(token.header.json);
  const given = { jwk: own(parameters, 'jwk'), x5c: own(parameters, 'x5c') };
  const keys: EmbeddedKey[] = [];
  if (given.jwk !== undefined) keys.push(await compared(token, 'jwk', await foundInJwk(given.jwk)));
  if (given.x5c !== undefined) keys.push(await compared(token, 'x5c', await foundInX5c(given.x5c)));
  const [jwk, x5c] = (['jwk', 'x5c'] as const).map(
    (name) => keys.find(({ parameter }) => parameter === name)?.key ?? null,
  );
  const anchors = anchorsIn(ring);
  const chain = x5c?.certificates ?? [];
  const trust = chain.length > 0 && anchors.length > 0 ? await trustIn(chain, anchors) : null;
  const facts: EmbeddedFacts = {
    keys,
    thumbprints: thumbprintsOf(parameters, chain, ring),
    agree: jwk && x5c ? jwk.thumbprint === x5c.thumbprint : null,
    trust,
  };
  return x5c && trust ? withLeaf(facts, ring, x5c, trust) : { facts, ring };
}

/** The pinned certificate's key is in the ring already; one that a CA vouches for comes behind all others. */
function withLeaf(facts: EmbeddedFacts, ring: KeyRing, key: ReadKey, trust: TrustFacts): Embedded {
  if (trust.by !== 'ca' || trust.ringIndex === null) return { facts, ring };
  const places = [...ring.keys, ...ring.unread].map(({ index }) => index);
  const leaf = { ...key, index: Math.max(...places) + 1, trustedBy: trust.ringIndex };
  return { facts, ring: { ...ring, keys: [...ring.keys, leaf] } };
}

async function compared(
  token: ParsedToken,
  parameter: EmbeddedKey['parameter'],
  found: Result<Found>,
): Promise<EmbeddedKey> {
  const { keys, problem } = await gather('jwk', [{ result: found }]);
  const [key] = keys;
  if (!key) return { parameter, key: null, problem, signature: 'unreadable' };
  return { parameter, key, problem: null, signature: await signatureUnder(token, key) };
}

async function signatureUnder(token: ParsedToken, key: ReadKey): Promise<EmbeddedKey['signature']> {
  const row = algorithmOf(headerParameters(token).alg);
  if (!row) return 'not-compared';
  if (servesAlg(key, row, 'verify')) return 'cannot-serve';
  const { status } = await verifySignature(token, row, key);
  if (status === 'match') return 'matches';
  return status === 'no-match' && !token.detached ? 'no-match' : 'not-compared';
}

async function foundInJwk(json: unknown): Promise<Result<Found>> {
  const read = await readJwk(json);
  return read.ok ? ok({ ...read.value, source: 'jwk' }) : read;
}

/** The key of the first certificate is the one that signed (RFC 7515 §4.1.6). */
async function foundInX5c(json: unknown): Promise<Result<Found>> {
  if (!Array.isArray(json)) return refuse('key/member-type', { member: 'x5c', have: typeOf(json) });
  const [first, ...rest] = json as unknown[];
  if (first === undefined) return refuse('key/member-empty', { member: 'x5c' });
  if (typeof first !== 'string') return refuse('key/member-type', { member: 'x5c', have: typeOf(first) });
  const read = readCertificate(await loadAsn1(), derOf(first));
  const settled = read.ok ? await settle(read.value) : read;
  if (!settled.ok) return refuse(settled.problem.code, { ...settled.problem.data, member: 'x5c' });
  // What is no text is no certificate: it stays in its place, to be told as that.
  const x5c = [first, ...rest.map((text) => (typeof text === 'string' ? text : ''))];
  return ok({ ...settled.value, source: 'x5c', x5c });
}

/**
 * Certificates that a person gave. That of a JWK speaks for the JWK's own key alone: it may be the token's, and issues nothing here. So does one that was fetched.
 * One that holds another key than its JWK speaks for nothing.
 */
function anchorsIn({ keys, published }: KeyRing): Anchor[] {
  return keys.flatMap(({ index, source, problems, certificates = [] }) => {
    if (problems.some(({ code }) => code === 'key/x5c-differs')) return [];
    const issues = source !== 'jwk' && source !== 'jwks' && !published;
    const counted = issues ? certificates : certificates.slice(0, 1);
    return counted.map((certificate) => ({ ringIndex: index, certificate, issues }));
  });
}

function thumbprintsOf(
  parameters: Record<string, unknown> | null,
  chain: readonly CertificateFacts[],
  ring: KeyRing,
): ThumbprintFacts[] {
  const others =
    chain.length > 0 ? chain.slice(0, 1) : ring.keys.flatMap(({ certificates }) => certificates?.[0] ?? []);
  return (['x5t', 'x5t#S256'] as const).flatMap((parameter) => {
    const have = own(parameters, parameter);
    if (typeof have !== 'string') return [];
    const all = others.map((certificate) => compareThumbprint(parameter, have, certificate));
    return all.find(({ agrees }) => agrees) ?? all[0] ?? [];
  });
}
