import { vendorOf } from '../terms/issuers.ts';
import { fill, read, type Values } from './template.ts';

/** Something that a person fills in for a provider. `pattern` is what the whole value looks like, `example` stands in the empty field. */
export interface PresetField {
  name: string;
  label: string;
  pattern: RegExp;
  example: string;
  /** True where the provider also works without. */
  optional?: boolean;
}

/** A provider of key sets: its fields, and templates (`template.ts`) of the addresses that they make. */
export interface Preset {
  id: string;
  label: string;
  /** The vendor's name in `terms/issuers.ts`, by which issuers are told. */
  vendor: string;
  fields: readonly PresetField[];
  /** What `iss` holds. */
  iss: string;
  /** What is asked: an issuer or the address of a discovery document. */
  address: string;
  jwks: string;
  /** What is good to know before asking. */
  remark?: string;
}

const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/i;
const WORD = /^[\w.-]+$/;
const PLACE = /^[^/?#\s]+$/;
const BASE = /^https?:\/\/[^?#\s]+$/i;

const tenant: PresetField = {
  name: 'tenant',
  label: 'Tenant',
  pattern: WORD,
  example: '72f988bf-86f1-41af-91ab-2d7cd011db47',
};

/** The providers that have fields of their own, as the page lists them. */
export const presets: readonly Preset[] = [
  {
    id: 'auth0',
    label: 'Auth0',
    vendor: 'Auth0',
    fields: [{ name: 'domain', label: 'Domain', pattern: HOST, example: 'acme.eu.auth0.com' }],
    iss: 'https://{domain}/',
    address: 'https://{domain}/',
    jwks: 'https://{domain}/.well-known/jwks.json',
  },
  {
    id: 'cognito',
    label: 'Amazon Cognito',
    vendor: 'Amazon Cognito',
    fields: [
      { name: 'region', label: 'Region', pattern: /^[a-z]{2}(?:-[a-z]+)+-\d+$/, example: 'eu-central-1' },
      { name: 'pool', label: 'User pool ID', pattern: WORD, example: 'eu-central-1_AbCdEf123' },
    ],
    iss: 'https://cognito-idp.{region}.amazonaws.com/{pool}',
    address: 'https://cognito-idp.{region}.amazonaws.com/{pool}',
    jwks: 'https://cognito-idp.{region}.amazonaws.com/{pool}/.well-known/jwks.json',
  },
  {
    id: 'google',
    label: 'Google',
    vendor: 'Google',
    fields: [],
    iss: 'https://accounts.google.com',
    address: 'https://accounts.google.com',
    jwks: 'https://www.googleapis.com/oauth2/v3/certs',
  },
  {
    id: 'entra-v2',
    label: 'Microsoft Entra ID, v2.0',
    vendor: 'Microsoft Entra ID',
    fields: [tenant],
    iss: 'https://login.microsoftonline.com/{tenant}/v2.0',
    address: 'https://login.microsoftonline.com/{tenant}/v2.0',
    jwks: 'https://login.microsoftonline.com/{tenant}/discovery/v2.0/keys',
    remark:
      'For tokens with "ver": "2.0". The tenant is an ID, a domain, common, organizations or consumers.',
  },
  {
    id: 'entra-v1',
    label: 'Microsoft Entra ID, v1.0',
    vendor: 'Microsoft Entra ID',
    fields: [tenant],
    iss: 'https://sts.windows.net/{tenant}/',
    address: 'https://login.microsoftonline.com/{tenant}/.well-known/openid-configuration',
    jwks: 'https://login.microsoftonline.com/{tenant}/discovery/keys',
    remark: 'For tokens with "ver": "1.0", whose iss begins with https://sts.windows.net.',
  },
  {
    id: 'entra-external',
    label: 'Microsoft Entra External ID',
    vendor: 'Microsoft Entra ID',
    fields: [
      { name: 'tenant', label: 'Tenant ID', pattern: WORD, example: '72f988bf-86f1-41af-91ab-2d7cd011db47' },
    ],
    iss: 'https://{tenant}.ciamlogin.com/{tenant}/v2.0',
    address: 'https://{tenant}.ciamlogin.com/{tenant}/v2.0',
    jwks: 'https://{tenant}.ciamlogin.com/{tenant}/discovery/v2.0/keys',
  },
  {
    id: 'entra-b2c',
    label: 'Azure AD B2C',
    vendor: 'Microsoft Entra ID',
    fields: [
      { name: 'name', label: 'Tenant name', pattern: /^[a-z0-9-]+$/i, example: 'acme' },
      { name: 'policy', label: 'Policy', pattern: /^[\w-]+$/, example: 'B2C_1_signupsignin' },
      {
        name: 'tenant',
        label: 'Tenant ID',
        pattern: WORD,
        example: 'only to know the issuer',
        optional: true,
      },
    ],
    iss: 'https://{name}.b2clogin.com/{tenant}/v2.0/',
    address:
      'https://{name}.b2clogin.com/{name}.onmicrosoft.com/{policy}/v2.0/.well-known/openid-configuration',
    jwks: 'https://{name}.b2clogin.com/{name}.onmicrosoft.com/{policy}/discovery/v2.0/keys',
    remark: 'Each policy has keys of its own. A token names its policy in tfp or acr.',
  },
  {
    id: 'okta',
    label: 'Okta',
    vendor: 'Okta',
    fields: [
      { name: 'org', label: 'Org', pattern: HOST, example: 'acme.okta.com' },
      { name: 'server', label: 'Authorization server', pattern: WORD, example: 'default', optional: true },
    ],
    iss: 'https://{org}[/oauth2/{server}]',
    address: 'https://{org}[/oauth2/{server}]',
    jwks: 'https://{org}/oauth2[/{server}]/v1/keys',
    remark: 'Without an authorization server it is the org’s own, whose access tokens are for Okta alone.',
  },
  {
    id: 'keycloak',
    label: 'Keycloak',
    vendor: 'Keycloak',
    fields: [
      { name: 'base', label: 'Base URL', pattern: BASE, example: 'https://id.example.com' },
      { name: 'realm', label: 'Realm', pattern: PLACE, example: 'acme' },
    ],
    iss: '{base}/realms/{realm}',
    address: '{base}/realms/{realm}',
    jwks: '{base}/realms/{realm}/protocol/openid-connect/certs',
    remark: 'Before version 17 the base URL ends with /auth.',
  },
  {
    id: 'apple',
    label: 'Sign in with Apple',
    vendor: 'Sign in with Apple',
    fields: [],
    iss: 'https://appleid.apple.com',
    address: 'https://appleid.apple.com',
    jwks: 'https://appleid.apple.com/auth/keys',
  },
  {
    id: 'firebase',
    label: 'Firebase',
    vendor: 'Firebase',
    fields: [{ name: 'project', label: 'Project ID', pattern: WORD, example: 'acme-1234' }],
    iss: 'https://securetoken.google.com/{project}',
    address: 'https://securetoken.google.com/{project}',
    jwks: 'https://www.googleapis.com/service_accounts/v1/jwk/securetoken@system.gserviceaccount.com',
    remark: 'All projects share one key set: that the token is for yours is what iss and aud say.',
  },
  {
    id: 'github-actions',
    label: 'GitHub Actions',
    vendor: 'GitHub Actions',
    fields: [],
    iss: 'https://token.actions.githubusercontent.com',
    address: 'https://token.actions.githubusercontent.com',
    jwks: 'https://token.actions.githubusercontent.com/.well-known/jwks',
  },
  {
    id: 'gitlab',
    label: 'GitLab',
    vendor: 'GitLab CI/CD',
    fields: [{ name: 'host', label: 'Host', pattern: HOST, example: 'gitlab.com' }],
    iss: 'https://{host}',
    address: 'https://{host}',
    jwks: 'https://{host}/oauth/discovery/keys',
  },
  {
    id: 'clerk',
    label: 'Clerk',
    vendor: 'Clerk',
    fields: [{ name: 'api', label: 'Frontend API', pattern: HOST, example: 'acme-12.clerk.accounts.dev' }],
    iss: 'https://{api}',
    address: 'https://{api}',
    jwks: 'https://{api}/.well-known/jwks.json',
  },
  {
    id: 'supabase',
    label: 'Supabase',
    vendor: 'Supabase',
    fields: [{ name: 'ref', label: 'Project ref', pattern: /^[a-z0-9]+$/, example: 'abcdefghijklmnopqrst' }],
    iss: 'https://{ref}.supabase.co/auth/v1',
    address: 'https://{ref}.supabase.co/auth/v1',
    jwks: 'https://{ref}.supabase.co/auth/v1/.well-known/jwks.json',
    remark: 'A project that signs with HS256 publishes no key: its tokens need the JWT secret.',
  },
  {
    id: 'kubernetes',
    label: 'Kubernetes',
    vendor: 'Kubernetes',
    fields: [
      { name: 'server', label: 'Issuer or API server', pattern: BASE, example: 'https://10.0.0.1:6443' },
    ],
    iss: '{server}',
    address: '{server}',
    jwks: '{server}/openid/v1/jwks',
    remark:
      'Most clusters answer to their own accounts only: run kubectl get --raw /openid/v1/jwks and paste what it prints.',
  },
];

/** A provider with what is known of its fields; `address` and `jwks` where that is enough. */
export interface FilledPreset {
  preset: Preset;
  values: Values;
  iss: string | null;
  address: string | null;
  jwks: string | null;
}

/** The addresses that the values of the fields make; null each where a field is empty or has another look. */
export function filled(preset: Preset, values: Values): FilledPreset {
  const good = preset.fields.filter(({ name, pattern }) => pattern.test(values.get(name) ?? ''));
  const known: Values = new Map(good.map(({ name }) => [name, (values.get(name) ?? '').replace(/\/+$/, '')]));
  const make = (template: string) => fill(template, known);
  return {
    preset,
    values,
    iss: make(preset.iss),
    address: make(preset.address),
    jwks: make(preset.jwks),
  };
}

/** The provider whose issuer this is, with its fields as `iss` and the token's other claims tell them; null for one that is not listed. */
export function presetOf(iss: string, claims: Record<string, unknown> = {}): FilledPreset | null {
  const vendor = vendorOf(iss);
  const issuer = /^[a-z]+:\/\//i.test(iss) ? iss : `https://${iss}`;
  for (const preset of presets) {
    const values = preset.vendor === vendor ? read(preset.iss, preset.fields, issuer) : null;
    if (values === null) continue;
    const policy = [claims.tfp, claims.acr].find((claim) => typeof claim === 'string');
    if (preset.id === 'entra-b2c' && typeof policy === 'string') values.set('policy', policy);
    return filled(preset, values);
  }
  return null;
}
