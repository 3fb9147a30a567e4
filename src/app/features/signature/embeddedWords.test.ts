import { expect, test } from 'vitest';
import type { EmbeddedFacts, EmbeddedKey, TrustFacts } from '../../../core/index.ts';
import {
  addressInWords,
  agreementOf,
  lessonOf,
  matchOf,
  ownKeyInWords,
  thumbprintInWords,
  trustOf,
} from './embeddedWords.ts';

const own = (signature: EmbeddedKey['signature']): EmbeddedKey => ({
  parameter: 'jwk',
  key: null,
  problem: null,
  signature,
});
const trusted = (by: TrustFacts['by']): Pick<EmbeddedFacts, 'trust'> => ({
  trust: { by, ringIndex: 0, path: [], problem: null },
});

test.each(['matches', 'no-match', 'cannot-serve', 'not-compared', 'unreadable'] as const)(
  'nothing about a token’s own key looks good: %s',
  (signature) => {
    const { words, tone } = matchOf(own(signature), 'ES256');
    expect(words).not.toBe('');
    expect(tone).not.toBe('good');
  },
);

test('a match is said to prove nothing, unless a person’s certificate vouches for the key', () => {
  expect(lessonOf({ keys: [own('matches')], trust: null })).toContain('proves nothing');
  expect(lessonOf({ keys: [own('matches')], ...trusted(null) })).toContain('proves nothing');
  expect(lessonOf({ keys: [own('no-match')], trust: null })).not.toContain('matches');
  expect(lessonOf({ keys: [own('matches')], ...trusted('ca') })).toBeNull();
  expect(lessonOf({ keys: [], trust: null })).toBeNull();
});

test.each([
  ['ca', 'good'],
  ['identity', 'good'],
  [null, 'warn'],
] as const)('trust by %s is %s', (by, tone) => {
  expect(trustOf(trusted(by))?.tone).toBe(tone);
});

test('without a given certificate there is nothing to say of trust', () => {
  expect(trustOf({ trust: null })).toBeNull();
});

test.each([
  [true, 'base64url', 'neutral', 'is that of the certificate'],
  [true, 'hex', 'neutral', 'is that of the certificate, in hexadecimal'],
  [false, 'base64url', 'warn', 'is not that of the certificate'],
] as const)('a thumbprint: %s %s', (agrees, form, tone, words) => {
  expect(thumbprintInWords({ parameter: 'x5t', have: '', need: '', agrees, form })).toEqual({ words, tone });
});

test.each([
  [null, undefined],
  [true, 'neutral'],
  [false, 'warn'],
] as const)('jwk and x5c agree: %s', (agree, tone) => {
  expect(agreementOf({ agree })?.tone).toBe(tone);
});

test.each([
  ['jku', 'keys.example:8443', 'names a key set at keys.example:8443; it is asked for a click alone'],
  ['x5u', 'a.example', 'names a certificate at a.example; it is asked for a click alone'],
  ['jku', null, 'names a key set by what is no web address'],
] as const)('%s at %s', (parameter, host, words) => {
  expect(addressInWords({ parameter, value: '', host })).toBe(words);
});

test.each([
  [{ kty: 'EC', crv: 'P-256' } as const, 256, 'EC P-256'],
  [{ kty: 'RSA' } as const, 2048, 'RSA 2048'],
  [{ kty: 'AKP', alg: 'ML-DSA-44' } as const, 10496, 'AKP ML-DSA-44'],
  [{ kty: 'oct' } as const, 256, 'secret of 32 bytes'],
])('%j is %s bits', (jwk, bits, words) => {
  const key = { jwk, publicJwk: jwk, private: false, bits, source: 'jwk' as const, index: 0 };
  expect(ownKeyInWords({ ...key, thumbprint: '', fingerprint: null, problems: [] })).toBe(words);
});
