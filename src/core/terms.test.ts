import { describe, expect, test } from 'vitest';
import { matches, vendorOf } from './terms/issuers.ts';
import { SOURCES } from './terms/sources.ts';
import { rowsOf } from './terms/table.ts';
import { type Part, termOf, termsFor } from './terms.ts';

const ROWS = SOURCES.flatMap(rowsOf);
const TERMS = ROWS.map(({ term }) => term);
const ENTRA = 'https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/v2.0';
const OKTA = 'https://dev-1.okta.com/oauth2/default';

/** Whether a value is of the JSON type that each kind stands for. */
const IS = {
  string: (value: unknown) => typeof value === 'string',
  StringOrURI: (value: unknown) => typeof value === 'string' && (!value.includes(':') || URL.canParse(value)),
  NumericDate: (value: unknown) => Number.isInteger(value) && Number(value) > 1e9 && Number(value) < 1e10,
  number: (value: unknown) => typeof value === 'number',
  boolean: (value: unknown) => typeof value === 'boolean',
  array: (value: unknown) => Array.isArray(value),
  object: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'string-or-array': (value: unknown) => typeof value === 'string' || Array.isArray(value),
};

/** The "JSON Web Signature and Encryption Header Parameters" registry of IANA. */
const HEADER = `alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit enc zip epk apu apv iv tag p2s p2c iss sub aud b64
  ppt url nonce svt iheSSId jwt client_id trust_chain peer_trust_chain`;

/** The "JSON Web Token Claims" registry of IANA. */
const CLAIMS = `iss sub aud exp nbf iat jti name given_name family_name middle_name nickname preferred_username profile
  picture website email email_verified gender birthdate zoneinfo locale phone_number phone_number_verified address
  updated_at azp nonce auth_time at_hash c_hash acr amr sub_jwk cnf sip_from_tag sip_date sip_callid sip_cseq_num
  sip_via_branch orig dest mky events toe txn rph sid vot vtm attest origid act scope client_id may_act jcard at_use_nbr
  div opt vc vp sph ace_profile cnonce exi roles groups entitlements token_introspection eat_nonce ueid sueids oemid
  hwmodel hwversion oemboot dbgstat location eat_profile submods uptime bootcount bootseed dloas swname swversion
  manifests measurements measres intuse cdniv cdnicrit cdniip cdniuc cdniets cdnistt cdnistd sig_val_claims
  authorization_details verified_claims place_of_birth nationalities birth_family_name birth_given_name
  birth_middle_name salutation title msisdn also_known_as htm htu ath atc sub_id rcd rcdi crn msgi _claim_names
  _claim_sources rdap_allowed_purposes rdap_dnt_allowed geohash _sd ... _sd_alg sd_hash consumerPlmnId consumerSnpnId
  producerPlmnId producerSnpnId producerSnssaiList producerNsiList producerNfSetId producerNfServiceSetId
  sourceNfInstanceId analyticsIdList resOwnerId cmw jwks metadata constraints crit ref delegation logo_uri
  authority_hints trust_anchor_hints trust_marks trust_mark_issuers trust_mark_owners metadata_policy
  metadata_policy_crit source_endpoint keys trust_mark_type trust_chain trust_anchor status status_list ttl`;

const words = (text: string) => text.split(/\s+/);

