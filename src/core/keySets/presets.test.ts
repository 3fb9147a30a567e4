import { describe, expect, test } from 'vitest';
import { addressesFor } from './addresses.ts';
import { filled, presetOf, presets } from './presets.ts';

const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';

/** Each provider with an issuer of its own, other claims, and the addresses that follow. */
const CASES: [iss: string, id: string, address: string, jwks: string, claims?: Record<string, unknown>][] = [
  [
    'https://acme.eu.auth0.com/',
    'auth0',
    'https://acme.eu.auth0.com/',
    'https://acme.eu.auth0.com/.well-known/jwks.json',
  ],
  [
    'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1',
    'cognito',
    'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1',
    'https://cognito-idp.eu-central-1.amazonaws.com/eu-central-1_Ab1/.well-known/jwks.json',
  ],
  [
    'https://accounts.google.com',
    'google',
    'https://accounts.google.com',
    'https://www.googleapis.com/oauth2/v3/certs',
  ],
  [
    'accounts.google.com',
    'google',
    'https://accounts.google.com',
    'https://www.googleapis.com/oauth2/v3/certs',
  ],
  [
    `https://login.microsoftonline.com/${TENANT}/v2.0`,
    'entra-v2',
    `https://login.microsoftonline.com/${TENANT}/v2.0`,
    `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
  ],
  [
    `https://sts.windows.net/${TENANT}/`,
    'entra-v1',
    `https://login.microsoftonline.com/${TENANT}/.well-known/openid-configuration`,
    `https://login.microsoftonline.com/${TENANT}/discovery/keys`,
  ],
  [
    `https://${TENANT}.ciamlogin.com/${TENANT}/v2.0`,
    'entra-external',
    `https://${TENANT}.ciamlogin.com/${TENANT}/v2.0`,
    `https://${TENANT}.ciamlogin.com/${TENANT}/discovery/v2.0/keys`,
  ],
  [
    `https://acme.b2clogin.com/${TENANT}/v2.0/`,
    'entra-b2c',
    'https://acme.b2clogin.com/acme.onmicrosoft.com/B2C_1_in/v2.0/.well-known/openid-configuration',
    'https://acme.b2clogin.com/acme.onmicrosoft.com/B2C_1_in/discovery/v2.0/keys',
    { tfp: 'B2C_1_in' },
  ],
  ['https://acme.okta.com', 'okta', 'https://acme.okta.com', 'https://acme.okta.com/oauth2/v1/keys'],
  [
    'https://acme.okta.com/oauth2/default',
    'okta',
    'https://acme.okta.com/oauth2/default',
    'https://acme.okta.com/oauth2/default/v1/keys',
  ],
  [
    'https://id.test/auth/realms/acme',
    'keycloak',
    'https://id.test/auth/realms/acme',
    'https://id.test/auth/realms/acme/protocol/openid-connect/certs',
  ],
  ['https://appleid.apple.com', 'apple', 'https://appleid.apple.com', 'https://appleid.apple.com/auth/keys'],
  [
    'https://securetoken.google.com/acme-1234',
    'firebase',
    'https://securetoken.google.com/acme-1234',
    'https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com',
  ],
  [
    'https://token.actions.githubusercontent.com',
    'github-actions',
    'https://token.actions.githubusercontent.com',
    'https://token.actions.githubusercontent.com/.well-known/jwks',
  ],
  ['https://gitlab.com', 'gitlab', 'https://gitlab.com', 'https://gitlab.com/oauth/discovery/keys'],
  [
    'https://acme-12.clerk.accounts.dev',
    'clerk',
    'https://acme-12.clerk.accounts.dev',
    'https://acme-12.clerk.accounts.dev/.well-known/jwks.json',
  ],
  [
    'https://abcdef.supabase.co/auth/v1',
    'supabase',
    'https://abcdef.supabase.co/auth/v1',
    'https://abcdef.supabase.co/auth/v1/.well-known/jwks.json',
  ],
  [
    'https://kubernetes.default.svc.cluster.local',
    'kubernetes',
    'https://kubernetes.default.svc.cluster.local',
    'https://kubernetes.default.svc.cluster.local/openid/v1/jwks',
  ],
];

describe('a provider is told by iss', () => {
  test.each(CASES)('%s: %s', (iss, id, address, jwks, claims) => {
    const found = presetOf(iss, claims);
    expect(found?.preset.id).toBe(id);
    expect(found).toMatchObject({ address, jwks });
    // The issuer that the fields make is the one that they were read from.
    expect(found?.iss?.replace(/\/$/, '')).toBe(iss.replace(/^(?!https:)/, 'https://').replace(/\/$/, ''));
  });

  test('each has such an issuer, a name of its own, and addresses that may be asked', () => {
    expect(new Set(CASES.map(([, id]) => id))).toEqual(new Set(presets.map(({ id }) => id)));
    expect(new Set(presets.map(({ label }) => label)).size).toBe(presets.length);
    for (const [, , address, jwks] of CASES) {
      expect(addressesFor(address).ok).toBe(true);
      expect(addressesFor(jwks)).toEqual({ ok: true, value: [{ url: jwks, kind: 'jwks' }] });
    }
  });

  test.each([
    ['https://accounts.example.com'],
    ['https://accounts.google.com.evil.test'],
    ['https://evil.test/https://accounts.google.com'],
    [`https://login.microsoftonline.com/${TENANT}/v2.0/x`],
    [`https://${TENANT}.ciamlogin.com/other/v2.0`],
    ['https://cognito-idp.nowhere.amazonaws.com/pool'],
    ['constructor'],
    [''],
  ])('%s is none of them', (iss) => {
    expect(presetOf(iss)).toBeNull();
  });

  test('a policy that no claim names is missing, and one that is no text', () => {
    const iss = `https://acme.b2clogin.com/${TENANT}/v2.0/`;
    expect(presetOf(iss)).toMatchObject({ address: null, jwks: null });
    expect(presetOf(iss, { tfp: 1, acr: 'b2c_1_in' })?.address).toContain('/b2c_1_in/');
  });
});

describe('fields make addresses', () => {
  const preset = (id: string) => {
    const found = presets.find((one) => one.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  test.each<[id: string, values: [string, string][], address: string | null]>([
    ['auth0', [['domain', 'login.acme.com']], 'https://login.acme.com/'],
    ['auth0', [['domain', 'https://login.acme.com']], null],
    ['auth0', [], null],
    [
      'keycloak',
      [
        ['base', 'http://localhost:8080/'],
        ['realm', 'acme'],
      ],
      'http://localhost:8080/realms/acme',
    ],
    [
      'keycloak',
      [
        ['base', 'http://localhost:8080/'],
        ['realm', 'a/b'],
      ],
      null,
    ],
    [
      'okta',
      [
        ['org', 'acme.okta.com'],
        ['server', ''],
      ],
      'https://acme.okta.com',
    ],
    [
      'okta',
      [
        ['org', 'acme.okta.com'],
        ['server', '$&'],
      ],
      'https://acme.okta.com',
    ],
    ['google', [], 'https://accounts.google.com'],
  ])('%s %j: %s', (id, values, address) => {
    expect(filled(preset(id), new Map(values)).address).toBe(address);
  });

  test('each example has the look that its field asks for', () => {
    for (const { fields } of presets) {
      for (const { pattern, example, optional } of fields) if (!optional) expect(example).toMatch(pattern);
    }
  });
});
