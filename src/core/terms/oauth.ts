import { rfc, type Source } from './types.ts';

/** OAuth claims: RFC 8693, 9068, 9396, 9701, 9101, 8417 and 9493. */
export const OAUTH: readonly Source[] = [
  {
    ...rfc(8693),
    part: 'payload',
    table: `
scope | Scope | string | "read write" | 4.2
The permissions that were granted to the client, separated by spaces. Split at spaces and compare whole words, and remember that a scope limits the client but does not give rights that the user lacks.
client_id | Client identifier | string | "s6BhdRkqt3" | 4.3
The OAuth client that asked for the token. It is public knowledge and no proof of who presents the token.
act | Actor | object | {"sub":"service-a"} | 4.1
The party that acts on behalf of the subject; an act inside it names an earlier actor. Base decisions on the subject and the outermost actor only, for the nested ones are history.
act > sub | Actor's subject | StringOrURI | "service-a" | 4.1
Identifies the party that acts for the subject. It is unique only together with the issuer, so compare both.
act > iss | Actor's issuer | StringOrURI | "https://issuer.example" | 4.1
The issuer at which the actor's identifier is unique. Read it together with the actor's sub, or two parties may look like one.
may_act | Authorized actor | object | {"sub":"service-a"} | 4.4
Names the party that may become the actor in a token exchange. The authorization server must check it against the actor token before it lets anybody act for the subject.
may_act > sub | Authorized actor's subject | StringOrURI | "service-a" | 4.4
Identifies the party that may act for the subject. It is unique only together with the issuer, so compare both.
`,
  },
  {
    ...rfc(9068),
    part: 'payload',
    table: `
roles | Roles | array | ["admin"] | 2.2.3.1
The roles that the user or application has. Names mean something only at their issuer, so check iss and aud before you grant anything for a role.
groups | Groups | array | ["staff"] | 2.2.3.1
The groups that the user belongs to. Prefer identifiers to display names, because a name may be given to another group.
entitlements | Entitlements | array | ["invoice.read"] | 2.2.3.1
Single things that the user is entitled to. Compare whole values, and deny what is not listed.
`,
  },
  {
    ...rfc(9396),
    part: 'payload',
    table: `
authorization_details | Authorization details | array | [{"type":"payment_initiation"}] | 9.1
The rights of an access token in fine grain, as a list of objects that each have a type. Grant exactly what is described, and ignore objects whose type you don't know.
authorization_details > type | Type of authorization | string | "payment_initiation" | 2.1
Says which kind of right the object describes, and so which other members it has. Grant nothing for a type that your API does not define.
`,
  },
  {
    ...rfc(9701),
    part: 'payload',
    table: `
token_introspection | Introspection result | object | {"active":true} | 5
The answer of an authorization server about another token, signed so that it can be kept as evidence. Look at active inside it first, and never accept this JWT itself as an access token.
token_introspection > active | Token is active | boolean | true | 5
True when the token in question is valid and may be used at this resource. When it is false, no other member matters.
`,
  },
  {
    ...rfc(9101),
    part: 'payload',
    table: `
response_type | Response type | string | "code" | 4
What the client wants back from the authorization endpoint, in a signed request; code is the safe choice. The server must use the signed value and ignore an unsigned one in the query.
redirect_uri | Redirection URI | StringOrURI | "https://client.example/callback" | 4
Where the browser is sent after the user has decided. The server must compare it exactly with the addresses that the client registered.
state | State | string | "af0ifjsldkj" | 4
A value of the client that comes back with the response. The client must compare it with its own session, to stop forged responses.
response_mode | Response mode | string | "form_post" | 4
How the response travels to the client, such as query, fragment or form_post. Tokens in a query or fragment may end up in logs and histories.
code_challenge | PKCE challenge | string | "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM" | 4
The hash of a secret that the client must show when it redeems the code. The server stores it with the code and refuses a code_verifier that does not match.
code_challenge_method | PKCE method | string | "S256" | 4
How the challenge was made from the verifier. Accept S256 only, because plain protects against little.
login_hint | Login hint | string | "jane@example.com" | 4
Tells the authorization server who is probably about to sign in. It is only a suggestion and says nothing about who did.
prompt | Prompt | string | "login" | 4
Asks the authorization server to make the user sign in, consent, or pick an account again. Check auth_time in the answer instead of trusting that it happened.
max_age | Maximum age of login | number | 3600 | 4
The number of seconds that may have passed since the user signed in. Check auth_time in the answer against it.
`,
  },
  {
    ...rfc(8417),
    part: 'payload',
    table: `
events | Security events | object | {"http://schemas.openid.net/event/backchannel-logout":{}} | 2.2
Tells what happened, as an object keyed by URIs of event types; a logout token is one such. A token with events is a message and must never be accepted as an ID token or access token.
toe | Time of event | NumericDate | 1767222000 | 2.2
The instant at which the event happened, in seconds since 1970, while iat tells when it was reported. It may be an estimate, so don't order events strictly by it.
txn | Transaction ID | string | "8675309" | 2.2
Ties together several messages or tokens that belong to one transaction. Write it to your logs, for that is its use.
`,
  },
  {
    ...rfc(9493),
    part: 'payload',
    table: `
sub_id | Subject identifier | object | {"format":"email","email":"jane@example.com"} | 4.1
Says whom the token is about, as an object whose format names the members to expect. Ignore formats that you don't know, and don't mix it up with sub.
sub_id > format | Identifier format | string | "email" | 3
Names the kind of identifier, such as email, iss_sub or opaque. It decides which other members are present.
`,
  },
];
