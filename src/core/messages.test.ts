import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from './checks/index.ts';
import { reasonsWithWords, sentenceOf, skippedBecause } from './messages.ts';
import type { CheckResult, Data } from './verdict.ts';

const HERE = import.meta.dirname;
const sourcesIn = (folder: string) =>
  readdirSync(join(HERE, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(HERE, folder, path), 'utf8'));

/** Reason words that a rule takes from a table or a ternary, where no pattern of the source shows them. */
const COMPUTED: Record<string, readonly string[]> = {
  'header.crit': ['duplicate', 'standard-parameter', 'not-in-header', 'not-understood'],
  'header.embedded-key': ['jwk', 'jku', 'x5c', 'x5u'],
  'claims.milliseconds': ['milliseconds', 'microseconds', 'nanoseconds'],
  'key.issuer': ['template'],
  'key.found': ['only-key', 'kid', 'fit', 'x5c', 'not-chosen'],
  'key.chain': [
    'ca',
    'identity',
    'expired',
    'not-yet-valid',
    'anchor-expired',
    'anchor-not-yet-valid',
    'broken-hash',
    'no-anchor',
    'signature',
    'not-ca',
    'no-cert-sign',
    'path-length',
    'unsupported',
    'critical-extension',
  ],
  'key.fits-alg': ['kty', 'not-for-signatures', 'crv', 'pss-only', 'use', 'key-ops', 'alg'],
  'key.duplicate-kid': ['repeated', 'told-apart'],
  'key.kid': ['absent', 'many'],
  'key.strength': ['short-secret', 'short-modulus', 'roca', 'small-factor'],
  'signature.matches': [
    'no-key',
    'unreadable-key',
    'no-fitting-key',
    'unknown-algorithm',
    'unreadable-header',
    'detached-payload',
    'engine-refused',
    'after-cleaning',
  ],
  'structure.segments': ['jws', 'detached', 'jwe'],
};

/** The claims rules share a helper that finds this for each date. */
const SHARED = ['exp', 'nbf', 'iat'].map((name) => `claims.${name}/not-a-number`);

function reasonsOfRules(): Set<string> {
  const reasons = new Set(SHARED);
  for (const source of sourcesIn('checks')) {
    const id = /\bid: '([^']+)'/.exec(source)?.[1];
    if (id === undefined) continue;
    const literals = source.matchAll(
      /\b(?:found|finding)\(\s*(?:'(?:must|should|info)'|\w+),\s*'([^']+)'|status: '(?:pass|unknown)',\s*reason: '([^']+)'/g,
    );
    for (const [, finding, other] of literals) reasons.add(`${id}/${finding ?? other}`);
    for (const word of COMPUTED[id] ?? []) reasons.add(`${id}/${word}`);
  }
  return reasons;
}

function problemCodes(): Set<string> {
  const codes = sourcesIn('token').flatMap((source) => [
    ...source.matchAll(/'(structure\.[a-z0-9]+\/[a-z0-9-]+)'/g),
  ]);
  return new Set(codes.map(([, code]) => String(code)));
}

/** Codes that parsing puts together from a prefix and a word. */
const ASSEMBLED = [
  ...['empty', 'too-few', 'too-many', 'empty-header', 'empty-signature', 'empty-iv', 'empty-tag'].map(
    (word) => `structure.segments/${word}`,
  ),
  ...['bom', 'empty', 'trailing-text', 'syntax'].map((word) => `structure.json/${word}`),
  ...['parameter', 'claim'].map((word) => `structure.duplicates/${word}`),
  'structure.base64url/surrounding-text',
];

const NEEDED = [...new Set([...reasonsOfRules(), ...problemCodes(), ...ASSEMBLED])].sort();

const resultOf = (code: string, status: CheckResult['status'], data: Data = {}): CheckResult => {
  const id = code.slice(0, code.indexOf('/'));
  const spec = { doc: 'RFC 7519', section: '1' };
  return {
    id,
    title: 'A rule',
    status,
    reason: code,
    data,
    spec,
    anchor: { part: 'token', path: null },
    at: null,
  };
};

describe('every reason has words', () => {
  test('the scan sees the rules', () => {
    expect(NEEDED.length).toBeGreaterThan(80);
    expect(NEEDED).toContain('claims.exp/expired');
    expect(NEEDED).toContain('structure.base64url/padding');
  });

  test.each(NEEDED)('%s', (code) => {
    expect(reasonsWithWords).toContain(code);
  });

  // A rule whose outcome is `na` may have words too, for the Trace.
  const skipped = reasonsWithWords.filter((code) => code.endsWith('/not-constrained'));
  test.each(reasonsWithWords)('%s is one that a rule can give', (code) => {
    expect([...NEEDED, ...skipped]).toContain(code);
    expect(checks.map(({ id }) => id)).toContain(code.slice(0, code.indexOf('/')));
  });
});

