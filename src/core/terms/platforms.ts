import type { Source } from './types.ts';

const page = (vendor: string, section: string, url: string) =>
  ({ part: 'payload', vendor, doc: vendor, section, url }) as const;

/** Claims of Keycloak, Supabase, Kubernetes, Apple, Clerk and Hasura. */
export const PLATFORMS: readonly Source[] = [
  {
    ...page('Keycloak', 'Server Administration Guide', 'https://www.keycloak.org/docs/latest/server_admin/'),
    table: `
realm_access | Realm access | object | {"roles":["user"]}
What the user may do in the whole realm. Map its roles to your own rights explicitly, and ignore those you don't know.
realm_access > roles | Realm roles | array | ["user"]
The roles that the user has in the whole realm, with inherited ones included. Names are unique within the realm only, so check iss as well.
resource_access | Access by client | object | {"account":{"roles":["view-profile"]}}
What the user may do at single clients, keyed by client ID. Read just the entry of your own client.
resource_access > * | Access at a client | object | {"roles":["view-profile"]}
What the user may do at the client of this name. Ignore it unless the name is your own client ID.
resource_access > * > roles | Client roles | array | ["view-profile"]
The roles that the user has at this client. Ignore them unless the name above is your own client ID.
allowed-origins | Allowed origins | array | ["https://app.example"]
The web origins that the client has registered for CORS. Use it, if at all, for CORS answers, and never to authorize.
typ | Type of token | string | "Bearer"
Tells kinds of Keycloak tokens apart: Bearer for access tokens, ID, Refresh, Offline and Logout. Check it, because all of them may be signed with the same key.
azp | Client | string | "my-app"
The client ID of the application that got the token. Check it if only certain applications may call your API.
session_state | Session ID | string | "f1a5f4a5-1b8a-4b1f-93c5-26c0b8a84c0e"
The user's session in Keycloak, the same as sid; newer versions leave it out. Use sid if you need the session.
sid | Session ID | string | "f1a5f4a5-1b8a-4b1f-93c5-26c0b8a84c0e"
The user's session in Keycloak. Remember it to end your own session at a backchannel logout.
acr | Level of authentication | string | "1"
The level at which the user signed in; 0 means by a remembered cookie, and 1 by actual authentication unless levels are configured. Demand the level that your action needs.
authorization | Authorization services | object | {"permissions":[{"rsname":"orders","scopes":["read"]}]}
Marks a requesting party token of Keycloak's authorization services and holds its permissions. Grant only what is listed inside.
authorization > permissions | Permissions | array | [{"rsname":"orders","scopes":["read"]}]
The resources, and the scopes on them, that were granted. An entry without scopes grants the whole resource.
`,
  },
  {
    ...page('Supabase', 'JWT Claims Reference', 'https://supabase.com/docs/guides/auth/jwt-fields'),
    table: `
role | Database role | string | "authenticated"
The Postgres role under which requests with this token run: anon, authenticated or service_role. A token with service_role bypasses row-level security, so it must never reach a browser.
aal | Assurance level | string | "aal1"
How strongly the user signed in: aal1 with one factor, aal2 with two. Demand aal2 in your policies where a second factor is needed.
amr | Authentication methods | array | [{"method":"password","timestamp":1767222000}]
Lists how and when the user signed in; unlike the registered claim its entries are usually objects. The latest method comes first.
session_id | Session ID | string | "5a0e9c1b-3d1c-4a6b-8f1e-2b7c9d0e1f2a"
Identifies the user's session. Look it up in the sessions table if a signed-out user must lose access before exp.
app_metadata | App metadata | object | {"provider":"email","providers":["email"]}
Data about the user that only your server can change. You may authorize by it, but changes show only after the token is refreshed.
app_metadata > provider | First provider | string | "email"
The provider with which the user signed up. Others that were linked later are in providers.
user_metadata | User metadata | object | {"name":"Jane Doe"}
Data about the user that the user can change. Never authorize by it.
is_anonymous | Anonymous user | boolean | false
True for a user who signed in without any credentials. Such users have the authenticated role too, so check this claim in your policies.
phone | Phone number | string | "14255551212"
The user's phone number, empty when there is none. Look at the user's record to learn whether it is verified.
ref | Project reference | string | "abcdefghijklmnopqrst"
The project to which an anon or service_role key belongs. Compare it with your own project when a key is refused.
`,
  },
  {
    ...page(
      'Kubernetes',
      'Managing Service Accounts',
      'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
    ),
    table: `
kubernetes.io | Kubernetes details | object | {"namespace":"default","serviceaccount":{"name":"app","uid":"1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b"}}
The service account of the token, and the pod, node or secret to which the token is bound. The token becomes invalid when that object is deleted, which only the cluster's TokenReview can tell.
kubernetes.io > namespace | Namespace | string | "default"
The namespace of the service account. Check it together with the account's name, for names are unique within a namespace only.
kubernetes.io > serviceaccount | Service account | object | {"name":"app","uid":"1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b"}
The service account for which the token stands. Compare uid where an account could be deleted and made again.
kubernetes.io > serviceaccount > name | Account name | string | "app"
The name of the service account. It is unique within its namespace only.
kubernetes.io > serviceaccount > uid | Account UID | string | "1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b"
The unique identifier of the service account. It differs when an account of the same name is made anew.
kubernetes.io > pod | Pod | object | {"name":"app-7d9f","uid":"9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d"}
The pod to which the token is bound. The cluster rejects the token once the pod is gone.
kubernetes.io > node | Node | object | {"name":"node-1","uid":"0a1b2c3d-4e5f-4a6b-9c7d-8e9f0a1b2c3d"}
The node on which the bound pod runs. Compare it to notice a token that was carried to another node.
kubernetes.io > secret | Secret | object | {"name":"app-token","uid":"3c2b1a09-8f7e-4d6c-9b5a-4f3e2d1c0b9a"}
The secret to which the token is bound. The cluster rejects the token once the secret is gone.
kubernetes.io > warnafter | Warn after | NumericDate | 1767225600
The instant after which the cluster notes uses of the token as stale, in seconds since 1970. Make your program read its token file anew before then.
kubernetes.io/serviceaccount/namespace | Namespace, old tokens | string | "default"
The namespace of the service account, in tokens from secrets. Such tokens never expire, so replace them by bound ones.
kubernetes.io/serviceaccount/secret.name | Secret, old tokens | string | "app-token-x7k2p"
The secret that holds this token. Delete that secret to revoke the token.
kubernetes.io/serviceaccount/service-account.name | Account, old tokens | string | "app"
The name of the service account, in tokens from secrets. It is unique within its namespace only.
kubernetes.io/serviceaccount/service-account.uid | Account UID, old tokens | string | "1f2e3d4c-5b6a-4798-8a9b-0c1d2e3f4a5b"
The unique identifier of the service account, in tokens from secrets. It differs when an account of the same name is made anew.
`,
  },
  {
    ...page(
      'Sign in with Apple',
      'Authenticating users with Sign in with Apple',
      'https://developer.apple.com/documentation/signinwithapple/authenticating-users-with-sign-in-with-apple',
    ),
    table: `
email_verified | E-mail verified | boolean | true
True when Apple has verified the address. Apple may send it as the string true, so accept both.
is_private_email | Private relay address | boolean | true
True when the e-mail address is a relay of Apple that hides the real one. It may come as a string; register your sending domains, or your mail will not get through.
nonce_supported | Nonce supported | boolean | true
True when the device supports the nonce. If it is, reject tokens whose nonce is missing or different.
real_user_status | Real user status | number | 2
Apple's guess whether the user is a person: 0 unsupported, 1 unknown, 2 likely real. Use it only to add checks, never as proof.
transfer_sub | Transfer identifier | string | "760417.ebbf12acbc78e1be1668ba852d492d8a.1827"
Identifies the user while an app moves from one developer team to another. Exchange it for the new sub within the time that Apple allows.
`,
  },
  {
    ...page('Clerk', 'Session tokens', 'https://clerk.com/docs/guides/sessions/session-tokens'),
    table: `
azp | Origin | string | "https://example.com"
The web origin from which the session token was requested. Compare it with your list of origins, to stop tokens taken from another subdomain.
fva | Age of factors | array | [7,-1]
How many minutes ago the first and the second factor were verified, with -1 for never. Use it to ask for a fresh verification before a sensitive action.
sts | Session status | string | "active"
The state of the session; pending means that tasks such as choosing an organization remain. Treat only active sessions as signed in.
v | Token version | number | 2
The version of Clerk's token format, which decides where details of the organization are. Use Clerk's libraries, or handle both versions.
o | Active organization | object | {"id":"org_123","slg":"acme","rol":"admin"}
The organization that is active in the session, in short form. Check its id before you show data of an organization.
pla | Plan | string | "u:free"
The plan that the user or the organization has subscribed to. It is as old as the token, so ask Clerk where money depends on it.
fea | Features | string | "u:dashboard"
The features that are enabled for the user or the organization. Compare whole entries after you split at the commas.
`,
  },
  {
    ...page('Hasura', 'Authentication using JWTs', 'https://hasura.io/docs/2.0/auth/authentication/jwt/'),
    table: `
https://hasura.io/jwt/claims | Hasura claims | object | {"x-hasura-allowed-roles":["user"],"x-hasura-default-role":"user","x-hasura-user-id":"1"}
The roles and session variables that Hasura uses for its permissions. Whoever can write it decides what may be read, so let only the issuer set it.
https://hasura.io/jwt/claims > x-hasura-allowed-roles | Allowed roles | array | ["user"]
The roles that a request may choose from. Keep it as short as you can.
https://hasura.io/jwt/claims > x-hasura-default-role | Default role | string | "user"
The role of requests that choose none. It has to be among the allowed roles.
https://hasura.io/jwt/claims > x-hasura-* | Session variable | string | "1"
A session variable that permission rules can refer to. Its value must be a string, so quote numbers.
`,
  },
];
