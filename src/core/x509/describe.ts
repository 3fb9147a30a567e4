import { loadAsn1 } from '../keys/asn1.ts';
import { readCertificate } from '../keys/certificate.ts';
import { settle } from '../keys/material.ts';
import { note } from '../keys/result.ts';
import type { Found } from '../keys/ring.ts';
import { thumbprint } from '../keys/thumbprint.ts';
import type { KeyProblem } from '../keys/types.ts';
import { chainOf } from './chain.ts';
import { derOf, readCertificateFacts } from './read.ts';
import { compareThumbprint } from './thumbprints.ts';
import type { CertificateFacts, ChainFacts } from './types.ts';

/** Certificates of one `x5c` beyond so many are not read. */
const MOST_CERTIFICATES = 32;

/** Reads the certificates that a key holds in `x5c` (RFC 7517 §4.7) and compares them with the key, its `x5t` and `x5t#S256`, and one another. What differs is noted. */
export async function described(found: Found): Promise<Found> {
  const { facts, unread } = await readAll((found.x5c ?? []).slice(0, MOST_CERTIFICATES));
  const [leaf] = facts;
  if (!leaf) return { ...found, problems: [...found.problems, ...unread] };
  const chain = await chainOf(facts);
  const problems = [
    ...found.problems,
    ...unread,
    ...((await isKeyOf(leaf, found)) ? [] : [note('key/x5c-differs', { subject: shown(leaf) })]),
    ...thumbprintNotes(found, leaf),
    ...chainNotes(chain),
  ];
  return { ...found, certificates: facts, chain, problems };
}

/** Reads certificates up to the first that can't be read, which is noted with its place. */
async function readAll(x5c: readonly string[]): Promise<{ facts: CertificateFacts[]; unread: KeyProblem[] }> {
  const facts: CertificateFacts[] = [];
  for (const [at, text] of x5c.entries()) {
    const read = await readCertificateFacts(derOf(text));
    if (!read.ok) return { facts, unread: [note('key/x5c-unreadable', { at, reason: read.problem.code })] };
    facts.push(read.value);
  }
  return { facts, unread: [] };
}

async function isKeyOf(certificate: CertificateFacts, { jwk }: Found): Promise<boolean> {
  const read = readCertificate(await loadAsn1(), derOf(certificate.der));
  const settled = read.ok ? await settle(read.value) : read;
  return settled.ok && (await thumbprint(settled.value.jwk)) === (await thumbprint(jwk));
}

function thumbprintNotes({ jwk }: Found, leaf: CertificateFacts): KeyProblem[] {
  return (['x5t', 'x5t#S256'] as const).flatMap((member) => {
    const have = jwk[member];
    if (have === undefined) return [];
    const { agrees, form, need } = compareThumbprint(member, have, leaf);
    if (!agrees) return [note('key/x5t-differs', { member, have: have.slice(0, 100), need })];
    return form === 'base64url' ? [] : [note('key/x5t-form', { member, form })];
  });
}

/** Remarks on how the certificates of one list belong together. */
export function chainNotes({ links, order }: ChainFacts): KeyProblem[] {
  const forged = links.find(({ signatureValid }) => signatureValid === false);
  return [
    ...(order === 'broken' ? [note('key/chain-broken', { certificates: links.length })] : []),
    ...(order === 'reordered' ? [note('key/chain-reordered', { certificates: links.length })] : []),
    ...(forged ? [note('key/chain-signature', { at: forged.index })] : []),
  ];
}

/** A certificate's subject in a few words. */
function shown({ subject }: CertificateFacts): string {
  return (subject.commonName ?? subject.text).slice(0, 100);
}
