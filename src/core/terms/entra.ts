import type { Source } from './types.ts';

const ENTRA = { vendor: 'Microsoft Entra ID', doc: 'Microsoft Entra ID' } as const;
const LEARN = 'https://learn.microsoft.com/en-us/entra/identity-platform';

/** Claims of Microsoft Entra ID, formerly Azure AD, and of Azure AD B2C. */
export const ENTRA_ID: readonly Source[] = [
  {
    ...ENTRA,
    part: 'header',
    section: 'Access tokens',
    url: `${LEARN}/access-tokens`,
    table: `
nonce | Graph's nonce | string | "6X8mQ0dJ7Yv"
Marks an access token that Microsoft Graph checks in a way of its own, with the hash of this value in its place. Such a token never verifies elsewhere, so request one for your own API instead.
`,
  },
  {
    ...ENTRA,
    part: 'payload',
    section: 'Access token claims reference',
    url: `${LEARN}/access-token-claims-reference`,
    table: `
tid | Tenant ID | string | "72f988bf-86f1-41af-91ab-2d7cd011db47"
Identifies the Entra tenant in which the user signed in. An application for several tenants must check it against its own list, and compare it with the tenant in iss.
oid | Object ID | string | "6467882c-fdfd-4354-a1ed-4e13f064be25"
Identifies the user or service principal, the same for all applications of a tenant. Use it together with tid as the key of an account.
sub | Subject, for this application | string | "AAAAAAAAAAAAAAAAAAAAAIkzqFVrSaSaFHy782bbtaQ"
Identifies the user for this application only, so that two applications see different values. Use oid with tid when several applications have to mean the same user.
ver | Token version | string | "2.0"
The version of the token format: 1.0 or 2.0. It decides which issuer and claims to expect, and for an API it is set in the application's manifest.
scp | Delegated scopes | string | "User.Read Mail.Send"
The permissions that the user delegated to the client, separated by spaces. Check it for calls on behalf of a user; tokens of applications alone have roles instead.
roles | Application roles | array | ["Data.Read.All"]
The application roles granted to the user, or the permissions granted to an application that calls by itself. Check scp as well to know which of the two cases you have.
groups | Group object IDs | array | ["0e129f0b-0b1a-4f7c-9c3e-9d2f3c6ad9a1"]
The object IDs of the user's groups, up to 200 in a JWT. When there are more, they are left out and _claim_names shows it: then ask Microsoft Graph.
hasgroups | Too many groups | boolean | true
True when the user has more groups than fit in the token. Ask Microsoft Graph for them instead of assuming that there are none.
wids | Directory roles | array | ["62e90394-69f5-4237-9190-012177145e10"]
The template IDs of directory roles that the user holds throughout the tenant. They concern the administration of Entra, so don't take them for roles of your application.
upn | User principal name | string | "jane@contoso.example"
The name by which the user signs in, which looks like an e-mail address. It can change and be assigned anew, so never authorize by it.
unique_name | Display identifier | string | "jane@contoso.example"
A readable value in old tokens that identifies the user for display. It is not unique within a tenant, so never authorize by it.
preferred_username | Username | string | "jane@contoso.example"
The user's main name in version 2.0 tokens: an e-mail address, phone number or plain name. It can change, so use it for display and hints only.
appid | Application ID, version 1.0 | string | "6e74172b-be56-4843-9ff4-e66a39bb12e3"
The application that acts as the client, in version 1.0 tokens. It tells which client calls you; version 2.0 has azp instead.
appidacr | Client authentication, version 1.0 | string | "1"
How the client authenticated in version 1.0 tokens: 0 for not at all, 1 by a secret, 2 by a certificate. Demand 1 or 2 where only confidential clients may call.
azp | Client application | string | "6e74172b-be56-4843-9ff4-e66a39bb12e3"
The application that acts as the client, in version 2.0 tokens. Check it if only certain clients may call your API.
azpacr | Client authentication | string | "1"
How the client authenticated in version 2.0 tokens: 0 for not at all, 1 by a secret, 2 by a certificate. Demand 1 or 2 where only confidential clients may call.
idp | Identity provider | string | "https://sts.windows.net/9188040d-6c67-4c5b-b112-36a304b66dad/"
The provider that authenticated the user when it is not the issuer, as with guests. Look here when accounts of other organizations shall be treated differently.
idtyp | Kind of token | string | "app"
Tells what the token stands for, with app for an application without a user. It is optional, so request it if you rely on it.
aio | Internal data | string | "AXQAi/8IAAAA"
Data that Entra keeps for its own use when tokens are reused. Ignore it, for its format may change at any time.
rh | Internal data | string | "0.ARoAv4j5cvGGr0GRqy180BHbR"
Data that Entra uses to check tokens again. Ignore it, for its format may change at any time.
uti | Token identifier | string | "kK3yvTn0lUKrQeLqZ5U1AA"
A unique identifier of the token, like jti. Write it to your logs, because sign-in logs of Entra can be searched by it.
family_name | Last name | string | "Doe"
The last name that the user's directory entry shows. It is absent for applications and can be edited, so use it for display only.
ipaddr | Sign-in address | string | "203.0.113.10"
The IP address from which the user signed in. It may be that of a proxy, and need not be the one that calls you.
acct | Account status | number | 0
Tells whether the user is a member of the tenant, with 0, or a guest, with 1. Check it where guests shall not get in.
acrs | Authentication contexts | array | ["c1"]
The authentication contexts whose conditions the user has fulfilled. If the one you need is missing, answer with a claims challenge to get a step-up.
puid | Internal user ID | string | "10032000FDB65412"
An old internal identifier of the user. Ignore it and use oid.
deviceid | Device ID | string | "2793995e-0a7d-40d7-bd35-6968ba142197"
The identifier of the registered device on which the user signed in. It is absent when the device is unknown, so an absent value means an unmanaged device.
xms_* | Microsoft's own claim | string | "value"
A claim that Entra adds for Microsoft's services or as an option, such as xms_cc for the client's capabilities. Most are undocumented and may change, so don't depend on them.
xms_cc | Client capabilities | array | ["cp1"]
What the client is able to handle; cp1 means that it understands claims challenges. Send challenges only to clients that announce it.
xms_edov | E-mail domain verified | boolean | true
True when the owner of the e-mail's domain has been verified for the user's tenant. Without it, an e-mail address in a token is only what some administrator typed.
xms_mirid | Managed identity | string | "/subscriptions/0000/resourcegroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id"
The Azure resource ID of the managed identity that got the token. Use oid for decisions, since a resource can be deleted and made again.
`,
  },
  {
    ...ENTRA,
    part: 'payload',
    section: 'Optional claims reference',
    url: `${LEARN}/optional-claims-reference`,
    table: `
ctry | Country | string | "FR"
The user's country as a two-letter code, when the directory knows it. Administrators maintain it, so it is no proof of where the user is.
login_hint | Login hint | string | "O.CiQ2NDY3ODgyYw"
An opaque value that tells Entra which account is meant at the next sign-in or at logout. Pass it on unchanged, and show it to nobody.
sid | Session ID | string | "00123456-abcd-ef01-2345-67890abcdef0"
Identifies the user's session, so that a single session can be signed out. Keep it with your own session for front-channel logout.
tenant_ctry | Tenant's country | string | "FR"
The country of the tenant, as its administrator entered it. It says nothing about the user.
tenant_region_scope | Tenant's region | string | "EU"
The region in which the tenant's data resides, such as EU, NA or AS. Use it to route requests, not to decide about access.
verified_primary_email | Verified primary e-mail | array | ["jane@contoso.example"]
The user's primary e-mail addresses whose domains the tenant has verified. Prefer it to email, but still don't use it as the key of an account.
verified_secondary_email | Verified secondary e-mail | array | ["j.doe@contoso.example"]
The user's further e-mail addresses whose domains the tenant has verified. Prefer oid as the key of an account.
vnet | Virtual network | string | "eyJ2bmV0IjoiMSJ9"
Tells from which Azure virtual network the sign-in came. It is meant for Microsoft's services, so rely on network rules instead.
fwd | Forwarded address | string | "203.0.113.10"
The original client address when the sign-in came through a virtual network. Treat it as information, for it need not be the address that calls you.
pwd_exp | Password expires | NumericDate | 1767225600
The instant at which the user's password expires. Use it for a friendly notice, and not to end sessions.
pwd_url | Password change page | StringOrURI | "https://account.example/password"
The address where the user can change the password. Make a link of it only if it is https.
in_corp | Corporate network | string | "true"
Present when the user signed in from the company's network as its administrators defined it. An absent value means outside.
`,
  },
  {
    ...ENTRA,
    part: 'payload',
    section: 'Azure AD B2C: Token claims',
    url: 'https://learn.microsoft.com/en-us/azure/active-directory-b2c/tokens-overview',
    table: `
tfp | Trust framework policy | string | "B2C_1_signupsignin1"
The B2C user flow or policy that issued the token. Check that it is one of yours, for a password-reset flow should not sign people in.
emails | E-mail addresses | array | ["jane@example.com"]
The e-mail addresses of a B2C user. They may be unverified when the user came from another provider.
extension_* | Custom attribute | string | "gold"
A custom attribute that an administrator of the B2C tenant defined. If the user may edit it, don't authorize by it.
`,
  },
];
