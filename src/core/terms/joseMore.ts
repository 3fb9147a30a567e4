import { rfc, type Source } from './types.ts';

const FEDERATION = {
  part: 'header',
  vendor: null,
  doc: 'OpenID Federation 1.0',
  url: 'https://openid.net/specs/openid-federation-1_0.html',
  anchor: '#section-',
} as const;

/** Header parameters that other specifications register, and the members of a JWK (RFC 7517, 7518, 8037) wherever one stands. */
export const JOSE_MORE: readonly Source[] = [
  {
    ...rfc(8225),
    part: 'header',
    table: `
ppt | PASSporT extension | string | "shaken" | 8.1
Names the extension of a telephone identity token (PASSporT) that this one follows, such as shaken or div. Reject the token when you do not support the named extension.
`,
  },
  {
    ...rfc(8555),
    part: 'header',
    table: `
url | Request URL | StringOrURI | "https://ca.example/acme/new-order" | 6.4.1
The address to which an ACME client sent this signed request. The server must reject it unless it equals the address that was actually requested.
nonce | Anti-replay nonce | string | "oFvnlFP1wIhRlYS2jTaXbA" | 6.5.2
A value that the ACME server issued so that a request can be used just once. The server accepts each value a single time and then forgets it.
`,
  },
  {
    ...rfc(9321),
    part: 'header',
    table: `
svt | Signature validation token | array | ["eyJhbGciOiJFUzI1NiJ9.e30.c2ln"]
Evidence by a trusted service that this signature was checked and found valid at an earlier time. It lets you accept old signatures after their certificates expired, provided that you trust the service which signed it.
`,
  },
  {
    ...FEDERATION,
    table: `
trust_chain | Trust chain | array | ["eyJhbGciOiJFUzI1NiJ9.e30.c2ln"] | 4.3
A list of signed entity statements that leads from the sender to a trust anchor. Verify every statement, and accept the chain only if it ends at an anchor that you configured yourself.
peer_trust_chain | Peer trust chain | array | ["eyJhbGciOiJFUzI1NiJ9.e30.c2ln"] | 4.4
A list of signed entity statements that leads from the other party, to whom the sender talks, to a trust anchor. Verify it like trust_chain, and check that both chains end at the same anchor.
`,
  },
  {
    part: 'header',
    vendor: null,
    doc: 'OpenID for Verifiable Presentations 1.0',
    url: 'https://openid.net/specs/openid-4-verifiable-presentations-1_0.html',
    anchor: '#section-',
    table: `
jwt | Attached token | string | "eyJhbGciOiJFUzI1NiJ9.e30.c2ln" | 12
Another JWT that travels in this header, such as an attestation about the verifier. Verify it on its own, by the rules that its typ calls for.
`,
  },
  {
    ...rfc(6749),
    part: 'header',
    table: `
client_id | Client identifier | string | "s6BhdRkqt3" | 2.2
The OAuth client that the token concerns, put in the header so that the right key can be found early. It is a hint until the signature is verified, and it must agree with the client identifier in the payload.
`,
  },
  {
    part: 'header',
    vendor: null,
    doc: 'IHE Document Digital Signature (JSON)',
    url: 'https://profiles.ihe.net/ITI/DSGj/Volume3/ch-5.10.html',
    section: '5.10',
    table: `
iheSSId | IHE submission set | string | "urn:oid:1.2.840.113619.2.62.994044785528" 
The identifier of the health-record submission set to which a signed document belongs. Compare it with the submission set in which you received the document.
`,
  },
  ...(['header', 'payload'] as const).map((part) => ({
    ...rfc(7517),
    part,
    table: `
** > jwk > kty | Key type | string | "EC" | 4.1
The family of the key: EC for elliptic curves, RSA, OKP for Edwards curves, or oct for a shared secret. A secret of type oct must never appear inside a token, for anyone can read it there.
** > jwk > use | Key use | string | "sig" | 4.2
What the public key is meant for: sig for signatures or enc for encryption. Do not verify signatures with a key that is marked for encryption.
** > jwk > key_ops | Key operations | array | ["verify"] | 4.3
The operations that the key may be used for, such as verify or encrypt. Refuse to use the key for an operation that is not listed.
** > jwk > alg | Key's algorithm | string | "ES256" | 4.4
The one algorithm that the key is meant for. When it is present, refuse tokens whose header names another.
** > jwk > kid | Key's ID | string | "2026-01" | 4.5
A name for the key, chosen by its owner. Identifiers are not unique across issuers, so always look them up within one issuer's set.
`,
  })),
  ...(['header', 'payload'] as const).map((part) => ({
    ...rfc(7518),
    part,
    table: `
** > jwk > crv | Curve | string | "P-256" | 6.2.1.1
The elliptic curve on which the key lies. Make sure that it is the curve which the algorithm demands, such as P-256 for ES256.
** > jwk > x | X coordinate | string | "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU" | 6.2.1.2
The x coordinate of an elliptic curve point in base64url, or the whole public key for an OKP key. Its length is fixed by the curve, so leading zero bytes must not be dropped.
** > jwk > y | Y coordinate | string | "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0" | 6.2.1.3
The y coordinate of an elliptic curve point, in base64url. Its length is fixed by the curve, so leading zero bytes must not be dropped.
** > jwk > n | RSA modulus | string | "sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri23bOdgWp4Dy1Wl" | 6.3.1.1
The modulus of an RSA key, in base64url. It should have at least 2048 bits.
** > jwk > e | RSA exponent | string | "AQAB" | 6.3.1.2
The public exponent of an RSA key, in base64url; AQAB is the usual 65537. Be wary of very small exponents such as 3.
** > jwk > d | Private key value | string | "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI" | 6.2.2.1
The private part of the key, in base64url. It must never be in a token: if you see it here, the key is public now and has to be replaced.
** > jwk > k | Shared secret | string | "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ" | 6.4.1
The bytes of a symmetric key, in base64url. It must never be readable in a token: if you see it here, the secret is public now and has to be replaced.
`,
  })),
];
