import { expect, test } from 'vitest';
import { parseToken } from '../../../core/index.ts';
import { b64, compact } from '../../../core/testing/tokens.ts';
import { remarkOf } from './words.ts';

const HEADER = b64('{"alg":"HS256"}');
const JWE = `${b64('{"alg":"dir","enc":"A256GCM"}')}..AAAA.AAAA.AAAA`;
/** A JWS of exactly so many characters. */
const sized = (length: number) => {
  const start = `${HEADER}.e30.`;
  return start + 'A'.repeat(length - start.length);
};

test.each<[name: string, text: string, kind: string, size: string]>([
  ['JWS', compact({ alg: 'HS256' }, {}), 'JWS compact', 'fits'],
  ['detached JWS', `${HEADER}..c2ln`, 'JWS compact, detached', 'fits'],
  ['JWE', JWE, 'JWE compact', 'fits'],
  [
    'JWS in JSON',
    `{"payload":"e30","protected":"${HEADER}","signature":"c2ln"}`,
    'JWS JSON serialization',
    'fits',
  ],
  ['SD-JWT', `${compact({ alg: 'ES256' }, {})}~WyJhIiwiYiIsImMiXQ~`, 'SD-JWT', 'fits'],
  ['as long as a cookie', sized(4000), 'JWS compact', 'fits'],
  ['longer than a cookie', sized(4001), 'JWS compact', 'cookie'],
  ['as long as a header', sized(7680), 'JWS compact', 'cookie'],
  ['longer than a header', sized(7681), 'JWS compact', 'header'],
])('%s', (_name, text, kind, size) => {
  const [first, bytes, last] = remarkOf(parseToken(text)).split(' · ');
  expect(first).toBe(kind);
  expect(bytes).toBe(`${text.length.toLocaleString('en')} bytes`);
  expect(last).toContain(size);
});

test.each([
  ['', ''],
  ['hello', '5 bytes'],
])('no token: %j', (text, remark) => {
  expect(remarkOf(parseToken(text))).toBe(remark);
});
