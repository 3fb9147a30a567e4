import { decodeBase64url, encodeBase64url } from '../token/base64url.ts';
import type { CertificateFacts, ThumbprintFacts } from './types.ts';

const OCTETS = { x5t: 20, 'x5t#S256': 32 } as const;
const HEX = /^(?:[0-9a-f]{2}:?)+$/i;

/**
 * Compares a thumbprint with a certificate (RFC 7515 §4.1.7, §4.1.8). Some providers write hexadecimal, or the base64url of hexadecimal text, or padding: such a
 * value is compared by the digest that it means.
 */
export function compareThumbprint(
  parameter: ThumbprintFacts['parameter'],
  have: string,
  certificate: CertificateFacts,
): ThumbprintFacts {
  const { digest, form } = readDigest(have, OCTETS[parameter]);
  const need = parameter === 'x5t' ? certificate.sha1 : certificate.sha256;
  return { parameter, have, need, agrees: digest === need, form };
}

/** The digest that a text means, base64url, and how it is written. */
function readDigest(text: string, octets: number): { digest: string | null; form: ThumbprintFacts['form'] } {
  const { bytes, faults } = decodeBase64url(text);
  const foreign = faults.some(({ kind }) => kind === 'illegal-character' || kind === 'length');
  if (!foreign && bytes.length === octets) {
    return { digest: encodeBase64url(bytes), form: faults.length === 0 ? 'base64url' : 'base64' };
  }
  const direct = hexDigest(text, octets);
  if (direct) return { digest: direct, form: 'hex' };
  const inner = foreign ? null : hexDigest(String.fromCharCode(...bytes.subarray(0, 4 * octets)), octets);
  return inner ? { digest: inner, form: 'hex-in-base64url' } : { digest: null, form: 'unreadable' };
}

function hexDigest(text: string, octets: number): string | null {
  const trimmed = text.trim();
  if (trimmed.length > 3 * octets || !HEX.test(trimmed)) return null;
  const digits = trimmed.replaceAll(':', '');
  if (digits.length !== 2 * octets) return null;
  const bytes = Uint8Array.from({ length: octets }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
  return encodeBase64url(bytes);
}
