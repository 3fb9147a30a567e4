import { AttributeTypeAndValue, AttributeValue, Name, RelativeDistinguishedName } from '@peculiar/asn1-x509';
import { describe, expect, it, test } from 'vitest';
import { nameOf, sameName } from './names.ts';

/** A name of parts, the least specific first; each part has one or more attributes. */
const name = (...parts: [type: string, value: string | ArrayBuffer][][]) =>
  new Name(
    parts.map(
      (part) =>
        new RelativeDistinguishedName(
          part.map(([type, value]) => {
            const form = typeof value === 'string' ? { utf8String: value } : { anyValue: value };
            return new AttributeTypeAndValue({ type, value: new AttributeValue(form) });
          }),
        ),
    ),
  );
const CN = '2.5.4.3';
const O = '2.5.4.10';

describe('a distinguished name as text', () => {
  it.each<[string, Name, string]>([
    ['empty', name(), ''],
    ['the most specific first', name([[O, 'Example']], [[CN, 'a']]), 'CN=a,O=Example'],
    [
      'several attributes in a part',
      name([
        [CN, 'a'],
        [O, 'b'],
      ]),
      'CN=a+O=b',
    ],
    ['a type without a name', name([['1.2.3', 'a']]), '1.2.3=a'],
    ['a value that is no string', name([['1.2.3', new Uint8Array([4, 1, 255]).buffer]]), '1.2.3=#0401ff'],
    ['special characters', name([[CN, 'a,b+c"d\\e<f>g;h']]), 'CN=a\\,b\\+c\\"d\\\\e\\<f\\>g\\;h'],
    ['a space and a number sign at the ends', name([[CN, '# a ']]), 'CN=\\# a\\ '],
    ['what would not be seen', name([[CN, 'a\u0000b\u202ec']]), 'CN=a\\00b\\E2\\80\\AEc'],
  ])('%s', (_, given, text) => {
    expect(nameOf(given).text).toBe(text);
  });

  it('tells the most specific common name apart', () => {
    expect(nameOf(name([[CN, 'a']], [[O, 'b']], [[CN, 'c']])).commonName).toBe('c');
    expect(nameOf(name([[O, 'b']])).commonName).toBeNull();
    expect(nameOf(name([[CN, '']])).commonName).toBeNull();
  });
});

test.each([
  ['A  b', 'a B', true],
  ['a', 'a b', false],
])('%j and %j are one name to a verifier: %s', (a, b, same) => {
  expect(sameName(nameOf(name([[CN, a]])), nameOf(name([[CN, b]])))).toBe(same);
});
