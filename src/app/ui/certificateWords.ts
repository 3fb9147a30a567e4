import {
  type CertificateFacts,
  type ChainLink,
  decodeBase64url,
  hexOf,
  instantInWords,
  relativeInShort,
} from '../../core/index.ts';
import type { Tone } from './Chip.tsx';

/** The name by which people know a certificate: its common name, else its whole subject, else its first alternative name. */
export function certificateName({ subject, subjectAltNames }: CertificateFacts): string {
  return subject.commonName ?? (subject.text || subjectAltNames[0]?.value || 'without a name');
}

/** What a certificate is in its chain: the key's own one, the end of the chain, or one between. */
export function roleOf({ ca, selfSigned }: CertificateFacts, at: number): string {
  if (at > 0) return selfSigned ? 'Root' : 'Intermediate';
  if (!ca) return 'Leaf';
  return selfSigned ? 'Root' : 'CA';
}

/** Where an instant lies in the time for which a certificate is valid; all in seconds. `place` is 0 at its start, 1 at its end. */
export function validityOf(
  { notBefore, notAfter }: Pick<CertificateFacts, 'notBefore' | 'notAfter'>,
  now: number,
): { words: string; tone: Tone; place: number } {
  const place = notAfter > notBefore ? (now - notBefore) / (notAfter - notBefore) : 1;
  const clamped = Math.min(Math.max(place, 0), 1);
  if (now < notBefore) {
    return { words: `valid ${relativeInShort(notBefore, now)}`, tone: 'warn', place: clamped };
  }
  if (now > notAfter)
    return { words: `expired ${relativeInShort(notAfter, now)}`, tone: 'bad', place: clamped };
  return { words: `ends ${relativeInShort(notAfter, now)}`, tone: 'neutral', place: clamped };
}

/** The day of an instant in seconds: `22 Nov 2026`. */
export function dayOf(seconds: number, zone: 'UTC' | 'local'): string {
  return (instantInWords(seconds, zone) ?? String(seconds)).replace(/, .*$/, '');
}

const problems: Record<NonNullable<ChainLink['problem']>, string> = {
  signature: 'names the next one as its issuer, which did not sign it',
  unsupported: 'its signature can’t be computed here',
  'not-ca': 'signed by the next one, which is no CA',
  'no-cert-sign': 'signed by the next one, whose key is not for signing certificates',
  'path-length': 'signed by the next one, which allows fewer certificates below it',
  'critical-extension': 'has a critical extension that is not understood here',
};

/** How a certificate hangs on its issuer, in a few words, and whether that is as it should be. */
export function linkInWords(
  link: ChainLink | undefined,
  { selfSigned, issuer }: CertificateFacts,
): { words: string; good: boolean } {
  if (link?.problem) return { words: problems[link.problem], good: false };
  if (selfSigned) return { words: 'signed by itself', good: true };
  const name = issuer.commonName ?? issuer.text;
  if (link?.issuedBy === null || !link) return { words: `issued by ${name}, which is not here`, good: true };
  const next = link.issuedBy === link.index + 1 ? '' : `, number ${link.issuedBy + 1}`;
  return { words: `signed by ${name}${next}`, good: true };
}

/** A digest in base64url as OpenSSL shows it: pairs of hexadecimal digits with colons between. */
export function digestWithColons(digest: string): string {
  return hexOf(decodeBase64url(digest).bytes).replaceAll(' ', ':').toUpperCase();
}
