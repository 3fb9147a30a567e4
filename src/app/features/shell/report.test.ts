import { describe, expect, test } from 'vitest';
import { b64, compact } from '../../../core/testing/tokens.ts';
import { reportOf } from './report.ts';

const SIGNATURE = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const TOKEN = compact({ alg: 'RS256', typ: 'JWT' }, { sub: 'user_42', aud: 'app' }, SIGNATURE);
const BODY = 'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg';
const PEM = `-----BEGIN PRIVATE KEY-----\n${BODY}\nshort+line==\n-----END PRIVATE KEY-----`;
const D = b64('a private exponent of some length');

test.each<[name: string, text: string, secrets: string[]]>([
  ['a token', `cannot read ${TOKEN} here`, TOKEN.split('.')],
  ['a token in quotes', `"${TOKEN}"`, TOKEN.split('.')],
  ['a token in an address', `https://a.example/?token=${TOKEN}`, TOKEN.split('.')],
  ['a detached token', `${TOKEN.split('.')[0]}..${SIGNATURE}`, [SIGNATURE]],
  ['a short header', `${b64('{"alg":"HS256"}')}.${b64('{"sub":"user_42","n":1}')}.${SIGNATURE}`, [SIGNATURE]],
  ['a PEM block', PEM, [BODY, 'short+line']],
  ['a PEM block cut off', PEM.slice(0, 60), [BODY.slice(0, 20)]],
  ['a PEM block on one line', PEM.replaceAll('\n', '\\n'), [BODY, 'short+line']],
  ['a JWK', `{"kty":"RSA","d":"${D}"}`, [D]],
  ['a long secret in standard base64', 'AAECAwQFBgcICQoLDA0ODw+/EBESExQVFhc=', ['AAECAwQFBgcICQoLDA0ODw']],
])('%s is left out of message, stack and place', (_name, text, secrets) => {
  const inMessage = new Error(text);
  const inStack = new Error('plain');
  inStack.stack = `Error: plain\n  at ${text}`;
  for (const report of [
    reportOf(inMessage, 'pane'),
    reportOf(inStack, 'pane'),
    reportOf(new Error('plain'), text),
    reportOf(text, 'pane'),
  ]) {
    for (const secret of secrets) expect(report).not.toContain(secret);
    expect(report).toContain('[left out]');
  }
});

test('a block that the length limit cuts through is left out too', () => {
  const error = new Error('long');
  error.stack = `${'x '.repeat(2950)}${PEM}${TOKEN}`;
  const report = reportOf(error, '');
  expect(report.length).toBeLessThanOrEqual(6000);
  expect(report).not.toContain(BODY.slice(0, 12));
});

test('what a developer needs is in it', () => {
  const error = new TypeError('x is undefined');
  error.stack =
    'TypeError: x is undefined\n    at f (https://a.example/assets/index-BxCdEfGhIjKlMnOpQr.js:12:345)';
  const report = reportOf(error, 'at the payload pane');
  for (const fact of [
    'TypeError: x is undefined',
    'index-BxCdEfGhIjKlMnOpQr.js:12:345',
    'at the payload pane',
  ])
    expect(report).toContain(fact);
});

test.each<[thrown: unknown, text: string]>([
  ['a word', 'string: a word'],
  [undefined, 'undefined: undefined'],
  [null, 'object: null'],
  [7, 'number: 7'],
])('what is no error is told too: %j', (thrown, text) => {
  expect(reportOf(thrown, 'here')).toBe(`${text}\n\nhere`);
});

describe('a token whose signature begins like the ending of a source file', () => {
  test.each(['ts', 'tsx', 'js'])('%s is left out', (ending) => {
    const [header = '', payload = ''] = TOKEN.split('.');
    const report = reportOf(new Error(`${header}.${payload}.${ending}${SIGNATURE}`), '');
    expect(report).not.toContain(payload);
  });
});
