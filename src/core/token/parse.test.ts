import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeToken } from '../judge.ts';
import { emptyPolicy } from '../policy.ts';
import { b64, compact, factsOf, NOW } from '../testing/tokens.ts';
import { parseToken } from './parse.ts';
import type { Part, TokenKind } from './types.ts';

/** What is expected of a fault: its code, its part, and the characters that it marks with their place. */
type Mark = [code: string, part: Part, at: number, marked: string];
const marksOf = (text: string): Mark[] =>
  parseToken(text).problems.map(({ code, part, at, length }) => [
    code,
    part,
    at,
    text.slice(at, at + length),
  ]);

const HEADER = '{"alg":"HS256"}';
const PAYLOAD = '{"sub":"a"}';
const H = b64(HEADER);
const P = b64(PAYLOAD);
const S = 'c2lnbmF0dXJl';
const TOKEN = `${H}.${P}.${S}`;
const payloadAt = H.length + 1;
const signatureAt = payloadAt + P.length + 1;
const withPayload = (text: string | Uint8Array) => `${H}.${b64(text)}.${S}`;
const withHeader = (text: string) => `${b64(text)}.${P}.${S}`;
const judged = (text: string) =>
  judgeToken({ token: parseToken(text), policy: emptyPolicy, now: NOW, key: null });

