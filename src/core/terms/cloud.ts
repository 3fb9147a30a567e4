import type { Source } from './types.ts';

const COGNITO = { vendor: 'Amazon Cognito', doc: 'Amazon Cognito' } as const;
const GUIDE = 'https://docs.aws.amazon.com/cognito/latest/developerguide';
const GOOGLE = { part: 'payload', vendor: 'Google', doc: 'Google' } as const;
const FIREBASE = { part: 'payload', vendor: 'Firebase', doc: 'Firebase Authentication' } as const;

/** Claims of the large clouds: Amazon Cognito, AWS load balancers, Google and Firebase. */
export const CLOUD: readonly Source[] = [
  {
    ...COGNITO,
    part: 'payload',
    section: 'Understanding the identity (ID) token',
    url: `${GUIDE}/amazon-cognito-user-pools-using-the-id-token.html`,
    table: `
cognito:username | Username | string | "janedoe"
The user's name in the user pool. Use sub as the key of an account, because a deleted name can be taken by somebody else.
cognito:groups | Groups | array | ["admins"]
The groups of the user pool to which the user belongs. Check iss as well, for groups of the same name in another pool mean nothing to you.
cognito:roles | IAM roles | array | ["arn:aws:iam::123456789012:role/admins"]
The IAM roles that belong to the user's groups. They grant nothing by themselves; an identity pool may exchange them for credentials.
cognito:preferred_role | Preferred IAM role | string | "arn:aws:iam::123456789012:role/admins"
The IAM role of the user's group with the best precedence. It is absent when no single group wins, so be ready for that.
custom:* | Custom attribute | string | "gold"
A custom attribute that the user pool defines, always sent as a string. If your app client may write it, users can change it, so don't authorize by it.
identities | Linked identities | array | [{"userId":"1234567890","providerName":"Google","providerType":"Google"}]
The accounts at other providers that are linked to this user. Use it to see how the user came in, and sub as the key of the account.
token_use | Use of the token | string | "id"
Tells an ID token, with id, from an access token, with access. Check it, since both are signed with the same keys and an API should accept only one of them.
origin_jti | Original token ID | string | "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
Identifies the refresh token to which this token goes back. Remember it to reject tokens after the refresh token was revoked.
event_id | Event ID | string | "64f513be-32db-42b0-b78e-b02127b4f463"
Identifies the sign-in event in Cognito. Write it to your logs, to find the event again.
`,
  },
  {
    ...COGNITO,
    part: 'payload',
    section: 'Understanding the access token',
    url: `${GUIDE}/amazon-cognito-user-pools-using-the-access-token.html`,
    table: `
client_id | App client | string | "57cbishk4j24pabc1234567890"
The app client that got the token. Cognito's access tokens often lack aud, so check this value instead.
username | Username | string | "janedoe"
The user's name in the user pool, in access tokens. Use sub as the key of an account, because a deleted name can be taken by somebody else.
version | Token version | number | 2
The version of the access token's format. It changes when a trigger customizes access tokens, so ignore claims you don't know.
device_key | Device key | string | "us-east-1_aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
Identifies a remembered device of the user. It is absent for devices that are not remembered.
`,
  },
  {
    part: 'header',
    vendor: 'AWS load balancer',
    doc: 'AWS Application Load Balancer',
    section: 'Authenticate users',
    url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
    table: `
signer | Signing load balancer | string | "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/my-lb/50dc6c495c0c9188"
The ARN of the load balancer that signed the user's claims. Check that it is your own, for everybody's load balancers in a region share one key server.
client | Client ID | string | "s6BhdRkqt3"
The OIDC client that the load balancer uses. Compare it with the one that you configured.
exp | Expiration time | NumericDate | 1767225600
The token must not be accepted at or after this instant, in seconds since 1970. Load balancers put it in the header, where usual libraries don't look.
`,
  },
  {
    ...GOOGLE,
    section: 'OpenID Connect',
    url: 'https://developers.google.com/identity/openid-connect/openid-connect',
    table: `
hd | Hosted domain | string | "example.com"
The Google Workspace or Cloud domain of the user, absent for private accounts. Check it to admit one organization only, and never judge by the ending of the e-mail address.
email_verified | E-mail verified | boolean | true
True when Google has verified the address. Google stays the authority for it only with gmail.com addresses or when hd is present, so use sub as the key of an account.
azp | Authorized presenter | string | "1234987819200.apps.googleusercontent.com"
The client that asked for the token, which differs from aud when an app and its server share a project. Check that it is one of yours.
`,
  },
  {
    ...GOOGLE,
    section: 'Verify the identity of instances',
    url: 'https://cloud.google.com/compute/docs/instances/verifying-instance-identity',
    table: `
google | Google's details | object | {"compute_engine":{"project_id":"my-project"}}
Details of the machine or device to which Google issued the token. It is present only when the full format was requested.
google > compute_engine | Compute Engine instance | object | {"project_id":"my-project","zone":"us-central1-a","instance_name":"vm-1","instance_id":"152986662232938449"}
The virtual machine that asked for the token. Compare project and instance ID with what you expect, because any machine in any project can get such a token.
google > compute_engine > project_id | Project ID | string | "my-project"
The Google Cloud project of the virtual machine. Check that it is your own.
google > compute_engine > project_number | Project number | number | 739419398126
The number of the Google Cloud project, which never changes. Prefer it to the ID where a project might be deleted and made again.
google > compute_engine > instance_id | Instance ID | string | "152986662232938449"
The unique number of the virtual machine. Keep it as text, for it is too large for a double.
google > compute_engine > instance_name | Instance name | string | "vm-1"
The name of the virtual machine. Another machine can get the same name later, so prefer the instance ID.
google > compute_engine > zone | Zone | string | "us-central1-a"
The zone in which the virtual machine runs. Treat it as information and not as a secret.
google > compute_engine > license_id | Licenses | array | ["1000204"]
The licences of the images from which the machine was made. Use it to recognise a certain image.
`,
  },
  {
    ...GOOGLE,
    section: 'OAuth 2.0 for server to server applications',
    url: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    table: `
target_audience | Target audience | string | "https://service.run.app"
The audience that the ID token to be issued shall have, in a request that a service account signs. Google's token endpoint reads it, and aud stays the endpoint itself.
`,
  },
  {
    ...FIREBASE,
    section: 'Verify ID tokens',
    url: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
    table: `
user_id | User ID | string | "f9XQ2kHmVbNQ1pTz7w0aLr3sYc42"
The user's Firebase ID, the same as sub. Use either as the key of an account, within one project.
uid | User ID | string | "f9XQ2kHmVbNQ1pTz7w0aLr3sYc42"
The user's ID in a custom token that your server signs, and in tokens decoded by Admin SDKs. Make it unique yourself when you create custom tokens.
claims | Custom claims | object | {"admin":true}
The extra claims that a custom token asks Firebase to put into the user's ID tokens. In the ID token they stand at the top level, so look for them there.
firebase | Firebase details | object | {"identities":{"email":["jane@example.com"]},"sign_in_provider":"password"}
How the user signed in, and which identities the account has. Look at sign_in_provider before you trust an account, for anonymous users have tokens too.
firebase > identities | Linked identities | object | {"email":["jane@example.com"]}
The identities of the account, keyed by provider. Each is a list, although it mostly has one entry.
firebase > identities > * | Identities at a provider | array | ["jane@example.com"]
The user's identifiers at this provider. An e-mail address here need not be verified, so look at email_verified.
firebase > sign_in_provider | Sign-in provider | string | "password"
How the user signed in this time, such as password, google.com, custom or anonymous. Refuse anonymous where a real account is needed.
firebase > sign_in_second_factor | Second factor | string | "phone"
The second factor that was used at this sign-in, absent if there was none. Demand it where one factor isn't enough.
firebase > second_factor_identifier | Second factor's ID | string | "0f7d1c5a-4f6e-4ff0-9a34-1d0b4f3c1c9d"
Identifies which of the user's second factors was used. Use it for display and logs.
firebase > tenant | Tenant | string | "tenant-a-1234"
The Identity Platform tenant in which the user lives. Check it when you have several tenants, or users of one reach another's data.
`,
  },
];
