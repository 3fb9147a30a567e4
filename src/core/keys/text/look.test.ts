import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { looksLikeKey } from './look.ts';

const PEM = '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----';
const pairs = [
  generateKeyPairSync('rsa', { modulusLength: 1024 }),
  generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  generateKeyPairSync('ed25519'),
];

test.each<[text: string, expected: boolean]>([
  [PEM, true],
  [`  "${PEM}"`, true],
  [`The key: ${PEM}`, true],
  [encodeURIComponent(PEM), true],
  [new URLSearchParams({ key: PEM }).toString(), true],
  [btoa(PEM), true],
  ['-----BEGIN RSA PRIVATE KEY-----', true],
  ['{"kty":"RSA"}', true],
  [btoa('{"kty":"RSA"}'), true],
  ["{kty: 'RSA'}", true],
  ['{ "keys" : [] }', true],
  ['[{"kty":"oct"}]', true],
  ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me', true],
  ['ecdsa-sha2-nistp256 AAAAE2Vj', true],
  [' https://accounts.example.com/jwks \n', true],
  ['http://127.0.0.1:8080/realms/a', true],
  ['see https://a.test', false],
  ['https://a.test and more', false],
  ['ssh-ed25519', false],
  ['', false],
  ['my secret', false],
  ['{"secret":"x"}', false],
  ['"kty":"oct"', false],
  ['my -----BEGIN PUBLIC KEY-----', false],
  ['MySecretIsLongerThanThirtyTwoCharacters', false],
  ['30'.repeat(32), false],
])('%j looks like a key: %s', (text, expected) => {
  expect(looksLikeKey(text)).toBe(expected);
});

test.each(pairs)('DER of any key looks like one', ({ publicKey, privateKey }) => {
  const public_ = publicKey.export({ type: 'spki', format: 'der' });
  const private_ = privateKey.export({ type: 'pkcs8', format: 'der' });
  for (const der of [public_, private_]) {
    expect(looksLikeKey(der.toString('base64'))).toBe(true);
  }
  expect(looksLikeKey(public_.toString('hex'))).toBe(true);
});

test('a long text costs no more than its beginning', () => {
  expect(looksLikeKey(`{${' '.repeat(200_000)}"kty":"RSA"}`)).toBe(false);
});

test.each(['MIIB', 'LS0tLS1CRUdJTi'])('white space after %s is gone through once', (start) => {
  const blank = `${start}${'A'.repeat(40)}${' '.repeat(15_000)}`;
  expect([looksLikeKey(`${blank}!`), looksLikeKey(blank), looksLikeKey(`${blank}= "  `)]).toEqual([
    false,
    true,
    true,
  ]);
});
