import type { Source } from './types.ts';

const AUTH0 = { part: 'payload', vendor: 'Auth0', doc: 'Auth0' } as const;
const OKTA = { part: 'payload', vendor: 'Okta', doc: 'Okta' } as const;

/** Claims of Auth0 and Okta. */
export const AUTH0_OKTA: readonly Source[] = [
  {
    ...AUTH0,
    section: 'Access token profiles',
    url: 'https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles',
    table: `
gty | Grant type | string | "client-credentials"
Names the grant by which the token was obtained, such as client-credentials or password. With client-credentials there is no user, so don't treat sub as one.
azp | Client | string | "s6BhdRkqt3"
The client identifier of the application that asked for the token. Check it if only certain applications may call your API.
permissions | Permissions | array | ["read:orders"]
The permissions that Auth0's role-based access control gives the user in this API. Check it rather than scope when RBAC is on, for scope may list more than the user has.
`,
  },
  {
    ...AUTH0,
    section: 'Work with tokens and organizations',
    url: 'https://auth0.com/docs/manage-users/organizations/using-tokens',
    table: `
org_id | Organization ID | string | "org_9ybsU1dN2dKfDkBi"
The organization into which the user signed in. Check it against the one that you expect, or users of one customer may read another's data.
org_name | Organization name | string | "acme"
The name of the organization into which the user signed in. Names can be changed, so prefer org_id for decisions.
`,
  },
  {
    ...AUTH0,
    section: 'Create custom claims',
    url: 'https://auth0.com/docs/secure/tokens/json-web-tokens/create-custom-claims',
    table: `
https://* | Custom claim | string | "value"
A claim that an Action or Rule of the tenant added, with a URL as its namespace so that it can't clash. The address is only a name, and the meaning is up to whoever wrote the Action.
https://*/roles | Custom roles | array | ["admin"]
The user's roles, which an Action or Rule of the tenant added under a namespace of its own. Make sure that the namespace is yours, for any other gives no rights.
https://*/email | Custom e-mail | string | "jane@example.com"
The user's e-mail address, which an Action or Rule of the tenant added to an access token. It tells nothing about verification, so look for a claim that does.
`,
  },
  {
    ...OKTA,
    section: 'Access token claims',
    url: 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/',
    table: `
cid | Client ID | string | "0oabskvc6442nkvQO0h7"
The client that asked for the token. Check it if only certain clients may call your API.
uid | User ID | string | "00uid4BxXw6I6TV4m0g3"
Okta's own identifier of the user, and absent when an application acts by itself. Use it rather than sub as the key of an account, because sub may be a login name.
scp | Scopes | array | ["openid","profile"]
The scopes granted to the client, as an array and not as one string. Look for whole entries, and don't expect a scope claim beside it.
ver | Token version | number | 1
The version of Okta's token format, a number. It concerns the format only, so ignore unknown claims rather than reject newer tokens.
groups | Groups | array | ["Everyone"]
The groups that a rule of the authorization server put in, chosen by name. Names can change, and long lists are cut, so ask Okta's API where it matters.
idp | Identity provider | string | "00ok1u7AsAkrwdZL3z0g"
The identity provider that authenticated the user; it is the organization itself for local accounts. Look here when users of other providers shall be treated differently.
amr | Authentication methods | array | ["mfa","pwd"]
Lists how the user signed in, by RFC 8176 names and some of Okta's own. Look for mfa if you demand more than one factor.
`,
  },
];
