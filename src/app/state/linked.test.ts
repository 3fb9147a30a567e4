import { expect, test } from 'vitest';
import { parseToken } from '../../core/index.ts';
import * as links from '../../core/links.ts';
import { b64 } from '../../core/testing/tokens.ts';
import { type Linked, linkedBy } from './linked.ts';

const HEADER = '{"alg":"HS256","typ":"JWT"}';
const PAYLOAD = '{"sub":"é😀","exp":1,"aud":["a","b"]}';
const SHOWN = '{\n  "sub": "é😀",\n  "exp": 1,\n  "aud": ["a", "b"]\n}';
const token = parseToken(`${b64(HEADER)}.${b64(PAYLOAD)}.AA`);

/** The caret that `|` stands for in a marked text. */
const caret = (text: string, marked: string) => {
  const at = marked.indexOf('|');
  expect(marked.replace('|', '')).toBe(text);
  return { text, start: at, end: at };
};

const decoded = ({ encoded }: Linked) => {
  if (!encoded) return null;
  const segment = token.segments.find(({ end }) => encoded.end <= end);
  const start = encoded.start - (segment?.start ?? 0);
  const whole = (segment?.text ?? '').slice(0, encoded.end - (segment?.start ?? 0));
  return Buffer.from(whole, 'base64url')
    .subarray(Math.floor((start * 6) / 8))
    .toString();
};

test.each<[marked: string, member: string | null, carried: string | null]>([
  [SHOWN.replace('"sub"', '"s|ub"'), 'sub', '"sub":"é😀"'],
  [SHOWN.replace('"exp"', '|"exp"'), 'exp', '"exp":1'],
  [SHOWN.replace('1,', '1|,'), 'exp', '"exp":1'],
  [SHOWN.replace('1,', '1,|'), 'exp', '"exp":1'],
  [SHOWN.replace('"b"', '"|b"'), 'aud', '"aud":["a","b"]'],
  [SHOWN.replace('{', '|{'), null, null],
])('the caret in %j marks what carries %j', (marked, member, carried) => {
  const linked = linkedBy({ in: 'payload', ...caret(SHOWN, marked) }, token, links);
  expect(linked.member).toBe(member);
  expect(linked.part).toBe('payload');
  const text = decoded(linked);
  if (carried === null) expect(text).toBeNull();
  // The first character may carry bits of the byte before.
  else expect(text).toContain(carried);
});

test('a selection marks what it holds and no more', () => {
  const start = SHOWN.indexOf('exp');
  const linked = linkedBy({ in: 'payload', text: SHOWN, start, end: start + 3 }, token, links);
  expect(linked.own).toEqual({ start: PAYLOAD.indexOf('exp'), end: PAYLOAD.indexOf('exp') + 3 });
  expect(linked.member).toBe('exp');
});

test('a selection over two members belongs to neither', () => {
  const linked = linkedBy({ in: 'payload', text: SHOWN, start: 5, end: SHOWN.length - 5 }, token, links);
  expect(linked.member).toBeNull();
  expect(linked.encoded).not.toBeNull();
});

test('the caret in the token marks the member that its character carries', () => {
  const [, payload] = token.segments;
  const at = (payload?.start ?? 0) + Math.ceil((PAYLOAD.length + 4) * (4 / 3)) - 8;
  const linked = linkedBy({ in: 'encoded', text: token.input, start: at, end: at }, token, links);
  expect(linked).toMatchObject({ part: 'payload', member: 'aud' });
  expect(PAYLOAD.slice(linked.own?.start, linked.own?.end)).toBe('"aud":["a","b"]');
});

test('a selection in the token marks whole characters of the text', () => {
  const start = b64(HEADER).length + 1;
  const linked = linkedBy({ in: 'encoded', text: token.input, start, end: start + 2 }, token, links);
  expect(linked).toMatchObject({ encoded: { start, end: start + 2 }, part: 'payload', own: { start: 0 } });
});

test.each([
  ['another text than the token', { in: 'encoded', text: 'other', start: 0, end: 0 }],
  ['a draft that is not in the token', { in: 'payload', text: '{"sub":', start: 2, end: 2 }],
  [
    'the signature',
    { in: 'encoded', text: token.input, start: token.input.length - 1, end: token.input.length },
  ],
] as const)('%s marks nothing', (_name, pointing) => {
  expect(linkedBy(pointing, token, links)).toMatchObject({ encoded: null, own: null, member: null });
});
