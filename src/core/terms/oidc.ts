import type { Source } from './types.ts';

const CORE = {
  part: 'payload',
  vendor: null,
  doc: 'OpenID Connect Core 1.0',
} as const;
const PAGE = 'https://openid.net/specs/openid-connect-core-1_0.html';

/** The claims of OpenID Connect: Core §2, §3.3, §5 and §7.4, the logout specifications, and FAPI. */
export const OIDC: readonly Source[] = [
  {
    ...CORE,
    section: '2',
    url: `${PAGE}#IDToken`,
    table: `
nonce | Nonce | string | "n-0S6_WzA2Mj"
A value that the client made up for its login request and that comes back in the ID token. The client must compare it with the one it stored for this browser, which stops replayed and injected tokens.
auth_time | Authentication time | NumericDate | 1767222000
The instant at which the user actually signed in, in seconds since 1970. If you asked for max_age, reject tokens whose sign-in lies too far back, because iat only tells when this token was made.
acr | Authentication context class | string | "urn:mace:incommon:iap:silver"
Names the level of assurance that the sign-in reached. The values are agreed between issuer and client, so compare with those that you requested and don't take an unknown value for a strong one.
amr | Authentication methods | array | ["pwd","otp"]
Lists how the user signed in, for example pwd for a password, otp for a one-time code or hwk for a hardware key. RFC 8176 registers the common values; demand acr rather than a certain method if you can.
azp | Authorized party | StringOrURI | "s6BhdRkqt3"
The client to which the token was issued, which matters when it is not the audience. If it is present in an ID token, check that it is your own client identifier.
at_hash | Access token hash | string | "77QmUPtjPfzWtF2AnpK9RQ"
The left half of the hash of the access token that came along, in base64url. Compare it to detect an access token that was swapped for another.
`,
  },
  {
    ...CORE,
    section: '3.3.2.11',
    url: `${PAGE}#HybridIDToken`,
    table: `
c_hash | Code hash | string | "LDktKdoQak3Pk0cnXxCltA"
The left half of the hash of the authorization code that came along, in base64url. Compare it before you redeem the code, so that a code of somebody else is noticed.
`,
  },
  {
    ...CORE,
    section: '5.1',
    url: `${PAGE}#StandardClaims`,
    table: `
name | Full name | string | "Jane Doe"
The user's whole name, ready for display. It need not be unique nor verified, so never identify accounts by it.
given_name | Given name | string | "Jane"
The user's given or first name or names. Some people have none or several, so do not require exactly one.
family_name | Family name | string | "Doe"
The user's surname or last name or names. Some people have none or several, so do not require exactly one.
middle_name | Middle name | string | "Q."
The user's middle name or names. Many people have none, so treat it as optional.
nickname | Nickname | string | "Janie"
A casual name by which the user likes to be called. The user may choose it freely, so it proves nothing.
preferred_username | Preferred username | string | "j.doe"
The short name under which the user wants to be known. It may change and need not be unique, so never use it for authorization and use sub as the key.
profile | Profile page | string | "https://example.com/jane"
The address of a page about the user. Escape it and allow only http and https before you make a link of it.
picture | Picture | string | "https://example.com/jane.jpg"
The address of an image of the user. Loading it tells another server about your visitor, so consider a proxy.
website | Website | string | "https://jane.example"
The address of the user's home page or blog. Escape it and allow only http and https before you make a link of it.
email | E-mail address | string | "jane@example.com"
The e-mail address that the user prefers. It can change and be given to another person, so don't identify accounts by it, and look at email_verified first.
email_verified | E-mail verified | boolean | true
True when the issuer has made sure that the address belonged to the user at that time. Treat an absent value as false, and remember that some issuers send it as a string.
gender | Gender | string | "female"
The user's gender; female and male are predefined, and other values may be used. Don't assume that the list is closed.
birthdate | Date of birth | string | "1990-04-21"
The day of birth as YYYY-MM-DD, or only the year as YYYY; a year of 0000 means that the year is withheld. It is a text, not a NumericDate, and personal data that you should not keep without need.
zoneinfo | Time zone | string | "Europe/Paris"
The user's time zone, by its name in the IANA database. Expect names that your own copy of the database does not know yet.
locale | Locale | string | "en-US"
The user's language and region, as a BCP 47 tag. Some issuers write an underscore instead of the hyphen, so accept both.
phone_number | Phone number | string | "+1 425 555 1212"
The user's preferred telephone number, recommended in E.164 form. Look at phone_number_verified before you send anything to it.
phone_number_verified | Phone number verified | boolean | true
True when the issuer has made sure that the user controlled the number at that time. Numbers are assigned anew to other people, so verification does not last for ever.
updated_at | Profile updated at | NumericDate | 1767222000
The instant at which the user's profile last changed, in seconds since 1970. Some issuers send an ISO 8601 text instead, so be ready for both.
`,
  },
  {
    ...CORE,
    section: '5.1.1',
    url: `${PAGE}#AddressClaim`,
    table: `
address | Postal address | object | {"locality":"Paris","country":"FR"}
The user's preferred postal address, as an object with optional members. Any member may be absent, and formatted alone is common.
address > formatted | Formatted address | string | "1 Rue de Rivoli, 75001 Paris"
The whole address as it would be written on a label, with line breaks where they belong. Use it for display and the other members for processing.
address > street_address | Street address | string | "1 Rue de Rivoli"
The street, house number, or post office box, possibly on several lines. Split the lines rather than expect exactly one.
address > locality | City | string | "Paris"
The city or locality. Spelling and language are up to the issuer, so don't compare it strictly.
address > region | Region | string | "Île-de-France"
The state, province, prefecture or region. Many countries don't use it, so it may be absent.
address > postal_code | Postal code | string | "75001"
The zip or postal code, as a string. Keep it a string, because leading zeros and letters matter.
address > country | Country | string | "FR"
The name of the country. It is free text in many systems, so don't rely on a two-letter code.
`,
  },
  {
    ...CORE,
    section: '5.6.2',
    url: `${PAGE}#AggregatedDistributedClaims`,
    table: `
_claim_names | Claims kept elsewhere | object | {"credit_score":"src1"}
Maps the names of claims that are not in this token to the source that provides them. Entra uses it to signal that a user has too many groups to list.
_claim_sources | Sources of claims | object | {"src1":{"endpoint":"https://claims.example/scores"}}
Describes each source that _claim_names refers to: a signed token in JWT, or an endpoint to fetch one from. Fetch only from endpoints that you trust, and verify what comes back.
`,
  },
  {
    ...CORE,
    section: '7.4',
    url: `${PAGE}#SelfIssuedResponse`,
    table: `
sub_jwk | Subject's key | object | {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
The public key of a self-issued ID token, whose thumbprint is the subject. Check that sub is this key's thumbprint and that the signature verifies with it.
`,
  },
  {
    part: 'payload',
    vendor: null,
    doc: 'OpenID Connect Front-Channel Logout 1.0',
    section: '3',
    url: 'https://openid.net/specs/openid-connect-frontchannel-1_0.html#OPLogout',
    table: `
sid | Session ID | string | "08a5019c-17e1-4977-8f42-65a12843ea02"
Identifies the user's session at the issuer. Remember it with your own session, so that a logout message with the same value can end the right one.
`,
  },
  {
    part: 'payload',
    vendor: null,
    doc: 'FAPI 1.0 Part 2: Advanced',
    section: '5.1',
    url: 'https://openid.net/specs/openid-financial-api-part-2-1_0.html',
    table: `
s_hash | State hash | string | "76sa5dpS14p1OZhpgKpGEQ"
The left half of the hash of the state parameter, in base64url. Compare it with the state you sent, so that a swapped response is noticed.
`,
  },
];
