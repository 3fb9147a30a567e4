import { expect, test } from 'vitest';
import { findTokens } from '../../../core/find.ts';
import { keyTextIn } from './keyText.ts';

const PEM = '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA\n-----END PUBLIC KEY-----';
const OTHER = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
const JWK = '{"kty":"oct","k":"AAAA"}';
const SET = `{"keys":[${JWK}]}`;

test.each<[name: string, text: string, key: string]>([
  ['a PEM block alone', PEM, PEM],
  ['a PEM block in prose', `Hello, our key is:\n\n${PEM}\nRegards, the team`, PEM],
  ['a PEM block on one line', `KEY="${PEM.replaceAll('\n', '\\n')}"`, PEM.replaceAll('\n', '\\n')],
  ['two PEM blocks', `first ${PEM}\n${OTHER} last`, `${PEM}\n${OTHER}`],
  ['a PEM block without its end', `see ${PEM.slice(0, 40)}`, PEM.slice(0, 40)],
  ['a JWK', JWK, JWK],
  ['a JWK in quotes', `'${JWK}'`, JWK],
  ['a key set', `\n${SET}\n`, SET],
  ['a list of keys', `[${JWK}]`, `[${JWK}]`],
])('%s', (_name, text, key) => {
  const { notToken } = findTokens(text);
  expect(notToken && keyTextIn(text, notToken)).toBe(key);
});
