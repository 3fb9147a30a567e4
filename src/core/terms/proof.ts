import { rfc, type Source } from './types.ts';

/** Claims that bind a token to a key or a request: RFC 7800, 8705, 9449, 9200, 9203 and 9278. */
export const PROOF: readonly Source[] = [
  {
    ...rfc(7800),
    part: 'payload',
    table: `
cnf | Confirmation | object | {"jkt":"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"} | 3.1
Binds the token to a key: only a party that proves possession of it may use the token. Demand that proof with every request, or else the token is as good as a bearer token for a thief.
cnf > jwk | Confirmation key | object | {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"} | 3.2
The public key whose private half the presenter must hold. Verify the presenter's proof with exactly this key.
cnf > jwe | Encrypted confirmation key | string | "eyJhbGciOiJSU0EtT0FFUCJ9.a.b.c.d" | 3.3
A symmetric key that the presenter must hold, encrypted for the recipient. Decrypt it with your own key, and keep it as secret as any other.
cnf > kid | Confirmation key ID | string | "dfd1aa97-6d8d-4575-a0fe-34b96de2bfad" | 3.4
The identifier of the key that the presenter must hold. Resolve it only by means agreed with the issuer, for identifiers alone are easily confused.
cnf > jku | Confirmation key set | StringOrURI | "https://keys.example/jwks.json" | 3.5
The address of a JWK set that holds the presenter's key; kid picks one if there are several. Fetch it over TLS, and only if you trust the issuer to name addresses.
`,
  },
  {
    ...rfc(8705),
    part: 'payload',
    table: `
cnf > x5t#S256 | Certificate thumbprint | string | "bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2" | 3.1
The base64url SHA-256 digest of the client certificate to which the token is bound. Compare it with the certificate of the mutual TLS connection, and reject the request when they differ.
`,
  },
  {
    ...rfc(9449),
    part: 'payload',
    table: `
cnf > jkt | Key thumbprint | string | "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I" | 6.1
The base64url SHA-256 thumbprint of the key to which the token is bound by DPoP. Compare it with the thumbprint of the jwk in the DPoP proof that comes with the request.
htm | HTTP method | string | "POST" | 4.2
The method of the HTTP request that a DPoP proof belongs to. Reject the proof unless it equals the method actually used.
htu | HTTP URI | StringOrURI | "https://api.example/resource" | 4.2
The address of the HTTP request that a DPoP proof belongs to, without query and fragment. Compare it after normalization, and mind proxies that change host or scheme.
ath | Access token hash | string | "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo" | 4.2
The base64url SHA-256 digest of the access token that a DPoP proof accompanies. Reject the proof unless it fits the access token in the same request.
`,
  },
  {
    ...rfc(9203),
    part: 'payload',
    table: `
cnf > osc | OSCORE input material | object | {"id":"AQ","ms":"-WrX9_4UyJ0UmlJ1wo0zZA"}
The material from which client and server derive a security context for OSCORE. It contains a secret, so the token must be encrypted.
`,
  },
  {
    ...rfc(9200),
    part: 'payload',
    table: `
ace_profile | ACE profile | string | "coap_dtls" | 5.10
Names the profile by which a constrained device and its client protect their traffic. Use just that profile, and reject the token if you don't support it.
cnonce | Client nonce | string | "Aa0GQ_1xC3k" | 5.10
A value that the resource server handed out and expects back, to prove that the token is fresh. Devices without a clock compare it instead of relying on exp.
exi | Expires in | number | 3600 | 5.10.3
How many seconds the token lives after the resource server first sees it. It is weaker than exp, so the server must remember the first time of every token.
`,
  },
];
