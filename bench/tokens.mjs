// Tokens of a given size with one character whose change is still JSON and turns a claim check.
import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** A secret of 32 bytes, as HS256 asks for. */
export const secret = 'a-secret-of-thirty-two-bytes-ok!';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** An ES256 key pair as the JSON text of a private JWK. */
export const ecKey = JSON.stringify(privateKey.export({ format: 'jwk' }));

/**
 * A token whose `exp` stands in the middle of its payload.
 * @typedef {object} BenchToken
 * @property {string} text
 * @property {string} jti tells tokens of one size apart
 * @property {number} digit the offset (UTF-16 units) of the base64url character that makes `exp` begin with 1 (`x`) or 9 (`5`)
 */

/** The character of base64url for each first digit of `exp`: 1 has expired, 9 lies in the future. */
export const characters = { 1: 'x', 9: '5' };

/**
 * Makes a signed token.
 * @param {{ alg?: 'HS256' | 'ES256', size: number, jti: string, first: 1 | 9 }} wish `size` in characters, met within a few dozens
 * @returns {BenchToken}
 */
export function makeToken({ alg = 'HS256', size, jti, first }) {
  const header = encode(JSON.stringify({ alg, typ: 'JWT' }));
  const room = Math.max(0, Math.floor((size - header.length - 90) * 0.75) - 120);
  // The digit must be the third of three bytes: its low six bits are then one character.
  let text = words(Math.floor(room / 2), jti);
  let before = start(jti, text);
  while (before.length % 3 !== 2) {
    text += 'x';
    before = start(jti, text);
  }
  const payload = `${before}${first}700000000,"roles":[${list(Math.floor(room / 2), jti)}]}`;
  const input = `${header}.${encode(payload)}`;
  const digit = header.length + 1 + ((before.length - 2) / 3) * 4 + 3;
  return { text: `${input}.${signature(alg, input)}`, jti, digit };
}

/**
 * @param {string} jti
 * @param {string} text
 */
function start(jti, text) {
  return `{"jti":"${jti}","iat":1500000000,"text":"${text}","exp":`;
}

/**
 * @param {'HS256' | 'ES256'} alg
 * @param {string} input
 */
function signature(alg, input) {
  if (alg === 'HS256') return createHmac('sha256', secret).update(input).digest('base64url');
  const key = createPrivateKey({ key: JSON.parse(ecKey), format: 'jwk' });
  return sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

/**
 * One long string.
 * @param {number} length
 * @param {string} seed
 */
function words(length, seed) {
  const next = numbers(seed);
  let out = '';
  while (out.length < length) out += `${next().toString(36)} `;
  return out.slice(0, length);
}

/**
 * Many short strings, as the inside of an array.
 * @param {number} length
 * @param {string} seed
 */
function list(length, seed) {
  const next = numbers(`${seed} list`);
  let out = '"reader"';
  while (out.length < length) out += `,"group-${next().toString(36)}"`;
  return out;
}

/**
 * The same numbers for the same seed: a text without repetition in which every place can be found.
 * @param {string} seed
 */
function numbers(seed) {
  let state = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}

/** @param {string} text */
function encode(text) {
  return Buffer.from(text, 'utf8').toString('base64url');
}
