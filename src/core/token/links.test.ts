import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { b64, compact } from '../testing/tokens.ts';
import { decodeBase64url } from './base64url.ts';
import { readJson } from './json.ts';
import { bytesOf, charactersOf, memberAt, textOf, textOfBytes } from './links.ts';
import { parseToken } from './parse.ts';
import type { ParsedToken } from './types.ts';
import { encodeUtf8 } from './utf8.ts';

const payloadText = '{"a":"é😀"}';
const rawHeader = '{"alg":"HS256","b64":false,"crit":["b64"]}';

/** The forms in which one payload can stand in a token. */
const FORMS: Record<string, (payload: string) => string> = {
  compact: (payload) => compact({ alg: 'HS256' }, payload),
  'with a scheme and padding': (payload) =>
    `Bearer ${compact({ alg: 'HS256' }, payload).replace(/\.([^.]*)$/, '==.$1')}`,
  'folded over lines': (payload) => compact({ alg: 'HS256' }, payload).replace(/.{5}/g, '$& \n'),
  'in the standard alphabet': (payload) =>
    compact({ alg: 'HS256' }, payload).replaceAll('-', '+').replaceAll('_', '/'),
  flattened: (payload) =>
    JSON.stringify({ payload: b64(payload), protected: b64('{"alg":"HS256"}'), signature: 'AA' }),
  'flattened with escapes': (payload) =>
    `{"payload":"${[...b64(payload)].map((char, i) => (i % 2 ? char : `\\u00${char.charCodeAt(0).toString(16)}`)).join('')}","signature":"AA"}`,
  unencoded: (payload) => `${b64(rawHeader)}.${payload}.AA`,
  'unencoded, flattened': (payload) =>
    JSON.stringify({ payload, protected: b64(rawHeader), signature: 'AA' }),
};

/** Characters of the token that carry a stretch of the payload, joined without what is foreign. */
function carriers(token: ParsedToken, start: number, end: number): string {
  const range = charactersOf(token, 'payload', start, end);
  return range ? token.input.slice(range.start, range.end) : '';
}

describe('the characters of a stretch of text', () => {
  test.each<[what: string, stretch: string, expected: string]>([
    // {"a":"é😀"} is 7b2261223a22 c3a9 f09f9880 227d: eyJh Ijoi w6nw n5iA In0
    ['three bytes on a boundary', '{"a', 'eyJh'],
    ['one byte in the middle', 'a', 'Jh'],
    ['the first byte', '{', 'ey'],
    ['a character of two bytes', 'é', 'w6n'],
    ['a character of four bytes over a boundary', '😀', 'nwn5iA'],
    ['the last byte', '}', 'n0'],
    ['the whole', payloadText, 'eyJhIjoiw6nwn5iAIn0'],
  ])('%s', (_what, stretch, expected) => {
    const token = parseToken(FORMS.compact?.(payloadText) ?? '');
    const at = payloadText.indexOf(stretch);
    expect(carriers(token, at, at + stretch.length)).toBe(expected);
  });

  test('with foreign characters between them', () => {
    const token = parseToken(`${b64('{}')}.eyJ h\nIjo=.AA`);
    expect(carriers(token, 0, 3)).toBe('eyJ h');
    expect(carriers(token, 3, 5)).toBe('Ijo');
    const padding = token.input.indexOf('=');
    expect(textOf(token, 'payload', padding, padding + 1)).toBeNull();
  });

  test('of an unencoded payload are the text itself', () => {
    const token = parseToken(FORMS.unencoded?.(payloadText) ?? '');
    expect(carriers(token, 6, 7)).toBe('é');
    expect(carriers(token, 8, 9)).toBe('😀');
  });

  test('of an unencoded payload in a JSON serialization are as they are written there', () => {
    const token = parseToken(FORMS['unencoded, flattened']?.(payloadText) ?? '');
    expect(carriers(token, 0, 3)).toBe('{\\"a');
  });

  test('of a header in a JSON serialization with escapes', () => {
    const input = `{"payload":"e30","protected":"\\u0065yJhIjoxfQ","signature":"AA"}`;
    const token = parseToken(input);
    const range = charactersOf(token, 'header', 0, 1);
    expect(range && input.slice(range.start, range.end)).toBe('\\u0065y');
    expect(textOf(token, 'header', input.indexOf('yJh'), input.indexOf('yJh'))).toEqual({ start: 0, end: 2 });
  });
});

describe('the text of a stretch of characters', () => {
  const token = parseToken(FORMS.compact?.(payloadText) ?? '');
  const start = token.segments[1]?.start ?? 0;
  test.each<[what: string, from: number, to: number, expected: string | null]>([
    ['four characters', 0, 4, '{"a'],
    ['one character', 1, 2, '{"'],
    ['half of a character of two bytes', 8, 9, 'é'],
    ['a caret', 3, 3, 'a'],
    ['a caret at the end', 19, 19, '}'],
    ['more than the segment', -9, 99, payloadText],
    ['the dot in front', -1, 0, null],
    ['another segment', 20, 22, null],
    ['a caret in another segment', -5, -5, null],
  ])('%s', (_what, from, to, expected) => {
    const range = textOf(token, 'payload', start + from, start + to);
    expect(range && payloadText.slice(range.start, range.end)).toBe(expected);
  });
});

