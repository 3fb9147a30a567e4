import { decodeBase64url } from '../../token/base64url.ts';
import { note, ok } from '../result.ts';
import type { Candidate } from '../ring.ts';
import { decoders, secretMember } from '../secret.ts';

/** Shorter than this, words and numbers are hexadecimal or base64 by chance. */
const FEWEST_DIGITS = 32;
const FEWEST_OCTETS = 16;

/**
 * Reads a text that is no key as an HMAC secret: first its UTF-8 octets, then, where it is hexadecimal or canonical base64 or base64url
 * (RFC 4648 §3.5, §4, §5, §8) from end to end, what it decodes to.
 */
export function readSecretText(text: string): Candidate[] {
  const utf8 = secretMember(decoders.secret(text));
  const trimmed = text.trim();
  const encoding = encodingOf(trimmed);
  if (encoding === null) return [utf8];
  const decoded = decoders[`secret-${encoding}`](trimmed);
  if (!decoded.ok) return [utf8];
  const { bytes, problems } = decoded.value;
  return [
    utf8,
    secretMember(ok({ bytes, problems: [...problems, note('key/secret-reading', { encoding })] })),
  ];
}

function encodingOf(text: string): 'hex' | 'base64' | 'base64url' | null {
  if (text.length >= FEWEST_DIGITS && text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text)) return 'hex';
  const isUrl = /^[\w-]+={0,2}$/.test(text);
  const isStandard = /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  if (!isUrl && !isStandard) return null;
  const { bytes, faults } = decodeBase64url(text);
  const whole = /=/.test(text) ? text.length % 4 === 0 : true;
  if (!whole || bytes.length < FEWEST_OCTETS) return null;
  if (faults.some(({ kind }) => kind === 'length' || kind === 'unused-bits')) return null;
  return isStandard && text.length % 4 === 0 ? 'base64' : 'base64url';
}