describe('each fault at its character', () => {
  test.each<[name: string, text: string, marks: Mark[]]>([
    ['none', TOKEN, []],
    ['no text', '', [['structure.segments/empty', 'token', 0, '']]],
    ['one segment', H, [['structure.segments/too-few', 'token', H.length, '']]],
    ['two segments', `${H}.${P}`, [['structure.segments/too-few', 'token', payloadAt + P.length, '']]],
    ['four segments', `${TOKEN}.eA`, [['structure.segments/too-many', 'token', TOKEN.length, '.eA']]],
    ['seven segments', `${TOKEN}.eA...`, [['structure.segments/too-many', 'token', TOKEN.length, '.eA...']]],
    ['empty header', `.${P}.${S}`, [['structure.segments/empty-header', 'header', 0, '']]],
    ['empty signature', `${H}.${P}.`, [['structure.segments/empty-signature', 'signature', signatureAt, '']]],
    ['empty signature of an unsecured token', compact({ alg: 'none' }, {}, ''), []],
    ['empty payload: detached', `${H}..${S}`, []],
    [
      'illegal character',
      `${H}.${P}.c2!ln`,
      [['structure.base64url/illegal-character', 'signature', signatureAt + 2, '!']],
    ],
    [
      'illegal characters in each segment',
      `${H.slice(0, 4)}*${H.slice(4)}.${P.slice(0, 4)}é${P.slice(4)}.c2l😀n`,
      [
        ['structure.base64url/illegal-character', 'header', 4, '*'],
        ['structure.base64url/illegal-character', 'payload', payloadAt + 5, 'é'],
        ['structure.base64url/illegal-character', 'signature', signatureAt + 5, '😀'],
      ],
    ],
    ['padding', `${H}.${P}=.${S}`, [['structure.base64url/padding', 'payload', payloadAt + P.length, '=']]],
    [
      'standard alphabet',
      `${H}.${P}.c2+/`,
      [['structure.base64url/standard-alphabet', 'signature', signatureAt + 2, '+/']],
    ],
    [
      'impossible length',
      `${H}.${P}.${S}X`,
      [['structure.base64url/length', 'signature', TOKEN.length, 'X']],
    ],
    ['unused bits', `${H}.${P}.AB`, [['structure.canonical/unused-bits', 'signature', signatureAt + 1, 'B']]],
    [
      'line break inside',
      `${H}.${P.slice(0, 4)}\r\n${P.slice(4)}.${S}`,
      [['structure.base64url/whitespace', 'payload', payloadAt + 4, '\r\n']],
    ],
    [
      'white space around',
      ` ${TOKEN}\n`,
      [
        ['structure.base64url/whitespace', 'token', 0, ' '],
        ['structure.base64url/whitespace', 'token', TOKEN.length + 1, '\n'],
      ],
    ],
    ['scheme', `Bearer ${TOKEN}`, [['structure.base64url/surrounding-text', 'token', 0, 'Bearer ']]],
    [
      'quotes and comma',
      `"${TOKEN}",`,
      [
        ['structure.base64url/surrounding-text', 'token', 0, '"'],
        ['structure.base64url/surrounding-text', 'token', TOKEN.length + 1, '",'],
      ],
    ],
    ['cut by a log', `${TOKEN}…`, [['structure.base64url/surrounding-text', 'token', TOKEN.length, '…']]],
    [
      'not UTF-8',
      withPayload(Uint8Array.of(0x7b, 0x22, 0x61, 0xe9, 0x22, 0x7d)),
      [
        [
          'structure.utf8/invalid',
          'payload',
          payloadAt + 4,
          b64(Uint8Array.of(0xe9, 0x22, 0x7d)).slice(0, 2),
        ],
      ],
    ],
    [
      'not JSON',
      withPayload('{"a":x}'),
      [['structure.json/syntax', 'payload', payloadAt + 6, b64('{"a":x}').slice(6, 8)]],
    ],
    [
      'JSON cut short',
      withPayload('{"a":'),
      [['structure.json/syntax', 'payload', payloadAt + 6, b64('{"a":').slice(-1)]],
    ],
    [
      'byte order mark',
      withPayload(`\ufeff${PAYLOAD}`),
      [['structure.json/bom', 'payload', payloadAt, '77u_']],
    ],
    ['white space only', withPayload('   '), [['structure.json/empty', 'payload', payloadAt + 3, 'g']]],
    [
      'trailing text',
      withPayload('{}{}'),
      [['structure.json/trailing-text', 'payload', payloadAt + 2, b64('{}{}').slice(2, 4)]],
    ],
    ['not an object', withPayload('[1]'), [['structure.object/not-an-object', 'payload', payloadAt, 'WzFd']]],
    [
      'header not an object',
      withHeader('null'),
      [['structure.object/not-an-object', 'header', 0, b64('null')]],
    ],
    [
      'duplicate claim',
      withPayload('{"aa":1,"aa":2}'),
      [['structure.duplicates/claim', 'payload', payloadAt + 10, b64('{"aa":1,"aa":2}').slice(10, 16)]],
    ],
    [
      'duplicate parameter behind letters of several bytes',
      withHeader('{"alg":"é😀","alg":"HS256"}'),
      [['structure.duplicates/parameter', 'header', 21, b64('{"alg":"é😀","alg":"HS256"}').slice(21, 28)]],
    ],
    [
      'a fault of JSON in a wrapped segment',
      withPayload('{"a":x}').replace(/^(.{22})/, '$1 \n'),
      [
        ['structure.base64url/whitespace', 'payload', payloadAt + 1, ' \n'],
        ['structure.json/syntax', 'payload', payloadAt + 8, b64('{"a":x}').slice(6, 8)],
      ],
    ],
  ])('%s', (_name, text, marks) => {
    expect(marksOf(text)).toEqual(marks);
  });

  test.each([
    ['no alg', '{}', 'header.alg/missing'],
    ['unknown alg', '{"alg":"HS257"}', 'header.alg/unknown'],
    ['alg not a string', '{"alg":256}', 'header.alg/not-a-string'],
    ['unsecured', '{"alg":"none"}', 'header.alg-none/unsecured'],
  ])('%s is the rules’ business', (_name, header, reason) => {
    expect(parseToken(withHeader(header)).problems).toEqual([]);
    expect(judged(withHeader(header)).checks.map((check) => check.reason)).toContain(reason);
  });

  test.each([
    ['syntax', '{\n  "a": x\n}', { line: 2, column: 8, offset: 9 }],
    ['a nested token', TOKEN, { line: 1, column: 1, nestedToken: true }],
  ])('facts of %s', (_name, payload, data) => {
    expect(parseToken(withPayload(payload)).problems[0]?.data).toMatchObject(data);
  });

  test.each([
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff{}', 'utf16le')), 'structure.utf8/invalid'],
    ['UTF-16', Uint8Array.from(Buffer.from('{}', 'utf16le')), 'structure.json/syntax'],
    ['UTF-32', Uint8Array.of(0x7b, 0, 0, 0, 0x7d, 0, 0, 0), 'structure.json/syntax'],
  ])('bytes that look like %s', (encoding, payload, code) => {
    expect(parseToken(withPayload(payload)).problems[0]).toMatchObject({ code, data: { encoding } });
  });
});

