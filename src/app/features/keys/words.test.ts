import { expect, test } from 'vitest';
import type { ReadKey, RejectedKey } from '../../../core/index.ts';
import { keyOf } from '../../../core/testing/tokens.ts';
import { keyInWords, rejectionInWords } from './words.ts';

const key = (jwk: Parameters<typeof keyOf>[0], bits: number, part: Partial<ReadKey> = {}): ReadKey => ({
  ...keyOf(jwk, bits),
  ...part,
});

test.each<[key: ReadKey, facts: string[]]>([
  [key({ kty: 'oct' }, 256, { source: 'secret' }), ['secret', '32 bytes']],
  [key({ kty: 'oct' }, 8, { source: 'secret' }), ['secret', '1 byte']],
  [key({ kty: 'RSA' }, 2048, { source: 'spki' }), ['RSA 2048 public', 'PEM']],
  [key({ kty: 'RSA' }, 2048, { source: 'pkcs8', private: true }), ['RSA 2048 private', 'PEM, PKCS#8']],
  [key({ kty: 'RSA' }, 1024, { source: 'pkcs1-public' }), ['RSA 1024 public', 'PEM, PKCS#1']],
  [
    key({ kty: 'EC', crv: 'P-256' }, 256, { source: 'sec1', private: true }),
    ['EC P-256 private', 'PEM, SEC1'],
  ],
  [key({ kty: 'EC', crv: 'P-256', alg: 'ES256' }, 256), ['EC P-256 public', 'ES256', 'JWK']],
  [key({ kty: 'OKP', crv: 'Ed25519' }, 256, { source: 'jwks' }), ['OKP Ed25519 public', 'JWK set']],
])('a key in words', (read, facts) => {
  expect(keyInWords(read).split(' · ')).toEqual(facts);
});

test.each<[reason: RejectedKey['reason'], have: string, need: string, facts: string[]]>([
  ['kid', 'k2', 'k1', ['k2']],
  ['kid', '', 'k1', ['empty']],
  ['not-chosen', '', '', ['kid']],
  ['kty', 'EC', 'RSA', ['EC', 'RSA']],
  ['crv', 'P-384', 'P-256', ['P-384', 'P-256']],
  ['use', 'enc', 'sig', ['use', 'enc']],
  ['key-ops', 'encrypt', 'verify', ['key_ops', 'encrypt']],
  ['key-ops', '', 'verify', ['key_ops', 'empty']],
  ['alg', 'RS512', 'RS256', ['RS512']],
  ['not-for-signatures', 'X25519', '', ['X25519']],
  ['not-private', '', '', ['public']],
])('rejected by %s (%j, not %j)', (reason, have, need, facts) => {
  const words = rejectionInWords({ index: 0, reason, data: { have, need } });
  for (const fact of facts) expect(words).toContain(fact);
  expect(words).not.toContain('undefined');
});
