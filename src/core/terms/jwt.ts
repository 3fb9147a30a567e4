import { rfc, type Source } from './types.ts';

/** The claims of RFC 7519, and its rule for public names. */
export const JWT: readonly Source[] = [
  {
    ...rfc(7519),
    part: 'payload',
    table: `
iss | Issuer | StringOrURI | "https://issuer.example" | 4.1.1
Says who issued the token, usually as an https URL. Compare it character by character with the issuer you expect, and use only that issuer's keys to verify.
sub | Subject | StringOrURI | "user-1234" | 4.1.2
Says whom or what the token is about, with an identifier that is unique at its issuer. Store it together with iss as the key of an account, for e-mail addresses and names can change hands.
aud | Audience | string-or-array | "https://api.example" | 4.1.3
Lists the recipients for whom the token is meant, as one string or an array. Reject the token unless you find your own identifier in it, since it may have been issued for another service.
exp | Expiration time | NumericDate | 1767225600 | 4.1.4
The token must not be accepted at or after this instant, in seconds since 1970. Clocks differ, so verifiers usually allow a few seconds of leeway.
nbf | Not before | NumericDate | 1767222000 | 4.1.5
The token must not be accepted before this instant, in seconds since 1970. When fresh tokens fail on it, compare the clocks of issuer and verifier and allow a few seconds of leeway.
iat | Issued at | NumericDate | 1767222000 | 4.1.6
The instant at which the token was issued, in seconds since 1970. It tells the token's age, and a time in the future hints at a wrong clock or at milliseconds used by mistake.
jti | JWT ID | string | "7f3c1a52-0b4e-4d6a-9a52-3f0f1f0c9b7e" | 4.1.7
An identifier that no other token of this issuer has. Remember it until the token expires if a token may be used just once, or if single tokens can be revoked.
https://* | Public claim name | string | "value" | 4.2
A claim whose name is a URL, so that it can't clash with the names of others. Its meaning is defined by whoever controls that domain, and nothing needs to be found at the address.
http://* | Public claim name | string | "value" | 4.2
A claim whose name is a URL, so that it can't clash with the names of others. Its meaning is defined by whoever controls that domain, and nothing needs to be found at the address.
urn:* | Public claim name | string | "value" | 4.2
A claim whose name is a URN, so that it can't clash with the names of others. Its meaning is defined by whoever owns that URN namespace.
`,
  },
];
