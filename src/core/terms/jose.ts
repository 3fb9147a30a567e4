import { rfc, type Source } from './types.ts';

/** Header parameters of JWS, JWE and their algorithms: RFC 7515, 7516, 7518, 7519 and 7797. */
export const JOSE: readonly Source[] = [
  {
    ...rfc(7515),
    part: 'header',
    table: `
alg | Algorithm | string | "ES256" | 4.1.1
Names the algorithm that protects the token: a signature or MAC for a JWS, the way the content key is protected for a JWE. Accept only algorithms from your own allow-list and never let the token alone decide, because an attacker writes this value too.
typ | Type | string | "JWT" | 4.1.9
Declares the media type of the whole token, such as JWT, at+jwt for access tokens or dpop+jwt for proofs. Compare it without regard to case or a leading application/, so that one kind of token can't pass as another.
kid | Key ID | string | "2026-01" | 4.1.4
A hint that tells which of the issuer's keys was used. It comes from the sender, so use it only to pick among keys that you trust already, never as a file path or a query.
cty | Content type | string | "JWT" | 4.1.10
Declares the media type of the payload; it is JWT when the payload is itself a signed or encrypted token. When you see JWT here, open the inner token and verify that as well.
crit | Critical | array | ["exp"] | 4.1.11
Lists header parameters that the recipient must understand and process. Reject the token when any listed name is unknown to you, absent from the header, or when the list is empty.
jku | JWK Set URL | StringOrURI | "https://issuer.example/jwks.json" | 4.1.2
The address of a JWK set in which the sender says the key is to be found. Never fetch it unless the address is on your own list, for otherwise anybody can point at a set of their own.
jwk | JSON Web Key | object | {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"} | 4.1.3
The public key that belongs to the signature, carried in the token itself, as DPoP proofs do. It proves only that the sender holds some key, so trust it just when something else vouches for that key.
x5u | X.509 URL | StringOrURI | "https://issuer.example/chain.pem" | 4.1.5
The address of the certificate, or chain of certificates, that holds the key. Fetch it only from places you trust, and validate the chain up to a root of your own choice.
x5c | X.509 certificate chain | array | ["MIIBszCCAVmgAwIBAgIUQ"] | 4.1.6
The certificate of the key followed by those that certify it, each as ordinary base64 of DER. A chain in the token proves nothing until you have validated it up to a root that you chose beforehand.
x5t | X.509 SHA-1 thumbprint | string | "NzbLsXh8uDCcd-6MNwXF4W_7noI" | 4.1.7
The base64url SHA-1 digest of the certificate's DER, used to find the key. SHA-1 no longer resists collisions, so prefer x5t#S256 and treat this as a mere hint.
x5t#S256 | X.509 SHA-256 thumbprint | string | "f39tNVZKk1dlSQfKHf6u0RYWHXB7hXJkBtyzX1XSu4E" | 4.1.8
The base64url SHA-256 digest of the certificate's DER, used to find the key. Compare it with certificates that you already trust; the digest alone gives no trust.
`,
  },
  {
    ...rfc(7516),
    part: 'header',
    table: `
enc | Content encryption | string | "A256GCM" | 4.1.2
Names the algorithm that encrypts and authenticates the content of a JWE. Allow only the values that you expect, just as for alg.
zip | Compression | string | "DEF" | 4.1.3
Says that the plaintext was compressed before it was encrypted, and DEF is the only value in wide use. Limit the size while you inflate, because a tiny token can expand to gigabytes.
`,
  },
  {
    ...rfc(7518),
    part: 'header',
    table: `
epk | Ephemeral public key | object | {"kty":"EC","crv":"P-256","x":"gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0","y":"SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps"} | 4.6.1.1
The sender's one-time public key for ECDH key agreement. Check that the point lies on the expected curve before you use it, or an invalid-curve attack can leak your private key.
apu | Agreement PartyUInfo | string | "QWxpY2U" | 4.6.1.2
Base64url information about the sender, mixed into the key that ECDH-ES derives. Both sides must use the same bytes; it is authenticated but not secret.
apv | Agreement PartyVInfo | string | "Qm9i" | 4.6.1.3
Base64url information about the recipient, mixed into the key that ECDH-ES derives. Some profiles bind a nonce or a certificate here, so compare it with what your profile demands.
iv | Initialization vector | string | "KkYT0GX_2jHlfqN_" | 4.7.1.1
The 96-bit initialization vector that AES-GCM key wrapping used, in base64url. The sender must never repeat it under one key, since a repetition breaks AES-GCM.
tag | Authentication tag | string | "kfPduVQ3T3H6vnewt--ksw" | 4.7.1.2
The 128-bit tag that AES-GCM key wrapping produced, in base64url. Reject a tag of any other length, because short tags can be guessed.
p2s | PBES2 salt input | string | "2WCTcJZ1Rvd_CJuJripQ1w" | 4.8.1.1
The salt from which PBES2 derives a key out of a password, in base64url. It should be at least 8 random bytes, fresh for each token.
p2c | PBES2 count | number | 600000 | 4.8.1.2
The number of PBKDF2 iterations that PBES2 runs on the password. Set an upper limit before you run it, because a huge number ties up the processor.
`,
  },
  {
    ...rfc(7519),
    part: 'header',
    table: `
iss | Issuer, as a copy | StringOrURI | "https://issuer.example" | 5.3
A copy of the payload's issuer in the header of an encrypted token, readable before decryption. Once it is decrypted, check that it equals the claim inside.
sub | Subject, as a copy | StringOrURI | "user-1234" | 5.3
A copy of the payload's subject in the header of an encrypted token, readable before decryption. It gives away who the token is about, and it must equal the claim inside.
aud | Audience, as a copy | string-or-array | "https://api.example" | 5.3
A copy of the payload's audience in the header of an encrypted token, so that it can be routed unopened. Check that it equals the claim inside before you rely on it.
`,
  },
  {
    ...rfc(7797),
    part: 'header',
    table: `
b64 | Base64url-encode payload | boolean | false | 3
When false, the payload is signed and carried as it is, without base64url encoding. It must also be listed in crit, and RFC 7797 forbids false for JWTs.
`,
  },
];
