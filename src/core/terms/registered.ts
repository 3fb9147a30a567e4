import { rfc, type Source } from './types.ts';

const REGISTRY = {
  part: 'payload',
  vendor: null,
  url: 'https://www.iana.org/assignments/jwt/jwt.xhtml#claims',
} as const;

/** Registered claims for particular fields: content delivery, registration data, identity assurance, mobile networks and others. */
export const REGISTERED: readonly Source[] = [
  {
    ...rfc(8485),
    part: 'payload',
    table: `
vot | Vector of trust | string | "P1.C2.Cb.Ab"
Describes the sign-in by components, such as how well the person was identified and which credential was used. Compare each component with what you need instead of the whole text.
vtm | Vector trust mark | StringOrURI | "https://trust.example/marks"
The address of the document that defines what the values in vot mean. Accept only trust marks that you know, because the same letters may mean less elsewhere.
`,
  },
  {
    ...rfc(9246),
    part: 'payload',
    table: `
cdniv | CDNI claim version | number | 1 | 2.1.8
The version of the claim set in a signed URI for content delivery. Reject versions that you don't implement.
cdnicrit | CDNI critical claims | string | "cdniip" | 2.1.9
Names the claims that a delivery server must understand. Reject the request if one of them is unknown to you.
cdniip | CDNI client address | string | "eyJhbGciOiJkaXIifQ..a.b.c" | 2.1.10
The client's IP address or prefix to which a signed URI is bound, encrypted in a JWE. Compare it with the address of the request.
cdniuc | CDNI URI container | string | "hash:2dlMw4iZ" | 2.1.11
The URI, or the pattern or hash of it, to which the signature applies. Compare it with the requested URI, since the token holds for nothing else.
cdniets | CDNI renewal time | number | 30 | 2.1.12
The number of seconds that a renewed token shall live, as media is fetched in pieces. Add it to the current time when you issue the next token.
cdnistt | CDNI token transport | number | 1 | 2.1.13
How a renewed token reaches the client; 1 means in a cookie. It must come together with cdniets.
cdnistd | CDNI token depth | number | 2 | 2.1.14
How many path segments the cookie of a renewed token covers. A small number makes the token hold for more content.
`,
  },
  {
    ...rfc(9321),
    part: 'payload',
    table: `
sig_val_claims | Signature validation claims | object | {"ver":"1.0","profile":"JWS","hash_algo":"http://www.w3.org/2001/04/xmlenc#sha256","sig":[]} | 3.2.3
States that signatures were checked at a certain time, and with what result. Rely on it only if you trust the issuer to validate signatures for you.
`,
  },
  {
    ...rfc(9560),
    part: 'payload',
    table: `
rdap_allowed_purposes | RDAP purposes | array | ["domainNameControl"] | 3.1.5.1
The purposes for which this user may query registration data. Refuse queries for any other purpose.
rdap_dnt_allowed | RDAP do not track | boolean | true | 3.1.5.2
True when the user may ask that queries are not tracked or logged. Honour the request only for users who have it.
`,
  },
  {
    part: 'payload',
    vendor: null,
    doc: 'OpenID Identity Assurance Schema Definition 1.0',
    url: 'https://openid.net/specs/openid-ida-verified-claims-1_0.html',
    table: `
verified_claims | Verified claims | object | {"verification":{"trust_framework":"eidas"},"claims":{"family_name":"Doe"}}
Claims about a person together with evidence of how they were verified. Look at the trust framework first, and use only what is inside claims as verified.
verified_claims > verification | Verification | object | {"trust_framework":"eidas"}
Tells by which rules, when, and with which documents the claims were verified. Accept only trust frameworks that you know.
verified_claims > verification > trust_framework | Trust framework | string | "eidas"
Names the rules under which the person was identified. Its name alone gives trust only in issuers that are bound by those rules.
verified_claims > claims | Claims verified | object | {"family_name":"Doe"}
The claims that the verification covers. Claims outside of this object are not verified, even if they have the same names.
`,
  },
  {
    part: 'payload',
    vendor: null,
    doc: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
    url: 'https://openid.net/specs/openid-connect-4-ida-claims-1_0.html',
    table: `
place_of_birth | Place of birth | object | {"country":"FR","locality":"Paris"}
Where the person was born, by country, region and locality. Countries change their names and borders, so don't compare it too strictly.
nationalities | Nationalities | array | ["FR"]
The person's nationalities, as country codes. There can be several, so look for the one you need anywhere in the list.
birth_family_name | Family name at birth | string | "Roe"
The family name that the person had at birth. It helps to match older documents, and should not be shown without need.
birth_given_name | Given name at birth | string | "Jane"
The given name that the person had at birth. It can reveal a change that the person wants kept private.
birth_middle_name | Middle name at birth | string | "Q."
The middle name that the person had at birth. Many people have none, so treat it as optional.
salutation | Salutation | string | "Ms."
How the person is addressed in writing. Use it for letters, and draw no conclusion from it.
title | Title | string | "Dr."
The person's title. Use it for letters only, for it is seldom verified.
msisdn | Mobile number | string | "1999550123"
The person's mobile number in E.164 digits, without a plus sign. Numbers are assigned anew to other people, so don't use it as the key of an account.
also_known_as | Also known as | string | "DJ Jane"
A stage name, religious name or other alias by which the person is known. It may stand on an identity card, but it does not replace the legal name.
`,
  },
  {
    ...REGISTRY,
    doc: 'CTA-5009',
    table: `
geohash | Geohash | string-or-array | "u09tvw0"
A short code for an area on the map, or several of them; longer codes mean smaller areas. Compare by prefix, and mind that neighbours across a border may differ in the first letter.
`,
  },
  {
    ...REGISTRY,
    doc: 'ETSI GS NFV-SEC 022',
    table: `
at_use_nbr | Number of uses | number | 5
How many API requests the access token may be used for. The server must count the uses, and refuse the token when they are spent.
`,
  },
  {
    part: 'payload',
    vendor: null,
    doc: '3GPP TS 29.510',
    section: '6.3.5.2.4',
    url: 'https://www.3gpp.org/dynareport/29510.htm',
    table: `
consumerPlmnId | Consumer's network | object | {"mcc":"208","mnc":"93"}
The mobile network of the network function that uses the token. Refuse consumers from networks with which you have no agreement.
consumerSnpnId | Consumer's private network | object | {"mcc":"208","mnc":"93","nid":"000007ed9d5"}
The non-public mobile network of the network function that uses the token. Compare it with the network from which the request came.
producerPlmnId | Producer's network | object | {"mcc":"208","mnc":"93"}
The mobile network of the network function that serves the request. A producer must refuse the token unless this is its own network.
producerSnpnId | Producer's private network | object | {"mcc":"208","mnc":"93","nid":"000007ed9d5"}
The non-public mobile network of the network function that serves the request. A producer must refuse the token unless this is its own network.
producerSnssaiList | Producer's slices | array | [{"sst":1,"sd":"000001"}]
The network slices for which the token may be used. A producer must refuse requests for slices that are not listed.
producerNsiList | Producer's slice instances | array | ["slice-instance-1"]
The instances of network slices for which the token may be used. A producer must refuse requests for others.
producerNfSetId | Producer's set | string | "set1.udmset.5gc.mnc093.mcc208"
The set of network functions that may serve the request. A producer outside of the set must refuse the token.
producerNfServiceSetId | Producer's service set | string | "set1.sn1.nfi1.5gc.mnc093.mcc208"
The set of service instances that may serve the request. A service outside of the set must refuse the token.
sourceNfInstanceId | Source function | string | "4947a69a-f61b-4bc1-b9da-47c9c5d14b64"
The network function from which data is to be collected. Check that the request concerns exactly that source.
analyticsIdList | Analytics | array | ["NF_LOAD"]
The kinds of analytics for which the token may be used. Refuse requests for kinds that are not listed.
resOwnerId | Resource owner | string | "imsi-208930000000003"
The subscriber whose resources may be used. Refuse requests that concern anybody else.
`,
  },
];
