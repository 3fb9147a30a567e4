import { rfc, type Source } from './types.ts';

/** Claims of selective disclosure (RFC 9901), of credentials and of status lists. */
export const SD_JWT: readonly Source[] = [
  {
    ...rfc(9901),
    part: 'payload',
    table: `
_sd_alg | Disclosure hash | string | "sha-256" | 4.1.1
The hash by which the digests of disclosures were made; sha-256 when it is absent. Reject hashes that you don't consider safe.
** > _sd | Digests of hidden claims | array | ["X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"] | 4.2.4.1
Digests of claims that the holder may or may not disclose at this place. Hash each disclosure you received and put its claim here if the digest matches; the others may be decoys.
** > ... | Digest of hidden element | string | "w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs" | 4.2.4.2
The digest of an array element that the holder may or may not disclose. Replace the object by the disclosed value, or remove the element when nothing was disclosed.
sd_hash | SD-JWT hash | string | "0_Af-2B-EhLWX5ydh_w2xzwmO6iM66B_2QCEaNI4fUY" | 4.3
In a key binding JWT, the digest of the issuer's token and the disclosures presented with it. Recompute it, for otherwise disclosures could be added or dropped after the holder signed.
`,
  },
  {
    part: 'payload',
    vendor: null,
    doc: 'SD-JWT-based Verifiable Credentials',
    url: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-sd-jwt-vc/',
    table: `
vct | Credential type | StringOrURI | "https://credentials.example/identity"
Names the type of a verifiable credential and so the claims to expect. Accept only types that you asked for, and only from issuers entitled to issue them.
vct#integrity | Integrity of the type | string | "sha256-9cLlJNXN-TsMk-PmKjZ5t0WRL5ca_xGgX3c1VLmXfh-"
A digest of the document that describes the credential type. Compare it when you fetch that document, so that nobody can change it unnoticed.
`,
  },
  {
    part: 'payload',
    vendor: null,
    doc: 'Token Status List',
    url: 'https://datatracker.ietf.org/doc/draft-ietf-oauth-status-list/',
    table: `
status | Status reference | object | {"status_list":{"idx":0,"uri":"https://issuer.example/statuslists/1"}}
Tells where to learn whether the token has been revoked or suspended since it was issued. A valid signature is not enough: fetch the status and check it before you accept the token.
status > status_list | Place in a status list | object | {"idx":0,"uri":"https://issuer.example/statuslists/1"}
Points to the list and the position in it that hold the status of this token. Verify the list's own signature, and check that its sub equals the uri given here.
status > status_list > idx | Index | number | 0
The position of this token in the status list, counted from zero. An index beyond the end of the list means that the token must be rejected.
status > status_list > uri | Status list URI | StringOrURI | "https://issuer.example/statuslists/1"
The address of the status list token. Fetch the whole list and cache it, which also hides from the issuer which token you check.
status_list | Status list | object | {"bits":1,"lst":"eNrbuRgAAhcBXQ"}
The compressed list of statuses that a status list token carries. Limit its size while you inflate it.
ttl | Time to live | number | 43200
How many seconds a status list may be kept before a fresh copy should be fetched. It says nothing about the lifetime of other tokens.
`,
  },
  {
    part: 'payload',
    vendor: null,
    doc: 'Verifiable Credentials Data Model 1.1',
    section: '6.3.1',
    url: 'https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#json-web-token',
    table: `
vc | Verifiable credential | object | {"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiableCredential"],"credentialSubject":{}}
A W3C verifiable credential inside a JWT, whose issuer and dates are given by iss, nbf and exp. Verify the signature first, and then whether this issuer may make such statements at all.
vc > type | Credential types | array | ["VerifiableCredential"]
The types of the credential; VerifiableCredential is always among them. Accept only the types that you asked for.
vc > credentialSubject | Credential subject | object | {"id":"did:example:123"}
The statements themselves, about the subject whose identifier is also in sub. They are only as good as the issuer, so decide whom you trust for which statement.
vp | Verifiable presentation | object | {"@context":["https://www.w3.org/2018/credentials/v1"],"type":["VerifiablePresentation"],"verifiableCredential":[]}
A W3C presentation by which a holder shows credentials to a verifier. Check nonce and aud against your request, and then verify every credential in it by itself.
vp > verifiableCredential | Presented credentials | array | []
The credentials that the holder presents, often as JWTs. Verify each on its own, and check that its subject is the holder who signed.
`,
  },
];
