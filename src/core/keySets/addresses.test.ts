import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compact } from '../testing/tokens.ts';
import { addressesFor } from './addresses.ts';

const urls = (typed: string) => {
  const read = addressesFor(typed);
  return read.ok ? read.value.map(({ url }) => url) : read.failure.code;
};

describe('one address as it is', () => {
  test.each<[typed: string, kind: 'jwks' | 'discovery', url?: string]>([
    ['https://a.test/.well-known/jwks.json', 'jwks'],
    ['https://a.test/jwks', 'jwks'],
    ['https://www.googleapis.com/oauth2/v3/certs', 'jwks'],
    ['https://login.microsoftonline.com/common/discovery/v2.0/keys', 'jwks'],
    ['https://www.facebook.com/.well-known/oauth/openid/jwks/', 'jwks'],
    ['https://accounts.spotify.com/oidc/certs/v1', 'jwks'],
    ['https://identity.lego.com/.well-known/openid-configuration/jwks', 'jwks'],
    ['https://www.googleapis.com/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com', 'jwks'],
    ['https://a.test/chain.pem', 'jwks'],
    ['https://a.test/x?id=1', 'jwks'],
    ['https://a.test/.well-known/openid-configuration', 'discovery'],
    ['https://a.test/t/.well-known/openid-configuration', 'discovery'],
    ['https://a.test/.well-known/openid-configuration/t', 'discovery'],
    ['https://a.test/.well-known/oauth-authorization-server/t', 'discovery'],
    ['https://a.test/.well-known/openid-configuration?p=b2c_1', 'discovery'],
    ['  "https://a.test/jwks",\n', 'jwks', 'https://a.test/jwks'],
    ['<https://a.test/jwks>', 'jwks', 'https://a.test/jwks'],
    ['jwks_uri: https://a.test/jwks', 'jwks', 'https://a.test/jwks'],
    ['JWKS: "https://a.test/jwks"', 'jwks', 'https://a.test/jwks'],
    ['a.test/jwks', 'jwks', 'https://a.test/jwks'],
    ['//a.test/jwks', 'jwks', 'https://a.test/jwks'],
    ['localhost:8080/jwks', 'jwks', 'http://localhost:8080/jwks'],
    ['127.0.0.1/jwks', 'jwks', 'http://127.0.0.1/jwks'],
    ['http://localhost/jwks', 'jwks'],
    ['HTTPS://A.Test/jwks', 'jwks', 'https://a.test/jwks'],
  ])('%s', (typed, kind, url = typed) => {
    expect(addressesFor(typed)).toEqual({ ok: true, value: [{ url, kind }] });
  });
});

describe('an issuer', () => {
  test.each<[typed: string, expected: string[]]>([
    [
      'https://a.test',
      [
        'https://a.test/.well-known/openid-configuration',
        'https://a.test/.well-known/oauth-authorization-server',
      ],
    ],
    [
      'https://a.test/',
      [
        'https://a.test/.well-known/openid-configuration',
        'https://a.test/.well-known/oauth-authorization-server',
      ],
    ],
    [
      'https://a.test/t/1/',
      [
        'https://a.test/t/1/.well-known/openid-configuration',
        'https://a.test/.well-known/oauth-authorization-server/t/1',
        'https://a.test/.well-known/openid-configuration/t/1',
        'https://a.test/t/1/.well-known/oauth-authorization-server',
        'https://a.test/t/1/',
      ],
    ],
    [
      'accounts.google.com',
      [
        'https://accounts.google.com/.well-known/openid-configuration',
        'https://accounts.google.com/.well-known/oauth-authorization-server',
        'https://www.googleapis.com/oauth2/v3/certs',
      ],
    ],
    [
      'http://localhost:8080/realms/acme',
      [
        'http://localhost:8080/realms/acme/.well-known/openid-configuration',
        'http://localhost:8080/.well-known/oauth-authorization-server/realms/acme',
        'http://localhost:8080/.well-known/openid-configuration/realms/acme',
        'http://localhost:8080/realms/acme/.well-known/oauth-authorization-server',
        'http://localhost:8080/realms/acme/protocol/openid-connect/certs',
      ],
    ],
  ])('%s', (typed, expected) => {
    expect(urls(typed)).toEqual(expected);
  });
});

describe('what is not asked', () => {
  test.each<[typed: string, code: string]>([
    ['', 'keyset/address-empty'],
    [' \n', 'keyset/address-empty'],
    ['https://', 'keyset/address-unreadable'],
    ['https://a b.test', 'keyset/address-unreadable'],
    ['ftp://a.test', 'keyset/address-scheme'],
    ['javascript:alert(1)', 'keyset/address-scheme'],
    ['data:application/json,{}', 'keyset/address-scheme'],
    ['urn:example:issuer', 'keyset/address-scheme'],
    ['http://a.test/jwks', 'keyset/address-insecure'],
    ['http://127.0.0.1.a.test/jwks', 'keyset/address-insecure'],
    ['http://10.0.0.1', 'keyset/address-insecure'],
    ['https://me:secret@a.test', 'keyset/address-credentials'],
    ['https://me@a.test', 'keyset/address-credentials'],
    ['https://a.test/#x', 'keyset/address-fragment'],
    ['https://a.test/#', 'keyset/address-fragment'],
    [compact({ alg: 'HS256' }, { sub: 'a' }), 'keyset/address-token'],
    [`Bearer ${compact({ alg: 'HS256' }, { sub: 'a' })}`, 'keyset/address-token'],
    [`https://a.test/?t=${compact({ alg: 'HS256' }, { sub: 'a' })}`, 'keyset/address-token'],
    ['-----BEGIN PUBLIC KEY-----\nAA==', 'keyset/address-keys'],
    ['{"keys":[]}', 'keyset/address-keys'],
    ['{"issuer":"https://a.test","jwks_uri":"https://a.test/jwks"}', 'keyset/address-keys'],
    ['my-issuer', 'keyset/address-no-host'],
    ['kubernetes/serviceaccount', 'keyset/address-no-host'],
    ['a-secret-of-thirty-two-bytes-ok!', 'keyset/address-no-host'],
    ['//', 'keyset/address-unreadable'],
  ])('%j: %s', (typed, code) => {
    expect(urls(typed)).toBe(code);
  });
});

test('whatever is typed, only https and this machine are asked, without a name or a fragment', () => {
  const parts = fc.constantFrom(
    'https://',
    'http://',
    'a.test',
    'localhost',
    '/',
    ':',
    '@',
    '#',
    '.',
    'jwks',
    ' ',
    '"',
    '?',
  );
  const typed = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.array(parts, { maxLength: 8 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const read = addressesFor(text);
      for (const { url } of read.ok ? read.value : []) {
        const { protocol, hostname, username, password, hash } = new URL(url);
        expect(protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname)).toBe(true);
        expect(username + password + hash).toBe('');
      }
    }),
    { numRuns: 500 },
  );
});
