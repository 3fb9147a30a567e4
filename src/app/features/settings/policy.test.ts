import { describe, expect, test } from 'vitest';
import { opensIn, reachInWords, sourcesOf } from './policy.ts';

const closed =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; require-trusted-types-for 'script'; trusted-types default a.b";

describe('what a policy opens', () => {
  test.each([
    [closed, []],
    ['', []],
    ["connect-src 'self' https://a.example", [{ directive: 'connect-src', sources: ['https://a.example'] }]],
    ["img-src data: *; form-action 'self'", [{ directive: 'img-src', sources: ['*'] }]],
    ['report-uri https://r.example/', [{ directive: 'report-uri', sources: ['https://r.example/'] }]],
    ['script-src-elem https:', [{ directive: 'script-src-elem', sources: ['https:'] }]],
  ])('%s', (policy, opens) => {
    expect(opensIn(policy)).toEqual(opens);
  });
});

describe('the sources of a directive', () => {
  test.each([
    [closed, "connect-src 'self'"],
    ["default-src 'none'; img-src *", "default-src 'none'"],
    ["img-src 'self'", null],
    ['connect-src-not *', null],
  ])('%s', (policy, sources) => {
    expect(sourcesOf(policy, 'connect-src')).toBe(sources);
  });
});

test.each([
  [null, ['any host.']],
  ["connect-src 'self'", ['this site and nowhere else']],
  ["connect-src 'none'", ['this site and nowhere else']],
  [
    "connect-src 'self' https: http://127.0.0.1:* http://a.example",
    ['to this site, any host over https, this machine (127.0.0.1), http://a.example:', 'only after a click'],
  ],
])('what %s lets a script reach, in words', (connect, words) => {
  for (const each of words) expect(reachInWords(connect)).toContain(each);
});