describe('the tables', () => {
  test.each(
    ROWS.map(({ part, term }) => [`${part} ${term.vendor ?? 'registered'} ${term.name}`, term] as const),
  )('%s', (_, { name, title, meaning, spec, kind, example }) => {
    expect(name).not.toBe('');
    expect(title).not.toBe('');
    expect(meaning.match(/[.!?](?=\s|$)/g)).toHaveLength(2);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(meaning.length).toBeLessThan(320);
    expect(spec.doc).not.toBe('');
    expect(new URL(spec.url).protocol).toBe('https:');
    expect(Object.keys(IS)).toContain(kind);
    expect(IS[kind](JSON.parse(example))).toBe(true);
  });

  test('a name is explained once in a part by each vendor', () => {
    const names = ROWS.map(({ part, path, term }) => [part, term.vendor, ...path].join(' '));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('the section of an RFC is the address', () => {
    for (const { spec } of TERMS.filter((term) => /^RFC \d+$/.test(term.spec.doc))) {
      const anchor = spec.section === '' ? '' : `#section-${spec.section}`;
      expect(spec.section).toMatch(/^(\d+(\.\d+)*)?$/);
      expect(spec.url).toBe(
        `https://www.rfc-editor.org/rfc/${spec.doc.toLowerCase().replace(' ', '')}${anchor}`,
      );
    }
  });

  test.each([
    ['header', HEADER],
    ['payload', CLAIMS],
  ] as const)('every registered name of the %s is explained by its specification', (part, names) => {
    const missing = words(names).filter((name) => termOf(part, [name], null)?.vendor !== null);
    expect(missing).toEqual([]);
  });

  test('every vendor but those without an issuer of their own is recognised by one', () => {
    const vendors = new Set(TERMS.flatMap(({ vendor }) => vendor ?? []));
    const recognised = ISSUERS.map(([, vendor]) => vendor);
    expect([...vendors].filter((vendor) => !recognised.includes(vendor))).toEqual([
      'AWS load balancer',
      'Hasura',
    ]);
  });
});

const ISSUERS: readonly (readonly [string | null, string | null])[] = [
  [ENTRA, 'Microsoft Entra ID'],
  ['https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/', 'Microsoft Entra ID'],
  ['https://contoso.b2clogin.com/tfp/1/v2.0/', 'Microsoft Entra ID'],
  ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf', 'Amazon Cognito'],
  ['https://oidc.eks.eu-west-1.amazonaws.com/id/ABC', 'Kubernetes'],
  ['https://kubernetes.default.svc.cluster.local', 'Kubernetes'],
  ['kubernetes/serviceaccount', 'Kubernetes'],
  ['kubernetes/other', null],
  ['https://securetoken.google.com/my-project', 'Firebase'],
  ['https://accounts.google.com', 'Google'],
  ['accounts.google.com', 'Google'],
  ['robot@my-project.iam.gserviceaccount.com', 'Google'],
  ['https://token.actions.githubusercontent.com', 'GitHub Actions'],
  ['https://token.actions.octo.ghe.com', 'GitHub Actions'],
  ['https://github.corp.example/_services/token', 'GitHub Actions'],
  ['https://gitlab.com', 'GitLab CI/CD'],
  ['https://gitlab.corp.example:8443', 'GitLab CI/CD'],
  ['https://acme.eu.auth0.com/', 'Auth0'],
  [OKTA, 'Okta'],
  ['https://abc.supabase.co/auth/v1', 'Supabase'],
  ['supabase', 'Supabase'],
  ['https://appleid.apple.com', 'Sign in with Apple'],
  ['https://clerk.acme.example', 'Clerk'],
  ['https://sso.example/realms/acme', 'Keycloak'],
  ['https://sso.example/auth/realms/acme', 'Keycloak'],
  ['https://sso.example/iam/realms/acme', 'Keycloak'],
  ['HTTPS://LOGIN.MICROSOFTONLINE.COM/x', 'Microsoft Entra ID'],
  ['https://issuer.example', null],
  ['https://evil.example/x.auth0.com/', null],
  ['https://auth0.com.evil.example/', null],
  ['https://user:auth0.com@evil.example/', null],
  ['', null],
  [null, null],
];

test.each(ISSUERS)('the issuer %s is of %s', (issuer, vendor) => {
  expect(vendorOf(issuer)).toBe(vendor);
});

test.each([
  ['a', 'a', true],
  ['a', 'ab', false],
  ['a*', 'ab', true],
  ['*b', 'ab', true],
  ['a*b', 'ab', true],
  ['ab*ba', 'aba', false],
  ['a*b*c', 'a-b-c', true],
  ['a*b*c', 'a-c', false],
  ['a*b*bc', 'abc', false],
])('%s and %s', (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected);
});

describe('termOf', () => {
  const cases: readonly [Part, (string | number)[], string | null, string | null, string | null][] = [
    ['payload', ['exp'], null, 'exp', null],
    ['payload', ['aud', 0], null, 'aud', null],
    ['header', ['alg'], ENTRA, 'alg', null],
    ['header', ['exp'], null, 'exp', 'AWS load balancer'],
    ['header', ['nonce'], ENTRA, 'nonce', 'Microsoft Entra ID'],
    ['header', ['nonce'], null, 'nonce', null],
    ['payload', ['alg'], null, null, null],
    ['payload', ['ver'], ENTRA, 'ver', 'Microsoft Entra ID'],
    ['payload', ['ver'], OKTA, 'ver', 'Okta'],
    ['payload', ['ver'], null, 'ver', null],
    ['payload', ['sub'], ENTRA, 'sub', 'Microsoft Entra ID'],
    ['payload', ['sub'], OKTA, 'sub', null],
    ['payload', ['tid'], OKTA, 'tid', 'Microsoft Entra ID'],
    ['payload', ['cnf', 'jkt'], null, 'cnf.jkt', null],
    ['payload', ['cnf', 'x5t#S256'], null, 'cnf.x5t#S256', null],
    ['payload', ['cnf', 'unknown', 'deeper'], null, 'cnf', null],
    ['payload', ['cnf', 'jwk', 'kty'], null, 'jwk.kty', null],
    ['header', ['jwk', 'd'], null, 'jwk.d', null],
    ['payload', ['act', 'sub'], null, 'act.sub', null],
    ['payload', ['act', 'act', 'sub'], null, 'act.sub', null],
    ['payload', ['act', 'act', 'act'], null, 'act', null],
    ['payload', ['address', 'locality'], null, 'address.locality', null],
    ['payload', ['authorization_details', 1, 'type'], null, 'authorization_details.type', null],
    ['payload', ['status', 'status_list', 'idx'], null, 'status.status_list.idx', null],
    ['payload', ['_sd', 0], null, '_sd', null],
    ['payload', ['address', '_sd', 0], null, '_sd', null],
    ['payload', ['nationalities', 0, '...'], null, '...', null],
    ['payload', ['realm_access', 'roles', 0], null, 'realm_access.roles', 'Keycloak'],
    ['payload', ['resource_access', 'account', 'roles'], null, 'resource_access.*.roles', 'Keycloak'],
    ['payload', ['resource_access', 'account'], null, 'resource_access.*', 'Keycloak'],
    ['payload', ['firebase', 'sign_in_provider'], null, 'firebase.sign_in_provider', 'Firebase'],
    ['payload', ['firebase', 'identities', 'google.com', 0], null, 'firebase.identities.*', 'Firebase'],
    ['payload', ['google', 'compute_engine', 'zone'], null, 'google.compute_engine.zone', 'Google'],
    ['payload', ['kubernetes.io', 'namespace'], null, 'kubernetes.io.namespace', 'Kubernetes'],
    ['payload', ['kubernetes.io.namespace'], null, null, null],
    ['payload', ['cnf.jkt'], null, null, null],
    ['payload', ['custom:plan'], null, 'custom:*', 'Amazon Cognito'],
    ['payload', ['xms_tcdt'], null, 'xms_*', 'Microsoft Entra ID'],
    ['payload', ['xms_cc', 0], null, 'xms_cc', 'Microsoft Entra ID'],
    ['payload', ['https://acme.example/roles'], null, 'https://*', null],
    ['payload', ['https://acme.example/roles'], 'https://acme.auth0.com/', 'https://*/roles', 'Auth0'],
    ['payload', ['https://acme.example/plan'], 'https://acme.auth0.com/', 'https://*', 'Auth0'],
    ['payload', ['https://hasura.io/jwt/claims'], null, 'https://hasura.io/jwt/claims', 'Hasura'],
    ['payload', ['user', 'exp'], null, null, null],
    ['payload', ['', 'exp'], null, null, null],
    ['payload', [0], null, null, null],
    ['payload', [], null, null, null],
  ];

  test.each(cases)('%s %j of %s is %s by %s', (part, path, issuer, name, vendor) => {
    const term = termOf(part, path, issuer);
    expect(term?.name ?? null).toBe(name);
    expect(term?.vendor ?? null).toBe(vendor);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'payload'])(
    '%s is null',
    (name) => {
      expect(termOf('payload', [name], null)).toBeNull();
      expect(termOf('header', [name], ENTRA)).toBeNull();
      expect(termOf('payload', ['cnf', name], null)?.name).toBe('cnf');
    },
  );

  test('a private name of several vendors names them', () => {
    const term = termOf('payload', ['ver'], 'https://issuer.example');
    expect(term).toMatchObject({
      name: 'ver',
      title: 'Token version',
      vendor: null,
      spec: { section: '4.3' },
    });
    expect(term?.meaning).toMatch(/^Used by Okta and Microsoft Entra ID,/);
    expect(termOf('payload', ['idp'], null)?.meaning).toContain('Okta and Microsoft Entra ID');
    expect(termOf('payload', ['environment'], null)).toMatchObject({ title: 'Environment' });
    expect(termOf('payload', ['ref'], null)).toMatchObject({
      vendor: null,
      spec: { doc: 'OpenID Federation 1.0' },
    });
    expect(termOf('payload', ['scp'], null)).toMatchObject({ title: 'Private claim' });
  });
});

describe('termsFor', () => {
  const names = (part: Part, issuer: string | null) => termsFor(part, issuer).map(({ name }) => name);

  test('holds each name once, and none that is nested or a pattern', () => {
    for (const part of ['header', 'payload'] as const) {
      const all = names(part, ENTRA);
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((name) => name.includes('*') || name === 'cnf.jkt')).toEqual([]);
    }
  });

  test('begins with the registered names', () => {
    expect(names('payload', null).slice(0, 7)).toEqual(['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']);
    expect(names('header', null).slice(0, 3)).toEqual(['alg', 'typ', 'kid']);
  });

  test("puts the issuer's private names before those of others", () => {
    const all = names('payload', ENTRA);
    const first = termsFor('payload', ENTRA).find(({ name }) => name === 'sub');
    expect(first?.vendor).toBe('Microsoft Entra ID');
    expect(all.indexOf('exp')).toBeLessThan(all.indexOf('tid'));
    expect(all.indexOf('tid')).toBeLessThan(all.indexOf('gty'));
    expect(names('payload', null).indexOf('gty')).toBeLessThan(names('payload', null).indexOf('tid'));
  });
});
