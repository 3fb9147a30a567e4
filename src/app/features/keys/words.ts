import type { KeyFacts, KeyRing, ReadKey, RejectedKey } from '../../../core/index.ts';
import type { Tone } from '../../ui/Chip.tsx';

/** The name of a `kty` for people: `oct` says nothing to most. */
const kindOfKey = (kty: unknown) => (kty === 'oct' ? 'a secret' : kty);

const reasons: Record<RejectedKey['reason'], (data: RejectedKey['data']) => string> = {
  kid: () => 'kid differs',
  'not-chosen': () => 'it has no kid',
  issuer: () => 'it vouches for the certificate in x5c',
  kty: ({ have, need }) => `${kindOfKey(have)}, not ${kindOfKey(need)}`,
  crv: ({ have, need }) => `on ${have}, not ${need}`,
  use: ({ have }) => `use is ${have}`,
  'key-ops': ({ have }) => `key_ops is ${have || 'empty'}`,
  alg: ({ have }) => `for ${have}`,
  'not-for-signatures': ({ have }) => `${have} makes no signatures`,
  'pss-only': ({ have }) => `for ${have} alone`,
  'not-private': () => 'public',
};

/** Why a key of the ring was not chosen for the token, in a few words. */
export function rejectionInWords({ reason, data }: RejectedKey): string {
  return `not chosen: ${reasons[reason](data)}`;
}

/** What became of a key for the token at hand; `chosen` where it was tried, or would be. */
export interface KeyStatus {
  words: string;
  tone: Tone;
  chosen: boolean;
}

/** What became of one key of the ring; null where there is no token to choose for. */
export function statusOf({ selection, signature, named }: KeyFacts, index: number): KeyStatus | null {
  const rejected = selection?.rejected.find((one) => one.index === index);
  if (rejected) return { words: rejectionInWords(rejected), tone: 'neutral', chosen: false };
  if (!selection?.candidates.some((one) => one.index === index)) return null;
  const chosen = { tone: 'neutral', chosen: true } as const;
  if (signature.answer === 'pass' && signature.keyIndex === index) {
    return named
      ? { ...chosen, words: 'matches, proves nothing' }
      : { ...chosen, words: 'matches the signature', tone: 'good' };
  }
  if (signature.tried.includes(index)) {
    // Among several that were tried, one that does not match is nothing to worry about.
    const tone = signature.answer === 'fail' ? 'bad' : 'neutral';
    return { ...chosen, words: 'tried, does not match', tone };
  }
  if (signature.answer === 'pass') return { ...chosen, words: 'fits, not needed' };
  return { ...chosen, words: selection.by === 'kid' ? 'chosen by kid' : 'fits' };
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What stands over the table: how many keys, how many fit the token, and what decided. */
export function ringInWords({ ring, selection, signature }: KeyFacts): string {
  const unread = ring.unread.length === 0 ? '' : `, ${ring.unread.length} not read`;
  const count = `${counted(ring.keys.length, 'key')}${unread}`;
  if (!selection) return count;
  const { candidates, by, kidMiss } = selection;
  if (candidates.length === 0) return `${count}: none serves this token`;
  const { length } = candidates;
  const outcome = outcomeOf(signature, length);
  if (by === 'kid') return `${count}: ${length === 1 ? 'one' : length} chosen by kid${outcome}`;
  if (by === 'x5c') return `${count}: the token’s certificate is vouched for, and its key tried${outcome}`;
  const why = kidMiss ? 'none has the token’s kid' : 'the token has no kid';
  return `${count}: ${why}, ${length} fit${length === 1 ? 's' : ''}${outcome}`;
}

/** Which of several keys made the signature; nothing for a lone one, whose row says it. */
function outcomeOf({ answer, keyIndex }: KeyFacts['signature'], candidates: number): string {
  if (candidates === 1) return '';
  if (answer === 'pass' && keyIndex !== null) return `, key ${keyIndex + 1} matches`;
  return answer === 'fail' ? ', none matches' : '';
}

/** A mark on a key that a person should see without opening it; `title` says more. */
export interface KeyMark {
  words: string;
  tone: Tone;
  title?: string;
}

/** The least size of an RSA key in bits (RFC 7518 §3.3). */
const RSA_BITS = 2048;
/** Remarks on keys whose modulus can be factored whatever its length. */
const FACTORED = new Set(['key/roca', 'key/modulus-small-factor']);

/** Whether the key is private or secret, weak, or comes with certificates. What gives a fetched set away is a warning. */
export function marksOf(key: ReadKey, { published }: Pick<KeyRing, 'published'>): KeyMark[] {
  const marks: KeyMark[] = [];
  if (key.private) marks.push({ words: 'private', tone: published ? 'warn' : 'neutral' });
  if (published && (key.private || key.jwk.kty === 'oct')) {
    marks.push({ words: 'published', tone: 'warn', title: 'Whoever fetches the set can sign with it' });
  }
  if (key.jwk.kty === 'RSA' && key.bits < RSA_BITS) {
    marks.push({ words: 'weak', tone: 'warn', title: `RFC 7518 §3.3 asks for ${RSA_BITS} bits` });
  } else if (key.problems.some(({ code }) => FACTORED.has(code))) {
    marks.push({ words: 'weak', tone: 'bad', title: 'Its modulus can be factored' });
  }
  if (key.trustedBy !== undefined) {
    marks.push({
      words: 'x5c',
      tone: 'neutral',
      title: 'The token brought it; a certificate at hand vouches for it',
    });
  } else if (key.certificates !== undefined || key.jwk.x5c !== undefined) {
    marks.push({ words: 'certificate', tone: 'neutral' });
  }
  return marks;
}
