import type {
  EmbeddedFacts,
  EmbeddedKey,
  KeyAddress,
  ReadKey,
  ThumbprintFacts,
} from '../../../core/index.ts';
import type { Tone } from '../../ui/Chip.tsx';

/** A remark with the weight that it has; nothing about a token's own key is good news by itself. */
export interface Remark {
  words: string;
  tone: Tone;
}

/** What the chip beside a token's own key says of the signature. A match is no news: whoever wrote the token chose the key. */
export function matchOf({ signature }: Pick<EmbeddedKey, 'signature'>, alg: string | null): Remark {
  switch (signature) {
    case 'matches':
      return { words: 'matches, which proves nothing', tone: 'neutral' };
    case 'no-match':
      return { words: 'does not match', tone: 'warn' };
    case 'cannot-serve':
      return { words: `cannot serve ${alg ?? 'this alg'}`, tone: 'warn' };
    case 'not-compared':
      return { words: 'not compared', tone: 'neutral' };
    case 'unreadable':
      return { words: 'unreadable', tone: 'warn' };
  }
}

/** What follows from a comparison with the token's own keys, in a sentence; null where there is nothing to explain. */
export function lessonOf({ keys, trust }: Pick<EmbeddedFacts, 'keys' | 'trust'>): string | null {
  if (trust?.by) return null;
  if (keys.some(({ signature }) => signature === 'matches')) {
    return 'The signature matches the key inside the token, which proves nothing: whoever wrote the token chose it.';
  }
  return keys.length > 0
    ? 'A key inside the token is chosen by whoever wrote the token, so it decides nothing.'
    : null;
}

/** Whether a certificate that a person gave vouches for the token's own; null where none was given. */
export function trustOf({ trust }: Pick<EmbeddedFacts, 'trust'>): Remark | null {
  if (!trust) return null;
  const last = trust.path.at(-1);
  const name = last?.subject.commonName ?? last?.subject.text ?? '';
  if (trust.by === 'ca') return { words: `leads to ${name}, which you gave`, tone: 'good' };
  if (trust.by === 'identity') return { words: 'is the certificate that you gave', tone: 'good' };
  return { words: 'leads to no certificate that you gave', tone: 'warn' };
}

const kinds = new Map([
  ['base64', ', in standard base64'],
  ['hex', ', in hexadecimal'],
  ['hex-in-base64url', ', as base64url of hexadecimal text'],
]);

/** Whether a thumbprint is that of the certificate at hand. */
export function thumbprintInWords({ agrees, form }: ThumbprintFacts): Remark {
  if (!agrees) return { words: 'is not that of the certificate', tone: 'warn' };
  return { words: `is that of the certificate${kinds.get(form) ?? ''}`, tone: 'neutral' };
}

/** Whether `jwk` and `x5c` hold the same key; null where there are not both. */
export function agreementOf({ agree }: Pick<EmbeddedFacts, 'agree'>): Remark | null {
  if (agree === null) return null;
  return agree
    ? { words: 'jwk and x5c hold the same key.', tone: 'neutral' }
    : { words: 'jwk and x5c hold different keys: a verifier may take either.', tone: 'warn' };
}

/** An address of the header in words, and that it takes a click to ask it. */
export function addressInWords({ parameter, host }: KeyAddress): string {
  const what = parameter === 'jku' ? 'a key set' : 'a certificate';
  return host === null
    ? `names ${what} by what is no web address`
    : `names ${what} at ${host}; it is asked for a click alone`;
}

/** A key in few words: `EC P-256`, `RSA 2048`. */
export function ownKeyInWords({ jwk, bits }: ReadKey): string {
  return jwk.kty === 'oct'
    ? `secret of ${Math.floor(bits / 8)} bytes`
    : `${jwk.kty} ${jwk.crv ?? jwk.alg ?? bits}`;
}
