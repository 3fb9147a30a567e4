import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { generateKeyFor } from '../generate.ts';
import { bigIntToBytes, bytesToBigInt } from '../keys/bigint.ts';
import { convertKey, readKeys } from '../keys/index.ts';
import type { KeyKind, KeyProblem } from '../keys/types.ts';
import { chains, forged, pemOf } from '../testing/certificates.ts';
import { notedContainers, refusedContainers } from '../testing/containerCases.ts';
import { rocaModulus } from '../testing/roca.ts';
import { keyProblemIsNote, keyProblemSentence, keyProblemsWithWords } from './keyProblems.ts';
import type { Sentence } from './sentence.ts';

const core = fileURLToPath(new URL('..', import.meta.url));
/** The modules of the core that are neither tests nor words, without their comments. */
const sources = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/^(messages|testing)\b/.test(path))
  .map((path) => readFileSync(`${core}${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
  .join('\n');

type Example = [code: string, kind: KeyKind, text: string];

const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const pss = generateKeyPairSync('rsa-pss', { modulusLength: 1024 });
const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const explicit = generateKeyPairSync('ec', { namedCurve: 'secp224r1', paramEncoding: 'explicit' });
const p224 = generateKeyPairSync('ec', { namedCurve: 'secp224r1' });
const x25519 = generateKeyPairSync('x25519');
/** A P-256 certificate, base64: node:crypto reads certificates and writes none. */
const certificate =
  'MIIBeDCCAR+gAwIBAgIUL+CRR8f9rPgjGJrp90X727HSdYswCgYIKoZIzj0EAwIwEjEQMA4GA1UEAwwHZXhhbXBsZTAeFw0yNjExMjIwMzQyNTZaFw0zNjExMTkwMzQyNTZaMBIxEDAOBgNVBAMMB2V4YW1wbGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAT2UrqpqzDSAYgjn3Gs0dVz+WFXzYLzGmcFS5zkaXrk38/u+V6NAU6Tc2I/S7hEviIlYu+PMT9KOO2p8cXjPDbno1MwUTAdBgNVHQ4EFgQUHgNwyjhuq7qHOQmOWmXBa8mgkaIwHwYDVR0jBBgwFoAUHgNwyjhuq7qHOQmOWmXBa8mgkaIwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiBYrqp19zslMfPNwDjri8Bo+acGM0r8fnn3zhK7oz57EgIgX+JSU7rZrSYL9SzGOCgxsbo1WZGH2Fg34itzWVq7B30=';

const block = (label: string, body = 'MAA=', end = label) =>
  `-----BEGIN ${label}-----\n${body}\n-----END ${end}-----`;
const hex = (label: string, digits: string) => block(label, Buffer.from(digits, 'hex').toString('base64'));
const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
/** The P-256 SPKI with another point in its BIT STRING, given as hexadecimal. */
const withPoint = (point: string) => {
  const octets = point.length / 2;
  const byte = (value: number) => value.toString(16).padStart(2, '0');
  const algorithm = '301306072a8648ce3d020106082a8648ce3d030107';
  return hex('PUBLIC KEY', `30${byte(24 + octets)}${algorithm}03${byte(octets + 1)}00${point}`);
};
const jwk = (key: KeyObject, members: object = {}) =>
  JSON.stringify({ ...key.export({ format: 'jwk' }), ...members });
const oct = (k: unknown, members: object = {}) => JSON.stringify({ kty: 'oct', k, ...members });
const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes as string).toString('base64url');
const { n = '', p = '' } = rsa.privateKey.export({ format: 'jwk' });
const { x = '' } = p256.publicKey.export({ format: 'jwk' });
const led = (value: string) => base64url(Buffer.concat([Buffer.of(0), Buffer.from(value, 'base64url')]));
const without = (key: KeyObject, ...names: string[]) =>
  jwk(key, Object.fromEntries(names.map((name) => [name, undefined])));

const akp = (members: object) =>
  JSON.stringify({ kty: 'AKP', alg: 'ML-DSA-44', pub: base64url(Buffer.alloc(1312)), ...members });

const rsaPublic = (modulus: bigint, e = 'AQAB') =>
  JSON.stringify({ kty: 'RSA', n: base64url(bigIntToBytes(modulus, 128)), e });

const refused: readonly Example[] = [
  ['key/none', 'text', ' '],
  ['key/empty', 'pem', ' '],
  ['key/putty', 'text', 'PuTTY-User-Key-File-3: ssh-rsa'],
  ['key/pgp', 'pem', block('PGP PUBLIC KEY BLOCK')],
  ['key/dsa', 'pem', block('DSA PRIVATE KEY')],
  ['key/pkcs7', 'pem', block('PKCS7')],
  ['key/pkcs7', 'pem', block('CMS')],
  ['key/crl', 'pem', block('X509 CRL')],
  ['key/parameters-only', 'pem', block('EC PARAMETERS')],
  ['key/pem-no-block', 'pem', 'hello'],
  ['key/pem-label', 'pem', block('COFFEE')],
  ['key/pem-labels-differ', 'pem', block('PUBLIC KEY', 'MAA=', 'PRIVATE KEY')],
  ['key/pem-labels-differ', 'pem', block('PUBLIC KEY', 'MAA=', '')],
  ['key/pem-empty', 'pem', block('PUBLIC KEY', '')],
  ['key/pem-base64', 'pem', block('PUBLIC KEY', 'MA*=')],
  ['key/der-empty', 'pem', block('PUBLIC KEY', 'M')],
  ['key/der-broken', 'pem', hex('PUBLIC KEY', '3085')],
  ['key/der-broken', 'jwk', JSON.stringify({ kty: 'RSA', x5c: ['MIU='] })],
  ['key/der-truncated', 'pem', hex('PUBLIC KEY', '300500')],
  ['key/der-trailing', 'pem', hex('PUBLIC KEY', '300000')],
  ['key/der-unexpected', 'pem', hex('PUBLIC KEY', '3000')],
  ['key/der-unexpected', 'jwk', JSON.stringify({ kty: 'RSA', x5c: ['MAA='] })],
  ['key/json-syntax', 'jwk', '{"kty": }'],
  ['key/not-object', 'jwk', '3'],
  ['key/not-object', 'jwks', '{"keys": [null]}'],
  ['key/keys-missing', 'jwks', '{}'],
  ['key/keys-type', 'jwks', '{"keys": {}}'],
  ['key/keys-empty', 'jwks', '{"keys": []}'],
  ['key/kty-missing', 'jwk', '{}'],
  ['key/kty-case', 'jwk', '{"kty": "rsa"}'],
  ['key/kty-unknown', 'jwk', '{"kty":"XYZ"}'],
  ['key/akp-alg', 'jwk', `{"kty": "AKP", "alg": "ML-DSA-1", "pub": "AA"}`],
  ['key/member-missing', 'jwk', '{"kty": "oct"}'],
  ['key/member-type', 'jwk', oct(7)],
  ['key/member-type', 'jwk', '{"kty": null}'],
  ['key/member-empty', 'jwk', oct('')],
  ['key/member-length', 'jwk', jwk(p256.publicKey, { x: base64url(Buffer.alloc(40, 1)) })],
  ['key/member-base64url', 'jwk', oct('AQ!D')],
  ['key/member-base64url', 'jwk', oct('AQIDA')],
  ['key/multi-prime', 'jwk', jwk(rsa.privateKey, { oth: [] })],
  ['key/x5c-of-other-kty', 'jwk', JSON.stringify({ kty: 'RSA', x5c: [certificate] })],
  ['key/crv-unknown', 'jwk', jwk(p256.publicKey, { crv: 'P-1' })],
  ['key/crv-unknown', 'jwk', jwk(p256.publicKey, { crv: '' })],
  ['key/crv-of-other-kty', 'jwk', jwk(p256.publicKey, { crv: 'Ed25519' })],
  ['key/crv-spelling', 'jwk', jwk(p256.publicKey, { crv: 'P256' })],
  ['key/curve-missing', 'pem', hex('EC PRIVATE KEY', `30250201010420${'01'.repeat(32)}`)],
  ['key/curve-explicit', 'pem', spki(explicit.publicKey)],
  ['key/curve-unsupported', 'pem', spki(p224.publicKey)],
  [
    'key/curve-unsupported',
    'pem',
    hex('PUBLIC KEY', '301130 0c06072a8648ce3d0201 06012a 030100'.replaceAll(' ', '')),
  ],
  ['key/algorithm-unsupported', 'pem', hex('PUBLIC KEY', '300f300906072a8648ce380401030200ff')],
  ['key/algorithm-unsupported', 'pem', hex('PUBLIC KEY', '300a300406022a03030200ff')],
  ['key/point-form', 'pem', withPoint(`05${'01'.repeat(64)}`)],
  ['key/point-length', 'pem', withPoint(`04${'01'.repeat(60)}`)],
  ['key/point-off-curve', 'jwk', jwk(p256.publicKey, { y: x })],
  ['key/modulus-too-small', 'jwk', jwk(rsa.publicKey, { n: 'AQAB' })],
  ['key/modulus-too-large', 'jwk', jwk(rsa.publicKey, { n: base64url(Buffer.alloc(2049, 255)) })],
  ['key/modulus-even', 'jwk', jwk(rsa.publicKey, { n: base64url(Buffer.alloc(128, 2)) })],
  ['key/exponent', 'jwk', jwk(rsa.publicKey, { e: 'Ag' })],
  ['key/private-mismatch', 'jwk', jwk(rsa.privateKey, { q: p })],
  ['key/private-range', 'jwk', jwk(p256.privateKey, { d: base64url(Buffer.alloc(32, 255)) })],
  ['key/private-mismatch', 'jwk', akp({ priv: base64url(Buffer.alloc(32)) })],
  ['key/secret-is-key-text', 'jwk', oct(base64url('{"kty":"oct","k":"AQ"}'))],
  ['key/secret-is-key-text', 'jwk', oct(base64url(block('PUBLIC KEY')))],
  ['key/secret-character', 'secret-hex', 'ab!'],
  ['key/secret-character', 'secret-base64', 'AQ\u00a7D'],
  ['key/secret-base64-length', 'secret-base64', 'AQIDA'],
  ['key/secret-hex-length', 'secret-hex', 'abc'],
  ['key/alg-contradicts-key', 'jwk', jwk(p256.publicKey, { alg: 'RS256' })],
  ['key/url', 'text', 'https://example.com/jwks.json'],
  ['key/discovery-document', 'text', '{"issuer":"https://a.example","jwks_uri":"https://a.example/jwks"}'],
  ['key/is-token', 'text', 'eyJhbGciOiJub25lIn0.e30.'],
  ['key/fingerprint', 'text', `SHA256:${'a'.repeat(43)}`],
  ['key/path', 'text', '/etc/keys/signing.pem'],
  ['key/kms-name', 'text', 'arn:aws:kms:eu-west-1:1:alias/abc'],
  ['key/did', 'text', 'did:example:123'],
  ['key/age', 'text', `age1${'q'.repeat(58)}`],
  ['key/minisign', 'text', 'untrusted comment: minisign public key 1'],
  ['key/paserk', 'text', `k4.public.${'A'.repeat(43)}`],
  ['key/html', 'text', '<!DOCTYPE html><title>Log in</title>'],
  ['key/json-without-key', 'text', '{"error":"not found"}'],
  ['key/json-without-key', 'text', '{}'],
];

const noted: readonly Example[] = [
  ['key/normalised-padding', 'jwk', oct('AQ==')],
  ['key/normalised-alphabet', 'jwk', oct('+/+/')],
  ['key/normalised-whitespace', 'jwk', oct('AQ ID')],
  ['key/normalised-unused-bits', 'jwk', oct('AR')],
  ['key/normalised-leading-zero', 'jwk', jwk(rsa.publicKey, { n: led(n) })],
  ['key/normalised-length', 'jwk', jwk(p256.publicKey, { x: led(x) })],
  ['key/duplicate-member', 'jwk', '{"kty": "oct", "k": "AQ", "k": "AQ"}'],
  ['key/member-dropped', 'jwk', oct('AQ', { kid: 7 })],
  ['key/member-dropped', 'jwk', oct('AQ', { key_ops: 'verify' })],
  ['key/from-x5c', 'jwk', JSON.stringify({ x5c: [certificate] })],
  ['key/x5c-differs', 'jwk', jwk(p256.publicKey, { x5c: [chains.p256.leaf] })],
  ['key/x5c-unreadable', 'jwk', jwk(p256.publicKey, { x5c: ['MAA='] })],
  ['key/x5t-differs', 'jwk', JSON.stringify({ x5c: [chains.p256.leaf], x5t: 'AAAA' })],
  [
    'key/x5t-form',
    'jwk',
    JSON.stringify({
      x5c: [certificate],
      x5t: new X509Certificate(Buffer.from(certificate, 'base64')).fingerprint,
    }),
  ],
  ['key/chain-reordered', 'pem', pemOf(chains.p256.root, chains.p256.leaf, chains.p256.intermediate)],
  ['key/chain-broken', 'jwk', JSON.stringify({ x5c: [chains.p256.leaf, chains.rsa.root] })],
  ['key/chain-signature', 'pem', pemOf(chains.p256.leaf, forged)],
  ['key/other-form', 'pem', jwk(p256.publicKey)],
  ['key/other-form', 'jwk', spki(p256.publicKey)],
  ['key/other-form', 'jwks', oct('AQ')],
  ['key/rsa-pss-only', 'pem', spki(pss.publicKey)],
  ['key/rsa-computed', 'jwk', without(rsa.privateKey, 'p', 'q', 'dp', 'dq', 'qi')],
  ['key/roca', 'jwk', rsaPublic(rocaModulus)],
  ['key/modulus-small-factor', 'jwk', rsaPublic(3n * 2n ** 600n + 3n)],
  ['key/exponent-3', 'jwk', rsaPublic(bytesToBigInt(Buffer.from(n, 'base64url')), 'Aw')],
  ['key/not-for-signatures', 'jwk', jwk(x25519.publicKey)],
  ['key/small-order', 'jwk', jwk(x25519.publicKey, { crv: 'Ed25519', x: base64url(Buffer.alloc(32)) })],
  ['key/pem-armour', 'pem', spki(p256.publicKey).replaceAll('-----', '\u2014\u2014')],
  ['key/pem-end-missing', 'pem', spki(p256.publicKey).replace(/-----END.*/, '')],
  ['key/pem-wrong-label', 'pem', spki(p256.publicKey).replaceAll('PUBLIC', 'PRIVATE')],
  ['key/secret-url-alphabet', 'secret-base64', '-_-_'],
  ['key/secret-standard-alphabet', 'secret-base64url', '+/+/'],
  ['key/secret-unused-bits', 'secret-base64', 'AR=='],
  ['key/unwrapped', 'text', encodeURIComponent(spki(p256.publicKey))],
  ['key/no-armour', 'text', p256.publicKey.export({ type: 'spki', format: 'der' }).toString('hex')],
  ['key/found-in-json', 'text', JSON.stringify({ signing: { pem: spki(p256.publicKey) } })],
  ['key/read-as-literal', 'text', "{kty: 'oct', k: 'AQ'}"],
  ['key/read-from-fields', 'text', 'kty: oct\nk: AQID\n'],
  ['key/json-in-pieces', 'text', `{"keys":[${jwk(p256.publicKey)},`],
  ['key/secret-reading', 'text', 'ab'.repeat(16)],
  ['key/pem-begin-missing', 'pem', spki(p256.publicKey).replace(/-----BEGIN.*\n/, '')],
  ['key/kty-hardware', 'jwk', jwk(rsa.publicKey, { kty: 'RSA-HSM' })],
];

/** Problems that a key text cannot bring about, from the operations that give them. */
async function fromOperations(): Promise<KeyProblem[]> {
  vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValueOnce(new Error('not today'));
  const results = [
    await generateKeyFor('HS1'),
    await generateKeyFor('RS256'),
    await generateKeyFor('ES256', { crv: 'P-521' }),
    convertKey({ keys: [] }, null, 'spki'),
  ];
  return results.flatMap((result) => (result.ok ? [] : [result.problem]));
}

function expectWhole({ headline, detail = '', advice = '' }: Sentence): void {
  expect(headline).not.toBe('');
  expect(headline).not.toContain('key/');
  expect([headline, detail, advice].join(' ')).not.toMatch(/undefined|NaN|\[object|\bnull\b.*\bnull\b/);
}

describe('the words for key problems', () => {
  it('are there for every code in the sources, and for no other', () => {
    const codes = [...sources.matchAll(/['"`](key\/[^'"`]*)['"`]/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(70);
    expect([...new Set(codes)].sort()).toEqual([...keyProblemsWithWords].sort());
  });

  it('are there for every code because each stands whole in the sources', () => {
    expect(sources.match(/['"`]key\/(?![a-z0-9-]+['"`])[^'"`]*/g)).toBeNull();
    expect(sources.match(/['"`]key['"`]\s*[+,]\s*['"`]\/|\$\{\w*[kK]ey\w*\}\//g)).toBeNull();
  });

  it('are tried here with the facts that come with each code', async () => {
    const fault: KeyProblem = { code: 'key/reader-failed', data: { detail: 'out of memory' } };
    const others = [...(await fromOperations()), fault];
    for (const problem of others) {
      expectWhole(keyProblemSentence(problem));
      expect(keyProblemIsNote(problem.code)).toBe(false);
    }
    const tried = [...refused, ...noted, ...refusedContainers, ...notedContainers]
      .map(([code]) => code)
      .concat(others.map(({ code }) => code));
    expect([...new Set(tried)].sort()).toEqual([...keyProblemsWithWords].sort());
  });

  it.each(refused)('say why there is no key: %s (%s)', async (code, kind, value) => {
    const { keys, problem } = await readKeys({ kind, value });
    expect(keys).toEqual([]);
    expect(problem?.code).toBe(code);
    expectWhole(keyProblemSentence(problem ?? { code: '' }));
    expect(keyProblemIsNote(code)).toBe(false);
  });

  it.each(noted)('remark on a key that was read: %s (%s)', async (code, kind, value) => {
    const { keys } = await readKeys({ kind, value });
    const problems = keys.flatMap((key) => key.problems);
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const problem of problems) {
      expectWhole(keyProblemSentence(problem));
      expect(keyProblemIsNote(problem.code)).toBe(true);
    }
  });

  it.each(refusedContainers)('say why bytes hold no key: %s', async (code, read) => {
    const [first] = (await read()) ?? [];
    const problem = first && !first.result.ok ? first.result.problem : { code: 'none' };
    expect(problem.code).toBe(code);
    expectWhole(keyProblemSentence(problem));
    expect(keyProblemIsNote(code)).toBe(false);
  });

  it.each(notedContainers)('remark on a key that was read from bytes: %s', async (code, read) => {
    const candidates = (await read()) ?? [];
    const problems = candidates.flatMap(({ result }) => (result.ok ? result.value.problems : []));
    expect(problems.map((problem) => problem.code)).toContain(code);
    for (const problem of problems) {
      expectWhole(keyProblemSentence(problem));
      expect(keyProblemIsNote(problem.code)).toBe(true);
    }
  });

  it.each(['', 'constructor', '__proto__', 'key/of-tomorrow'])('fall back on the code itself: %j', (code) => {
    expect(keyProblemSentence({ code }).headline).toContain(code);
    expect(keyProblemIsNote(code)).toBe(false);
  });

  it('stay short whatever the key holds', () => {
    const long = 'a'.repeat(100_000);
    for (const code of ['key/kty-unknown', 'key/crv-spelling', 'key/engine-refused', 'key/pem-label']) {
      const data = { kty: long, have: long, need: 'P-256', detail: long, label: long };
      expect(JSON.stringify(keyProblemSentence({ code, data })).length).toBeLessThan(800);
    }
  });

  it('name a character that would not be seen by its code point alone', () => {
    const headline = (char: string) =>
      keyProblemSentence({ code: 'key/secret-character', data: { at: 0, char } }).headline;
    expect(headline('!')).toContain('! (U+0021)');
    expect(headline('\u200b')).toMatch(/: U\+200B at/);
    expect(headline('\ud83d')).toMatch(/: U\+D83D at/);
  });
});
