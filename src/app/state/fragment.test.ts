import { describe, expect, test } from 'vitest';
import { readDeepLink } from './fragment.ts';

const AT = 'https://assay.example/debug/';
const T = 'eyJhbGciOiJIUzI1NiJ9.e30.c2ln';

describe('a token in the address', () => {
  test.each<[address: string, from: 'query' | 'fragment', parameter: string, cleaned: string]>([
    [`#token=${T}`, 'fragment', 'token', '/debug/'],
    [`#id_token=${T}`, 'fragment', 'id_token', '/debug/'],
    [`#access_token=${T}&token_type=Bearer&state=x`, 'fragment', 'access_token', '/debug/'],
    [`#state=x&jwt=${T}`, 'fragment', 'jwt', '/debug/'],
    [`#refresh_token=${T}`, 'fragment', 'refresh_token', '/debug/'],
    [`#debugger-io?token=${T}`, 'fragment', 'token', '/debug/'],
    [`#/route?id_token=${T}`, 'fragment', 'id_token', '/debug/'],
    [`?token=${T}`, 'query', 'token', '/debug/'],
    [`?jwt=${T}#section`, 'query', 'jwt', '/debug/'],
    [`?theme=dark&token=${T}&zone=UTC`, 'query', 'token', '/debug/?theme=dark&zone=UTC'],
    [`?token=${T}&id_token=other&access_token=x&jwt=y&refresh_token=z`, 'query', 'token', '/debug/'],
    [`?id_token=other&a=1#token=${T}`, 'fragment', 'token', '/debug/?a=1'],
    [`?a=1#access_token=x&id_token=${T}`, 'fragment', 'id_token', '/debug/?a=1'],
    [`?token=${T}#token=`, 'query', 'token', '/debug/'],
  ])('%s', (address, from, parameter, cleaned) => {
    expect(readDeepLink(AT + address)).toEqual({ text: T, arrival: { from, parameter }, cleaned });
  });

  test('does not stay behind in the cleaned address', () => {
    const link = readDeepLink(`${AT}?token=${T}&token=${T}&a=b#token=${T}`);
    expect(link?.cleaned).toBe('/debug/?a=b');
  });

  test.each([
    ['#token=a%2Eb%2Ec', 'a.b.c'],
    ['#token=a+/b%3D.c.d', 'a+/b=.c.d'],
    ['?token=Bearer%3A+x', 'Bearer:+x'],
    ['#token=%7B%22payload%22%3A%22%22%7D', '{"payload":""}'],
  ])('%s is decoded', (address, text) => {
    expect(readDeepLink(AT + address)?.text).toBe(text);
  });
});

test.each([
  '',
  '#',
  '?',
  '#token=',
  '?token=',
  '#token',
  '#section',
  '?q=token',
  '#state=x&code=y',
  '?TOKEN=x',
])('an address with %j brings none', (address) => {
  expect(readDeepLink(AT + address)).toBeNull();
});
