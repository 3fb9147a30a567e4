import { describeCheck } from '../../testing/describeCheck.ts';
import { factsOf, keyOf, type Scene } from '../../testing/tokens.ts';
import { issuer } from './issuer.ts';

const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const ENTRA = 'https://login.microsoftonline.com/{tenantid}/v2.0';

function scene(
  published: string | null,
  payload: object,
  answer: 'pass' | 'fail' = 'pass',
  discovery?: string,
): Scene {
  const facts = factsOf({ answer }, [keyOf({ kty: 'RSA', kid: 'a' }, 2048)]);
  return {
    header: { alg: 'RS256' },
    payload,
    key: {
      ...facts,
      ring: {
        ...facts.ring,
        published: { url: 'https://i.test/jwks', issuer: published, ...(discovery ? { discovery } : {}) },
      },
    },
  };
}
/** Keys that were fetched from https://evil.test/jwks, by a click on what a token names. */
function named(jku: string, payload: object, published: object, answer: 'pass' | 'fail' = 'pass'): Scene {
  const { key, ...rest } = scene(null, payload, answer);
  if (!key) throw new Error('the scene has a key');
  const ring = { ...key.ring, published: { url: 'https://evil.test/jwks', issuer: null, ...published } };
  return { ...rest, header: { alg: 'RS256', jku }, key: { ...key, ring } };
}
const other = scene('https://i.test', { iss: 'https://other.test' });

describeCheck(issuer, [
  ['equal', scene('https://i.test', { iss: 'https://i.test' }), 'pass'],
  ['another', other, 'fail mismatch'],
  [
    'another, and the keys do not verify',
    { ...scene('https://i.test', { iss: 'x' }, 'fail') },
    'warn mismatch',
  ],
  ['a number', scene('https://i.test', { iss: 7 }), 'fail mismatch'],
  ['differs by a slash', scene('https://i.test/', { iss: 'https://i.test' }), 'fail slash'],
  ['differs in case', scene('https://i.test/A', { iss: 'https://i.test/a' }), 'fail mismatch'],
  ['without its scheme', scene('https://accounts.google.com', { iss: 'accounts.google.com' }), 'warn scheme'],
  [
    'a template with the token’s tenant',
    scene(ENTRA, { iss: ENTRA.replace('{tenantid}', TENANT), tid: TENANT }),
    'pass template',
  ],
  [
    'a template without a tenant',
    scene(ENTRA, { iss: ENTRA.replace('{tenantid}', TENANT) }),
    'pass template',
  ],
  [
    'a template with what is no tenant',
    scene(ENTRA, { iss: ENTRA.replace('{tenantid}', 'a/b') }),
    'fail mismatch',
  ],
  [
    'a template with another tenant',
    scene(ENTRA, { iss: ENTRA.replace('{tenantid}', TENANT), tid: 'other' }),
    'fail mismatch',
  ],
  ['a template that the tenant’s text would change', scene(ENTRA, { iss: ENTRA, tid: '$&' }), 'pass'],
  ...(
    [
      ['https://i.test', 'https://i.test/.well-known/openid-configuration', 'pass'],
      ['https://i.test/', 'https://i.test/.well-known/openid-configuration', 'pass'],
      ['https://i.test/a', 'https://i.test/a/.well-known/openid-configuration', 'pass'],
      ['https://i.test/a', 'https://i.test/.well-known/oauth-authorization-server/a', 'pass'],
      ['https://i.test/a', 'https://i.test/.well-known/openid-configuration', 'warn elsewhere'],
      ['https://i.test', 'https://i.test/b/.well-known/openid-configuration', 'warn elsewhere'],
      ['https://i.test', 'https://evil.test/.well-known/openid-configuration', 'warn elsewhere'],
      ['https://i.test', 'https://evil.test/i.test/.well-known/openid-configuration', 'warn elsewhere'],
      ['a name', 'https://evil.test/.well-known/openid-configuration', 'warn elsewhere'],
      [
        `https://sts.windows.net/${TENANT}/`,
        `https://login.microsoftonline.com/${TENANT}/.well-known/openid-configuration`,
        'pass',
      ],
      [
        `https://sts.windows.net/${TENANT}/`,
        `https://login.microsoftonline.com.evil.test/${TENANT}/.well-known/openid-configuration`,
        'warn elsewhere',
      ],
    ] satisfies [iss: string, discovery: string, expected: string][]
  ).map(([iss, discovery, expected]): [string, Scene, string] => [
    `${iss} as published at ${discovery}`,
    scene(iss, { iss }, 'pass', discovery),
    expected,
  ]),
  [
    'a template as published by a stranger',
    scene(
      ENTRA,
      { iss: ENTRA.replace('{tenantid}', TENANT) },
      'pass',
      'https://evil.test/.well-known/openid-configuration',
    ),
    'warn elsewhere',
  ],
  ...(
    [
      ['of another host', 'https://evil.test/jwks', { iss: 'https://i.test' }, {}, 'fail named-by-token'],
      [
        'that redirects',
        'https://evil.test/a',
        { iss: 'https://i.test' },
        { asked: 'https://evil.test/a' },
        'fail named-by-token',
      ],
      ['written otherwise', 'HTTPS://EVIL.test:443/a/../jwks#1', {}, {}, 'fail named-by-token'],
      ['of the host alone', 'https://evil.test', {}, { url: 'https://evil.test' }, 'fail named-by-token'],
      ['beside an address that is none', 'jwks', {}, { url: 'jwks' }, 'na no-issuer'],
      ['without iss', 'https://evil.test/jwks', {}, {}, 'fail named-by-token'],
      ['beside claims that are none', 'https://evil.test/jwks', [], {}, 'fail named-by-token'],
      ['with iss that is no address', 'https://evil.test/jwks', { iss: 'i' }, {}, 'fail named-by-token'],
      [
        'that says whose it is',
        'https://evil.test/jwks',
        { iss: 'https://i.test' },
        { issuer: 'https://i.test', discovery: 'https://evil.test/jwks' },
        'fail named-by-token',
      ],
      ['of the issuer’s host', 'https://evil.test/jwks', { iss: 'https://evil.test/a' }, {}, 'na no-issuer'],
      [
        'that a discovery document names too',
        'https://evil.test/jwks',
        { iss: 'https://i.test' },
        { issuer: 'https://i.test', discovery: 'https://i.test/.well-known/openid-configuration' },
        'pass',
      ],
      ['of another address', 'https://evil.test/other', { iss: 'https://i.test' }, {}, 'na no-issuer'],
      ['that is no address', 'jwks', { iss: 'https://i.test' }, {}, 'na no-issuer'],
    ] satisfies [name: string, jku: string, payload: object, published: object, expected: string][]
  ).map(([name, jku, payload, published, expected]): [string, Scene, string] => [
    `jku ${name}`,
    named(jku, payload, published),
    expected,
  ]),
  [
    'x5u',
    { ...named('', {}, {}), header: { alg: 'RS256', x5u: 'https://evil.test/jwks' } },
    'fail named-by-token',
  ],
  ['jku, and the keys do not verify', named('https://evil.test/jwks', {}, {}, 'fail'), 'warn named-by-token'],
  ['no iss', scene('https://i.test', {}), 'na absent'],
  ['no issuer published', scene(null, { iss: 'a' }), 'na no-issuer'],
  ['no claims', scene('https://i.test', []), 'na no-claims-set'],
  ['keys that were not fetched', { key: factsOf({}) }, 'na not-published'],
  ['switched off', { ...other, policy: { options: { verify_iss: false } } }, 'na switched-off'],
]);
