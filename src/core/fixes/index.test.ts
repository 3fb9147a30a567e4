import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeToken } from '../judge.ts';
import {
  applied,
  expecting,
  findingOf,
  findingsOf,
  fixesOf,
  header,
  headerOf,
  inputFor,
  MS,
  payload,
  payloadOf,
  signature,
  tokenOf,
} from '../testing/describeFixes.ts';
import { b64, compact, factsOf, NOW, type Scene } from '../testing/tokens.ts';
import type { CheckResult } from '../verdict.ts';
import { repairs } from './index.ts';

test('every repair has an id of its own', () => {
  expect(new Set(repairs.map(({ id }) => id)).size).toBe(repairs.length);
});

describe('nothing is offered', () => {
  const jweHeader = b64('{"alg":"dir","enc":"A128GCM","alg":"dir"}');
  test.each<[name: string, reason: string, scene: Scene]>([
    ['for another alg', 'header.alg/unknown', headerOf('{"alg":"XX256"}')],
    ['for a name of two algorithms', 'header.alg/unknown', headerOf('{"alg":"ECDSASHA256"}')],
    ['for none', 'header.alg-none/unsecured', headerOf('{"alg":"none"}')],
    ['for an encrypted token', 'structure.duplicates/parameter', tokenOf(`${jweHeader}..AA.AQ.Ag`)],
    ['for a claim that is no id', 'claims.sub/not-a-string', payloadOf('{"sub":{"id":1}}')],
    ['for a fraction', 'claims.sub/not-a-string', payloadOf('{"sub":1.5}')],
    ['for an empty list of audiences', 'claims.aud/missing', expecting('{}', { audience: [] })],
    ['for a leeway that undoes it', 'claims.exp/expired', expecting('{"exp":5}', { leeway: -3600 })],
    [
      'for an age below the second',
      'claims.age/too-old',
      { ...expecting('{"iat":1}', { options: { max_age: 0 } }), now: NOW + 0.5 },
    ],
    ['for a crit that is no name', 'header.crit/not-a-list', headerOf('{"alg":"HS256","crit":{}}')],
    ['for a crit that names nothing', 'header.crit/not-a-list', headerOf('{"alg":"HS256","crit":"x"}')],
    ['for an odd crit', 'header.b64/not-critical', headerOf('{"alg":"HS256","b64":true,"crit":1}')],
    [
      'for a b64 that crit names',
      'header.b64/not-a-boolean',
      headerOf('{"alg":"HS256","b64":1,"crit":["b64"]}'),
    ],
    ['for an array', 'structure.object/not-an-object', payloadOf('[1]')],
    ['for a string that is no object', 'structure.object/not-an-object', payloadOf('"a"')],
    ['for other faults of JSON', 'structure.json/syntax', payloadOf("{'sub':1,}")],
    [
      'for bytes that are no text',
      'structure.utf8/invalid',
      tokenOf(`${header}.${b64(Uint8Array.of(0xff, 1))}.AA`),
    ],
    ['for a cut token', 'structure.segments/too-few', tokenOf(`${header}.${payload}`)],
    [
      'for text behind the token',
      'structure.segments/too-many',
      tokenOf(`${header}.${payload}.${signature}.AA`),
    ],
    [
      'for an ellipsis',
      'structure.base64url/illegal-character',
      tokenOf(`${header}.${payload}.${signature}…A`),
    ],
    [
      'for percent-encoding',
      'structure.base64url/illegal-character',
      tokenOf(`${header}.${payload.slice(0, 5)}%3D${payload.slice(5)}.${signature}`),
    ],
    [
      'for words behind the token',
      'structure.base64url/whitespace',
      tokenOf(`${header}.${payload}.${signature} and more`),
    ],
    [
      'for RSA bytes of an odd length',
      'structure.base64url/whitespace',
      tokenOf(`${b64('{"alg":"RS256"}')}.${payload}.AAAA AAAA`),
    ],
    [
      'for five layers',
      'structure.base64url/surrounding-text',
      tokenOf(`${'Bearer '.repeat(6)}${header}.${payload}.${signature}`),
    ],
    [
      'for padding inside a JSON serialization',
      'structure.base64url/padding',
      tokenOf(JSON.stringify({ payload: `${payload}=`, protected: header, signature })),
    ],
    [
      'for + inside a JSON serialization',
      'structure.base64url/standard-alphabet',
      tokenOf(JSON.stringify({ payload, protected: header, signature: '+A' })),
    ],
    [
      'for bits inside a JSON serialization',
      'structure.canonical/unused-bits',
      tokenOf(JSON.stringify({ payload, protected: header, signature: 'AB' })),
    ],
    [
      'for two signatures',
      'structure.segments/json-serialization',
      tokenOf(
        JSON.stringify({
          payload,
          signatures: [
            { protected: header, signature },
            { protected: header, signature },
          ],
        }),
      ),
    ],
    [
      'for an unprotected header',
      'structure.segments/json-serialization',
      tokenOf(JSON.stringify({ payload, protected: header, header: { kid: 'a' }, signature })),
    ],
    [
      'for a signature with one',
      'structure.segments/json-serialization',
      tokenOf(JSON.stringify({ payload, signatures: [{ protected: header, header: {}, signature }] })),
    ],
    [
      'for no protected header',
      'structure.segments/json-serialization',
      tokenOf(JSON.stringify({ payload: '', signature })),
    ],
    [
      'for a signature that does not match',
      'signature.matches/mismatch',
      { signature, key: factsOf({ answer: 'fail', keyIndex: 0 }, []) },
    ],
  ])('%s', (_name, reason, scene) => {
    const input = inputFor(scene);
    const result = findingOf(input, reason);
    expect(fixesOf(result, input).map(({ title }) => title)).toEqual([]);
  });

  test('division by 1000 in place of a date that stays ahead', () => {
    const input = inputFor(payloadOf(`{"nbf":${MS + 9e6}}`));
    const result = findingOf(input, 'claims.nbf/not-yet-valid');
    expect(fixesOf(result, input).map(({ id }) => id)).toEqual(['dates.now']);
  });

  test('for a result that is no failure or warning', () => {
    const input = inputFor({});
    const others = judgeToken(input).checks.filter(({ status }) => status !== 'fail' && status !== 'warn');
    expect(others.flatMap((result) => fixesOf(result, input))).toEqual([]);
    const [first] = others;
    expect(first && fixesOf({ ...first, status: 'info', reason: 'claims.exp/expired' }, input)).toEqual([]);
  });
});

