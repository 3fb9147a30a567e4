import { encodeBase64url } from '../token/base64url.ts';
import { compact } from './tokens.ts';

/** Base64url of so many bytes that look random and are the same in each run. */
export function noise(length: number, seed: number): string {
  const bytes = new Uint8Array(length);
  let state = seed + 1;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return encodeBase64url(bytes);
}

/** A compact token with a signature of so many bytes that verifies under no key. */
export function jws(
  alg: string,
  bytes: number,
  seed: number,
  claims: object = { sub: `user-${seed}`, iss: 'https://a.test' },
): string {
  return compact({ alg, typ: 'JWT' }, claims, noise(bytes, seed));
}

/** A text in lines of a width, put together with a joint. */
export function wrap(text: string, width: number, joint: string): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(joint);
}

/** Base64 of a text's UTF-8 bytes, with padding. */
export const base64 = (text: string): string => Buffer.from(text).toString('base64');
