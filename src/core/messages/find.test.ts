import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../token/base64url.ts';
import { type FoundWhere, findTokens, type Undone } from '../token/find/index.ts';
import { encodeUtf8 } from '../token/utf8.ts';
import { foundSentence } from './find.ts';

const base64url = (value: unknown) => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const token = (sub: string) =>
  `${base64url({ alg: 'HS256' })}.${base64url({ sub })}.${encodeBase64url(new Uint8Array(32).fill(sub.length))}`;
const one = token('a');
const sentence = (text: string) => foundSentence(findTokens(text).tokens);

const PLACES: Record<FoundWhere, string> = {
  plain: 'Found a token.',
  text: 'Found in the text, after n.',
  bearer: 'Found after the word Bearer.',
  dpop: 'Found after the word DPoP.',
  scheme: 'Found after its scheme (n).',
  'authorization-header': 'Found in the n header.',
  'http-header': 'Found in the n header.',
  cookie: 'Found in the cookie n.',
  'set-cookie': 'Found in a Set-Cookie header (n).',
  'json-member': 'Found in the JSON member n.',
  'url-fragment': 'Found in the URL’s fragment (n).',
  'url-query': 'Found in the URL’s query (n).',
  'url-path': 'Found in the URL’s path.',
  'form-field': 'Found in the form field n.',
  curl: 'Found in the curl command (n).',
  env: 'Found in the environment variable n.',
  variable: 'Found in the variable n.',
  field: 'Found in the field n.',
  'html-attribute': 'Found in the HTML attribute n.',
  element: 'Found in the element n.',
  'markdown-fence': 'Found in a Markdown code block.',
  base64: 'Found in base64 text (n).',
  'percent-encoded': 'Found in percent-encoded text.',
};
const UNDONE: Record<Undone, string> = {
  'byte-order-mark': 'byte order mark removed',
  'zero-width': 'invisible characters removed',
  quotes: 'quotes removed',
  spaces: 'spaces removed',
  'line-breaks': 'line breaks removed',
  'mail-quotes': 'mail quote marks removed',
  'backslash-folding': 'line continuations removed',
  'quoted-printable': 'quoted-printable decoded',
  'string-concatenation': 'string pieces joined',
  'html-tags': 'HTML tags removed',
  'string-escapes': 'string escapes decoded',
  'html-entities': 'HTML entities decoded',
  'percent-encoding': 'percent-encoding decoded',
  base64: 'base64 decoded',
  'cookie-chunks': 'cookie parts joined',
  'line-prefixes': 'line prefixes removed',
  'terminal-codes': 'terminal colours removed',
  'http-chunks': 'HTTP chunks joined',
  'typographic-characters': 'typographic characters replaced',
};

describe('the line on what a paste held', () => {
  it.each(Object.entries(PLACES))('says where one token stood: %s', (where, line) => {
    expect(foundSentence([{ where: where as FoundWhere, name: 'n', undone: [] }])).toBe(line);
    const nameless = foundSentence([{ where: where as FoundWhere, name: null, undone: [] }]);
    expect(nameless).toMatch(/^Found (?!.*null).*[^ ]\.$/);
  });

  it.each(Object.entries(UNDONE))('says what was undone: %s', (code, words) => {
    const line = foundSentence([{ where: 'plain', name: null, undone: [code as Undone] }]);
    expect(line).toBe(`Found a token; ${words}.`);
  });

  it.each([
    [
      'a wrapped header',
      `Authorization: Bearer ${one.slice(0, 40)}\n  ${one.slice(40)}`,
      'Found in the Authorization header; line breaks removed.',
    ],
    [
      'quotes and breaks',
      `"${one.slice(0, 40)}\n${one.slice(40)}"`,
      'Found a token; quotes and line breaks removed.',
    ],
    ['base64 in quotes', `"${btoa(one)}"`, /base64 decoded/],
    ['a member', JSON.stringify({ access_token: one }), 'Found in the JSON member access_token.'],
    [
      'three members',
      JSON.stringify({ access_token: one, id_token: token('bb'), refresh_token: token('ccc') }),
      'Found 3 tokens: access_token, id_token, refresh_token.',
    ],
    [
      'one name twice',
      `Authorization: Bearer ${one}\n\nAuthorization: Bearer ${token('bb')}\n`,
      'Found 2 tokens: Authorization (2 times).',
    ],
    ['without names', `${one}\n\nand then ${token('bb')} came`, 'Found 2 tokens.'],
    [
      'one name of two',
      `{"id_token": "${one}"}\n\nand then ${token('bb')} came`,
      'Found 2 tokens, among them id_token.',
    ],
    ['no token', 'nothing', 'Found no token.'],
  ])('tells of %s', (_, text, line) => {
    expect(sentence(text)).toMatch(line);
  });

  it('tells no more than four names, and none at length', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const tokens = names.map((name) => ({ where: 'cookie' as const, name, undone: [] }));
    expect(foundSentence(tokens)).toBe('Found 5 tokens, among them a, b, c, d.');
    const long = foundSentence([{ where: 'cookie', name: 'n'.repeat(9000), undone: [] }]);
    expect(long.length).toBeLessThan(100);
  });
});