/** Facts as rules give them, in the variants that sentences tell apart. */
const FACTS: Data[] = [
  {},
  {
    alg: 'RS256',
    meant: 'HS256',
    signatureBytes: 3,
    name: 'exp',
    value: '1',
    type: 'null',
    expected: ['a', 'b', 'c'],
    allowed: ['HS256', 'RS256'],
    missing: ['exp'],
    segments: 1,
    disclosures: 2,
    byteOffset: 3,
    line: 1,
    column: 2,
    typ: 'JWT',
    aud: 'a',
    iss: 'a/',
    sub: 'a',
    jti: '1',
    part: 'iv',
    char: '+',
    encoding: 'UTF-16',
    nestedToken: true,
    found: 2,
    kid: null,
    keys: 1,
    candidates: 1,
    kind: 'oct 256',
    needed: 'EC P-256',
    have: '',
    need: 64,
    tried: 2,
    detail: 'no',
    slashOnly: true,
    bits: 24,
    spec: 'RFC 7518 §3.2',
    minimumBits: 256,
    seconds: 1750000000,
    now: 1750000000.25,
    raw: '1750000000',
    leeway: 0,
    lateBySeconds: 8066,
    earlyBySeconds: 1,
    ageSeconds: 60,
    certificates: 3,
    role: 'leaf',
    subject: 'Leaf',
    issuer: 'Root',
    anchor: 'Root',
    usages: ['keyAgreement'],
    carried: ['jwk', 'x5c'],
    form: 'hex',
    signature: 'matches',
    notBefore: 1700000000,
    notAfter: 1740000000,
    maxAge: 30,
    e: 3,
    factor: 7,
    place: null,
    matched: null,
    kids: ['a'],
    kty: null,
    unread: 1,
    members: 2,
    url: 'https://issuer.example/jwks',
    discovery: 'https://i.test/.well-known/openid-configuration',
  },
  {
    type: 'array',
    expected: ['a'],
    allowed: [],
    segments: 4,
    part: 'payload',
    keys: 3,
    candidates: 2,
    kid: 'k',
    kind: 'RSA 2048',
    needed: 'XX',
    tried: 1,
    found: 1,
    slashOnly: false,
    place: 2,
    matched: 'k',
    kids: ['a', 'b', 'c', 'd', 'e', 'f'],
    unread: 2,
    members: 4,
    url: 'https://issuer.example/jwks',
  },
];

describe('sentences', () => {
  test.each(reasonsWithWords)('%s is told from any facts', (code) => {
    for (const facts of FACTS) {
      const { headline, detail = '', advice = '' } = sentenceOf(resultOf(code, 'fail', facts));
      expect(headline.trim()).not.toBe('');
      expect(`${headline}${detail}${advice}`).not.toMatch(/\[object|UTC UTC/);
    }
    const whole = sentenceOf(resultOf(code, 'fail', FACTS[1]));
    expect(JSON.stringify(whole)).not.toContain('undefined');
  });

  test.each<[disclosures: number, words: RegExp]>([
    [1, /its disclosure is not/],
    [2, /its 2 disclosures are not/],
  ])('%s disclosures are counted as people count', (disclosures, words) => {
    const result = resultOf('structure.segments/disclosures-not-judged', 'unknown', { disclosures });
    expect(sentenceOf(result).detail).toMatch(words);
  });

  test('a result without words of its own has its rule’s title', () => {
    expect(sentenceOf(resultOf('claims.exp/unheard-of', 'fail'))).toEqual({ headline: 'A rule' });
    expect(sentenceOf({ ...resultOf('claims.exp/a', 'pass'), reason: null })).toEqual({ headline: 'A rule' });
    expect(sentenceOf({ ...resultOf('claims.exp/a', 'pass'), reason: 'constructor' })).toEqual({
      headline: 'A rule',
    });
  });

  test('a rule that failed of itself says so', () => {
    const { headline, detail } = sentenceOf(resultOf('claims.exp/internal', 'unknown'));
    expect(headline).not.toBe('A rule');
    expect(detail).toBeDefined();
  });
});

describe('why a rule did not apply', () => {
  const sources = sourcesIn('checks');
  const literals = sources.flatMap((source) => [...source.matchAll(/status: 'na',\s*reason: '([^']+)'/g)]);
  const conditional = [
    'switched-off',
    'encrypted',
    'detached-payload',
    'no-claims-set',
    'no-header',
    'no-alg',
    'unknown-algorithm',
    'unsecured',
  ];
  const words = [...new Set([...literals.map(([, word]) => String(word)), ...conditional])];

  test.each(words)('%s has words of its own, and a rule gives it', (word) => {
    expect(sources.some((source) => source.includes(`'${word}'`))).toBe(true);
    expect(skippedBecause(resultOf(`claims.exp/${word}`, 'na'))).not.toBe('does not apply');
  });

  test('another reason has general words, and a rule that applied has none', () => {
    expect(skippedBecause(resultOf('claims.exp/unheard-of', 'na'))).toBe('does not apply');
    expect(skippedBecause({ ...resultOf('claims.exp/a', 'na'), reason: null })).toBe('does not apply');
    expect(skippedBecause(resultOf('claims.exp/absent', 'pass'))).toBeNull();
  });
});
