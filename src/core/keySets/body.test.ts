import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBody } from './body.ts';

const AT = 'https://a.test/jwks';
const PEM = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n';
const text = (value: unknown) => JSON.stringify(value);

describe('keys', () => {
  test.each<[name: string, body: string, kind: string, members: [string | null, string | null][]]>([
    [
      'a set',
      text({ keys: [{ kty: 'RSA', kid: 'a' }, { kty: 'EC' }] }),
      'jwks',
      [
        ['a', null],
        [null, null],
      ],
    ],
    ['a set with a byte order mark', `\ufeff${text({ keys: [{ kty: 'RSA' }] })}`, 'jwks', [[null, null]]],
    ['a bare array', text([{ kty: 'RSA', kid: 'a' }]), 'jwks', [['a', null]]],
    ['one JWK', text({ kty: 'RSA', kid: 'a' }), 'text', [['a', null]]],
    [
      'certificates by kid',
      text({ a: PEM, b: PEM }),
      'text',
      [
        ['a', null],
        ['b', null],
      ],
    ],
    ['PEM', PEM, 'text', [[null, null]]],
    ['PEM behind a comment', `# keys\n${PEM}`, 'text', [[null, null]]],
    [
      'bad members, which are named',
      text({
        keys: [
          { kty: 'RSA', kid: 'a' },
          { kid: 'b' },
          { kty: 1 },
          { kty: 'RSA', kid: 2 },
          { kty: 'RSA', key_ops: 'sign' },
          null,
          'x',
        ],
      }),
      'jwks',
      [
        ['a', null],
        ['b', 'kty'],
        [null, 'kty'],
        [null, 'kid'],
        [null, 'key_ops'],
        [null, ''],
        [null, ''],
      ],
    ],
    [
      'a map with another value',
      text({ a: PEM, b: 1 }),
      'text',
      [
        ['a', null],
        ['b', ''],
      ],
    ],
  ])('%s', (_name, body, kind, members) => {
    expect(readBody(body, AT)).toEqual({
      ok: true,
      value: { is: 'keys', kind, members: members.map(([kid, fault]) => ({ kid, fault })), issuer: null },
    });
  });

  test('with an issuer beside them', () => {
    const keys = [{ kty: 'RSA' }];
    expect(readBody(text({ issuer: 'i', keys }), AT)).toMatchObject({ value: { is: 'keys', issuer: 'i' } });
    expect(readBody(text({ issuer: 1, keys }), AT)).toMatchObject({ value: { is: 'keys', issuer: null } });
  });
});

describe('a discovery document', () => {
  test.each([
    [
      { issuer: 'https://a.test', jwks_uri: 'https://b.test/x' },
      { issuer: 'https://a.test', jwksUri: 'https://b.test/x' },
    ],
    [{ jwks_uri: 'http://localhost:1/x' }, { issuer: null, jwksUri: 'http://localhost:1/x' }],
  ])('%j', (document, discovery) => {
    expect(readBody(text(document), AT)).toEqual({ ok: true, value: { is: 'discovery', discovery } });
  });
});

describe('what is neither', () => {
  test.each<[body: string, code: string, data?: object]>([
    ['', 'keyset/not-json'],
    [' \n', 'keyset/not-json'],
    ['keys', 'keyset/not-json', { line: 1 }],
    ['{"a": 1,\n b}', 'keyset/not-json', { line: 2 }],
    ['<!doctype html><html><title> Sign in </title>', 'keyset/html', { title: 'Sign in' }],
    ['<html>', 'keyset/html', { title: '' }],
    ['<?xml version="1.0"?>', 'keyset/html'],
    ['null', 'keyset/not-key-set'],
    ['"x"', 'keyset/not-key-set'],
    ['[]', 'keyset/not-key-set'],
    ['[1]', 'keyset/not-key-set'],
    ['{}', 'keyset/not-key-set'],
    ['{"keys":{}}', 'keyset/not-key-set', { members: 'keys' }],
    ['{"error":"a","constructor":1}', 'keyset/not-key-set', { members: 'error, constructor' }],
    ['{"keys":[]}', 'keyset/empty'],
    ['{"issuer":"a"}', 'keyset/no-jwks-uri', { members: 'issuer' }],
    ['{"issuer":"a","jwks_uri":1}', 'keyset/no-jwks-uri'],
    ['{"issuer":1,"jwks_uri":"https://a.test"}', 'keyset/no-jwks-uri'],
    ['{"jwks_uri":"JsonWebKeySet.json"}', 'keyset/jwks-uri', { why: 'keyset/address-unreadable' }],
    ['{"jwks_uri":"http://a.test/x"}', 'keyset/jwks-uri', { why: 'keyset/address-insecure' }],
  ])('%j: %s', (body, code, data = {}) => {
    expect(readBody(body, AT)).toMatchObject({ ok: false, failure: { code, data: { url: AT, ...data } } });
  });

  test('no answer throws', () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"keys":${json}}`),
    );
    fc.assert(fc.property(body, (answer) => typeof readBody(answer, AT).ok === 'boolean'));
    expect(readBody('['.repeat(500_000), AT).ok).toBe(false);
  });
});