describe('kinds', () => {
  const jwe = `${b64('{"alg":"dir","enc":"A256GCM"}')}..aXY.Y3Q.dGFn`;
  test.each<[name: string, text: string, kind: TokenKind, parts: Part[]]>([
    ['compact', TOKEN, 'jws', ['header', 'payload', 'signature']],
    ['header alone', H, 'jws', ['header']],
    ['header and payload', `${H}.${P}`, 'jws', ['header', 'payload']],
    ['broken header, good payload', `e3t7.${P}.${S}`, 'jws', ['header', 'payload', 'signature']],
    ['broken both, but braces', `e3t7.e3t7.${S}`, 'jws', ['header', 'payload', 'signature']],
    ['detached', `${H}..${S}`, 'jws', ['header', 'payload', 'signature']],
    ['five segments of a JWS', `${TOKEN}.eA.eA`, 'jws', ['header', 'payload', 'signature']],
    ['encrypted', jwe, 'jwe', ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag']],
    [
      'encrypted, broken header',
      `e3t7.${jwe.slice(jwe.indexOf('.') + 1)}`,
      'jwe',
      ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'],
    ],
    [
      'SD-JWT',
      `${TOKEN}~WyJzIiwiYSJd~WyJzIl0~`,
      'sd-jwt',
      ['header', 'payload', 'signature', 'disclosure', 'disclosure'],
    ],
    [
      'SD-JWT with key binding',
      `${TOKEN}~WyJzIl0~${TOKEN}`,
      'sd-jwt',
      ['header', 'payload', 'signature', 'disclosure', 'disclosure'],
    ],
    [
      'flattened JWS',
      JSON.stringify({ protected: H, payload: P, signature: S }),
      'jws-json',
      ['header', 'payload', 'signature'],
    ],
    [
      'general JWS',
      JSON.stringify({ payload: P, signatures: [{ protected: H, signature: S }] }),
      'jws-json',
      ['header', 'payload', 'signature'],
    ],
    [
      'flattened JWE',
      JSON.stringify({ protected: H, encrypted_key: 'eA', iv: 'aXY', ciphertext: 'Y3Q', tag: 'dGFn' }),
      'jwe-json',
      ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'],
    ],
    [
      'general JWE',
      JSON.stringify({
        protected: H,
        iv: 'aXY',
        ciphertext: 'Y3Q',
        tag: 'dGFn',
        recipients: [{ encrypted_key: 'eA' }],
      }),
      'jwe-json',
      ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'],
    ],
    [
      'encrypted, a letter of the header lost',
      jwe.replace('hbGci', 'hbGi'),
      'jwe',
      ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'],
    ],
    [
      'signed, a letter of the header lost, no claims',
      `${H.replace('hbGci', 'hbGi')}..${S}`,
      'jws',
      ['header', 'payload', 'signature'],
    ],
    [
      'five segments, none of which can be read',
      'a.b.c.d.e',
      'jwe',
      ['header', 'encrypted-key', 'iv', 'ciphertext', 'tag'],
    ],
    ['a word', 'undefined', 'none', ['header']],
    ...[
      'a.b.c',
      '1.2.3',
      '....',
      'www.a.b.co.uk/c',
      '1.2..4.5',
      'I. am. a. big. dog',
      '1.2.3~',
      'a.b.c~',
      'a.b.c~d~',
    ].map((text): [string, string, TokenKind, Part[]] => [
      `no token: ${text}`,
      text,
      'none',
      ['header', 'payload', 'signature'],
    ]),
    ['another object', '{"a":1}', 'none', ['header']],
    ['nothing', '', 'none', ['header']],
  ])('%s', (_name, text, kind, parts) => {
    const token = parseToken(text);
    expect(token.kind).toBe(kind);
    expect(token.segments.map(({ part }) => part)).toEqual(parts);
    expect(token.input).toBe(text);
  });
});

describe('what can be shown is shown', () => {
  test.each<[name: string, text: string, header: string | null, payload: string | null]>([
    ['well-formed', TOKEN, HEADER, PAYLOAD],
    ['two segments', `${H}.${P}`, HEADER, PAYLOAD],
    ['in quotes with a scheme', `"Bearer ${TOKEN}"`, HEADER, PAYLOAD],
    ['wrapped over lines', TOKEN.replaceAll(/(.{10})/g, '$1\n'), HEADER, PAYLOAD],
    [
      'padding and standard alphabet',
      `${H}==.${b64('{"a":"??>"}').replace('_', '/')}=.${S}`,
      HEADER,
      '{"a":"??>"}',
    ],
    ['one character too many', `${H}.${b64('{"sub":"ab"}')}X.${S}`, HEADER, '{"sub":"ab"}'],
    ['payload not JSON', withPayload('just text'), HEADER, 'just text'],
    ['payload not UTF-8', withPayload(Uint8Array.of(255)), HEADER, null],
    ['header missing', `.${P}.${S}`, null, PAYLOAD],
    ['detached', `${H}..${S}`, HEADER, null],
    [
      'exact bytes',
      withPayload('{"n":9007199254740993,"f":1.0,"e":1E2,"r":1,"r":2}'),
      HEADER,
      '{"n":9007199254740993,"f":1.0,"e":1E2,"r":1,"r":2}',
    ],
    ['byte order mark', withPayload(`\ufeff${PAYLOAD}`), HEADER, `\ufeff${PAYLOAD}`],
  ])('%s', (_name, text, header, payload) => {
    const token = parseToken(text);
    expect([token.header.text, token.payload.text]).toEqual([header, payload]);
  });

  test.each<[name: string, text: string, signature: string | null]>([
    ['a signature', TOKEN, 'signature'],
    ['an empty one', `${H}.${P}.`, ''],
    ['none', `${H}.${P}`, null],
    ['of an impossible length', `${TOKEN}X`, null],
    ['with foreign characters', `${H}.${P}.c2ln\nbmF0dXJl==`, 'signature'],
  ])('signature: %s', (_name, text, signature) => {
    const { signature: bytes } = parseToken(text);
    expect(bytes && new TextDecoder().decode(bytes)).toBe(signature);
  });
});

describe('the signing input', () => {
  test.each<[name: string, text: string, signed: string, clean: string]>([
    ['well-formed', TOKEN, `${H}.${P}`, `${H}.${P}`],
    ['with a scheme', `Bearer ${TOKEN}`, `Bearer ${H}.${P}`, `${H}.${P}`],
    ['with padding', `${H}==.${P}.${S}`, `${H}==.${P}`, `${H}.${P}`],
    ['header alone', H, H, H],
    ['detached', `${H}..${S}`, `${H}.`, `${H}.`],
  ])('%s', (_name, text, signed, clean) => {
    expect(parseToken(text)).toMatchObject({ signingInput: signed, cleanSigningInput: clean });
  });
});

describe('b64: false', () => {
  const header = b64('{"alg":"HS256","b64":false,"crit":["b64"]}');
  test.each([
    ['plain', '$02', '$02'],
    ['JSON', '{"sub":"a"}', '{"sub":"a"}'],
    ['with dots by mistake', '{"v":"1.2.3"}', '{"v":"1.2.3"}'],
    ['with spaces', 'a b', 'a b'],
  ])('the payload %s is the payload itself', (_name, payload, text) => {
    const token = parseToken(`${header}.${payload}.${S}`);
    expect(token).toMatchObject({ unencodedPayload: true, detached: false });
    expect(token.payload.text).toBe(text);
    expect(token.signingInput).toBe(`${header}.${payload}`);
    expect(token.cleanSigningInput).toBe(token.signingInput);
    expect(token.problems.filter(({ code }) => code.startsWith('structure.base64url/'))).toEqual([]);
  });

  test('a fault of its JSON stands at its character', () => {
    expect(marksOf(`${header}.{"é":x}.${S}`)).toEqual([
      ['structure.json/syntax', 'payload', header.length + 6, 'x'],
    ]);
  });

  test('detached', () => {
    expect(parseToken(`${header}..${S}`)).toMatchObject({ unencodedPayload: true, detached: true });
  });
});

describe('nothing throws', () => {
  const dotted = fc.array(fc.string({ unit: 'binary' }), { maxLength: 7 }).map((parts) => parts.join('.'));
  const pieces = fc
    .array(
      fc.constantFrom(
        '.',
        '..',
        '~',
        '"',
        '{',
        '}',
        ' ',
        '\n',
        'Bearer ',
        H,
        P,
        S,
        'e30',
        'eyJ',
        '\ufeff',
        '\ud800',
        '…',
      ),
    )
    .map((parts) => parts.join(''));
  const mutated = fc
    .tuple(
      fc.constantFrom(TOKEN, `${TOKEN}~WyJzIl0~`, JSON.stringify({ protected: H, payload: P, signature: S })),
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    .map(([text, at, cut, piece]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + piece + text.slice(place + cut);
    });
  const jsonParts = fc
    .tuple(fc.json(), fc.json(), fc.base64String())
    .map(([header, payload, signature]) => compact(header, payload, signature));
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), dotted, pieces, mutated, jsonParts);
  const facts = [
    null,
    factsOf({}),
    factsOf({ answer: 'fail' }),
    factsOf({ answer: 'pass' }, []),
    factsOf({ answer: 'na' }),
  ];

  test('parsing: places lie in the text and segments are its slices', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const token = parseToken(text);
        for (const { at, length } of token.problems) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at + length).toBeLessThanOrEqual(Math.max(text.length, at + 1));
        }
        if (!token.kind.endsWith('-json')) {
          for (const { start, end, text: own } of token.segments) expect(text.slice(start, end)).toBe(own);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('judging: no rule fails of itself, and without a genuine signature nothing is accepted', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...facts), fc.double({ noNaN: true }), (text, key, now) => {
        const verdict = judgeToken({ token: parseToken(text), policy: emptyPolicy, now, key });
        expect(verdict.checks.filter(({ reason }) => reason?.endsWith('/internal'))).toEqual([]);
        if (key?.signature.answer !== 'pass') expect(verdict.overall).not.toMatch(/^accepted/);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a megabyte of dots', '.'.repeat(1_000_000)],
    ['a megabyte of foreign characters', '!a'.repeat(500_000)],
    ['foreign characters in a payload', `${H}.${'!a'.repeat(300_000)}.${S}`],
    [
      'foreign characters in a member with an escape',
      `{"protected":"${H}","payload":"\\u0041${'!a'.repeat(300_000)}","signature":"${S}"}`,
    ],
    ['a hundred thousand duplicates', withPayload(`{${'"a":1,'.repeat(100_000)}"a":1}`)],
    ['deep nesting', withPayload(`{"iss":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  ])('%s is judged to the end', (_name, text) => {
    const policy = { ...emptyPolicy, issuer: 'a' };
    const verdict = judgeToken({ token: parseToken(text), policy, now: NOW, key: null });
    expect(verdict.checks.filter(({ reason }) => reason?.endsWith('/internal'))).toEqual([]);
  });
});
