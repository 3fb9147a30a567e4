import type { EngineName, ReadKey, SignatureAnswer } from '../../../core/index.ts';
import type { SignatureState } from '../../state/document.ts';
import type { Tone } from '../../ui/Chip.tsx';

/** A long text by its two ends. */
export function cut(text: string): string {
  return text.length > 28 ? `${text.slice(0, 16)}…${text.slice(-8)}` : text;
}

/** A key by its kid, or by what it is; a question mark where none was chosen. */
export function keyName(key: ReadKey | null): string {
  if (!key) return '?';
  const { kty, crv, kid } = key.jwk;
  if (kid !== undefined) return kid;
  return kty === 'oct' ? `secret of ${Math.floor(key.bits / 8)} bytes` : `${kty} ${crv ?? key.bits}`;
}

/** `256 bytes · RSASSA-PKCS1-v1_5 with SHA-256`, with the length that is required where it differs; lengths in bytes. */
export function lengthRemark(have: number | null, need: number | null, title: string | null): string {
  const length =
    have === null ? null : `${have} bytes${need !== null && have !== need ? `, ${need} required` : ''}`;
  return [length, title].filter(Boolean).join(' · ');
}

/** What the signature's chip says; `named` where the token itself named the keys. */
export function stateOf(
  answer: SignatureAnswer,
  pending: boolean,
  made: SignatureState,
  named: boolean,
): { word: string; tone: Tone } {
  if (pending) return { word: 'checking', tone: 'neutral' };
  switch (answer) {
    case 'pass':
      if (named) return { word: 'matches, proves nothing', tone: 'neutral' };
      return { word: made === 'signed' ? 'signed here' : 'verified', tone: 'good' };
    case 'fail':
      return { word: made === 'stale' ? 'no longer matches' : 'does not match', tone: 'bad' };
    case 'na':
      return { word: 'none', tone: 'bad' };
    case 'unknown':
      return { word: made === 'stale' ? 'of the token before the edit' : 'not known', tone: 'warn' };
  }
}

const whys: Record<EngineName, string> = {
  WebCrypto: 'The browser computes it, and gave the right answer to a known one.',
  noble:
    'The library @noble computes it here: the browser has no such algorithm, or gave a wrong answer to a known one.',
  bigint: 'Computed here with plain integers: the browser does not take such a key.',
};

/** Why this engine computed the signature. */
export function whyServed(engine: EngineName): string {
  return whys[engine];
}