describe('nothing is carried', () => {
  test.each<[what: string, input: string]>([
    ['no token', ''],
    ['detached content', compact({ alg: 'HS256' }, '')],
    ['bytes that are no text', `${b64('{}')}.${b64(Uint8Array.of(0xff, 0xfe))}.AA`],
    ['a JWE', `${b64('{"alg":"dir","enc":"A128GCM"}')}..AAAA.AAAA.AAAA`],
    ['one digit', `${b64('{}')}.A.AA`],
  ])('%s', (_what, input) => {
    const token = parseToken(input);
    expect(charactersOf(token, 'payload', 0, 1)).toBeNull();
    expect(textOf(token, 'payload', 0, input.length)).toBeNull();
    expect(bytesOf(token, 'payload', 0, 1)).toBeNull();
    expect(textOfBytes(token, 'payload', 0, 1)).toBeNull();
  });

  test('a digit behind the last whole byte', () => {
    const token = parseToken(`${b64('{}')}.eyJhA.AA`);
    expect(textOf(token, 'payload', 8, 9)).toBeNull();
    expect(textOf(token, 'payload', 7, 9)).toEqual({ start: 2, end: 3 });
  });
});

test('bytes and text of a part', () => {
  const token = parseToken(FORMS.compact?.(payloadText) ?? '');
  expect(bytesOf(token, 'payload', 7, 8)).toEqual({ start: 8, end: 12 });
  expect(bytesOf(token, 'payload', 11, 11)).toEqual({ start: 13, end: 14 });
  expect(textOfBytes(token, 'payload', 9, 9)).toEqual({ start: 7, end: 9 });
  expect(textOfBytes(token, 'payload', 0, 999)).toEqual({ start: 0, end: 11 });
});

const jsonText = fc
  .tuple(fc.json(), fc.string({ unit: fc.constantFrom('a', ' ', '"', '\\', 'é', '€', '😀'), maxLength: 12 }))
  .map(([value, text]) => `{"é":${value},"t":${JSON.stringify(text)}}`);
/** Between two characters, or at one and the same place: a caret. */
const stretchOf = (text: string) => {
  const edges = [0];
  for (const char of text) edges.push((edges.at(-1) ?? 0) + char.length);
  const edge = fc.nat(edges.length - 1).map((index) => edges[index] ?? 0);
  return fc.tuple(edge, edge).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
};

/** What a stretch stands for: itself, and for a caret the character behind it or, at the end, the last. */
function meant(text: string, start: number, end: number) {
  if (start < end) return { start, end };
  const at = start < text.length ? start : text.length - 1;
  return { start: at, end: at + String.fromCodePoint(text.codePointAt(at) ?? 0).length };
}

const some = jsonText.chain((text) => stretchOf(text).map((stretch) => ({ text, stretch })));

describe.each(Object.entries(FORMS))('%s', (name, write) => {
  const encoded = !name.startsWith('unencoded');

  test('every byte is in its characters, and a neighbour at most comes back with it', () => {
    fc.assert(
      fc.property(some, ({ text, stretch: [start, end] }) => {
        // A payload with a dot in it is no unencoded compact one.
        fc.pre(encoded || !text.includes('.'));
        const token = parseToken(write(text));
        expect(token.payload.text).toBe(text);
        const asked = meant(text, start, end);
        const characters = charactersOf(token, 'payload', start, end);
        const back = characters && textOf(token, 'payload', characters.start, characters.end);
        if (!back) throw new Error('nothing found');
        expect(back.start).toBeLessThanOrEqual(asked.start);
        expect(back.end).toBeGreaterThanOrEqual(asked.end);
        expect([...text.slice(back.start, asked.start)].length).toBeLessThanOrEqual(1);
        expect([...text.slice(asked.end, back.end)].length).toBeLessThanOrEqual(1);
        if (!encoded) expect(back).toEqual(asked);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each(Object.entries(FORMS).filter(([name]) => !name.startsWith('unencoded')))(
  '%s',
  (_name, write) => {
    test('the characters decode to the bytes', () => {
      fc.assert(
        fc.property(some, ({ text, stretch: [start, end] }) => {
          const token = parseToken(write(text));
          const characters = charactersOf(token, 'payload', start, end);
          const bytes = bytesOf(token, 'payload', start, end);
          if (!characters || !bytes) throw new Error('nothing found');
          const written = token.input.slice(characters.start, characters.end);
          const value = written.includes('\\') ? JSON.parse(`"${written}"`) : written;
          // In front of them as many digits as belong before, so that the bits fall where they were.
          const lead = 'A'.repeat(Math.floor((bytes.start * 4) / 3) % 4);
          const decoded = decodeBase64url(lead + value).bytes;
          const skip = bytes.start % 3;
          expect([...decoded.subarray(skip, skip + bytes.end - bytes.start)]).toEqual([
            ...encodeUtf8(text).subarray(bytes.start, bytes.end),
          ]);
          expect(decodeBase64url(value).clean.length).toBe(
            Math.ceil((bytes.end * 4) / 3) - Math.floor((bytes.start * 4) / 3),
          );
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe('the member at a caret', () => {
  const text = '{ "a" : 1, "b":{"c":[2]},"a":"x" }';
  test.each<[what: string, offset: number, expected: string | null]>([
    ['before the brace', 0, null],
    ['before the first name', 1, null],
    ['at the first name', 2, '"a" : 1'],
    ['at the end of the first value', 9, '"a" : 1'],
    ['behind the comma', 10, null],
    ['in a nested object', 21, '"b":{"c":[2]}'],
    ['between two without a gap', text.indexOf(',"a"') + 1, '"a":"x"'],
    ['behind the last', text.length, null],
  ])('%s', (_what, offset, expected) => {
    const member = memberAt(readJson(text), offset);
    expect(member && text.slice(member.start, member.end)).toBe(expected);
  });

  test('has its name without escapes', () => {
    expect(memberAt(readJson('{"\\u0065xp":1}'), 3)).toEqual({ start: 1, end: 13, name: 'exp' });
  });

  test('of a text that holds none is null', () => {
    expect(memberAt(readJson('[1]'), 1)).toBeNull();
  });
});