test('ids tell the offers of a finding apart, the same at any time', () => {
  const input = inputFor(expecting('{"aud":1}', { audience: ['a', 'b', 'c', 'd'] }));
  const result = findingOf(input, 'claims.aud/not-a-string');
  expect(fixesOf(result, input).map(({ id }) => id)).toEqual([
    'member.as-string',
    'policy.expected-value',
    'policy.expected-value/2',
    'policy.expected-value/3',
  ]);
});

describe('whatever the token', () => {
  const value = fc.oneof(
    fc.constantFrom(
      '1',
      '1.5',
      '1e400',
      '-1e400',
      '"x"',
      '"7"',
      '"2025-06-15T15:06:40Z"',
      'null',
      'true',
      '{}',
      '[]',
    ),
    fc.constantFrom(
      '["x",1]',
      '["alg","crit","x"]',
      '["b64","b64"]',
      '"hs256"',
      `${MS}`,
      `${NOW}`,
      `"${MS}"`,
      `${MS}000`,
    ),
    fc.constantFrom(`${NOW + 9}`, `${MS + 9e9}`, '9007199254740993', '{"a":1,"a":2}', '9e15'),
  );
  const object = (names: readonly string[]) =>
    fc
      .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 5 })
      .map((members) => `{${members.map(([name, raw]) => `"${name}":${raw}`).join(', ')}}`);
  const around = fc.constantFrom('', ' ', '\n', '"', 'Bearer ', '\ufeff', '//', ',', '=', '!', '.', '…', '+');
  const token = fc
    .tuple(
      around,
      object(['alg', 'kid', 'typ', 'crit', 'b64', 'x']),
      around,
      object(['exp', 'nbf', 'iat', 'aud', 'iss', 'sub', 'jti', 'auth_time']),
      around,
      around,
      around,
    )
    .map(([a, head, b, claims, c, d, e]) => `${a}${compact(head + b, claims + c, `AA${d}AA`)}${e}`);
  const policy = fc.record({
    audience: fc.constantFrom<string | string[] | null>(null, 'api', ['a', 'b']),
    issuer: fc.constantFrom(null, 'i'),
    subject: fc.constantFrom(null, 's'),
    leeway: fc.constantFrom(0, 30, -30, 1e9),
    require: fc.constantFrom<string[]>([], ['exp', 'iat', 'toString']),
    options: fc.record({ max_age: fc.constantFrom(null, 0, 60), typ: fc.constantFrom(null, 'at+jwt') }),
  });
  /** Findings of which a token can have several, a part or a name each. */
  const subject = ({ id, reason, data }: CheckResult) =>
    /^structure\.(?:json|utf8|object)$/.test(id) || reason === 'header.crit/standard-parameter'
      ? [reason, data.part, data.name]
      : [reason];

  test('a fix changes the text and its finding is gone', () => {
    let offered = 0;
    fc.assert(
      fc.property(token, policy, fc.constantFrom(NOW, NOW + 0.9), (text, demands, now) => {
        const input = inputFor({ token: text, policy: demands, now });
        for (const result of findingsOf(input)) {
          for (const fix of fixesOf(result, input)) {
            offered++;
            const next = applied(input, fix);
            expect(next.token.input).not.toBe(text);
            expect(findingsOf(next).map(subject)).not.toContainEqual(subject(result));
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(offered).toBeGreaterThan(300);
  });

  test('no text makes it throw', () => {
    const pieces = fc.constantFrom(
      header,
      payload,
      signature,
      '.',
      ' ',
      '\n',
      '"',
      '{',
      '}',
      '~',
      '=',
      'Bearer ',
      '…',
    );
    const any = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 9 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(any, (text) => {
        const input = inputFor({ token: text });
        for (const result of judgeToken(input).checks) {
          for (const fix of fixesOf(result, input)) expect(fix.text).not.toBe(text);
        }
      }),
    );
  });
});
