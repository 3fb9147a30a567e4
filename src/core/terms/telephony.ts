import { rfc, type Source } from './types.ts';

/** Claims of telephony: SIP (RFC 8055) and PASSporT with its extensions (RFC 8225, 8443, 8588, 8688, 8946, 9027, 9447, 9475, 9795). */
export const TELEPHONY: readonly Source[] = [
  {
    ...rfc(8055),
    part: 'payload',
    table: `
sip_from_tag | SIP From tag | string | "1928301774"
The tag of the SIP From header of the call that the token protects. Compare it with the SIP message, so that the token can't be moved to another call.
sip_date | SIP Date | NumericDate | 1767222000
The Date header of the SIP message, as seconds since 1970. Compare it with the message and reject one that is too old.
sip_callid | SIP Call-ID | string | "a84b4c76e66710@pc33.example"
The Call-ID header of the SIP message that the token protects. Compare it with the message, so that the token can't be moved to another call.
sip_cseq_num | SIP CSeq number | string | "314159"
The number in the CSeq header of the SIP message that the token protects. Compare it with the message to notice replays.
sip_via_branch | SIP Via branch | string | "z9hG4bK776asdhds"
The branch of the topmost Via header of the SIP message that the token protects. Compare it with the message to notice replays.
`,
  },
  {
    ...rfc(8225),
    part: 'payload',
    table: `
orig | Originating identity | object | {"tn":"12155551212"} | 5.2.1
The caller, as a telephone number in tn or an address in uri. Check that the certificate which signed the token is entitled to that number.
orig > tn | Caller's number | string | "12155551212" | 5.2.1
The caller's telephone number in canonical form, digits only and with the country code. Compare it with the call after you brought that number to the same form.
dest | Destination identity | object | {"tn":["12125551213"]} | 5.2.1
The called parties, as lists of telephone numbers in tn or addresses in uri. Check that the call was really made to one of them, or the token may be a replay.
dest > tn | Called numbers | array | ["12125551213"] | 5.2.1
The called telephone numbers in canonical form. It is always an array, even with one number.
mky | Media key fingerprints | array | [{"alg":"sha-256","dig":"021ACC5427ABEB9C533F3E4B652E7D46"}] | 5.2.2
Fingerprints of the keys that protect the media of the call. Compare them with those negotiated for DTLS-SRTP, to notice somebody in the middle.
`,
  },
  {
    ...rfc(8443),
    part: 'payload',
    table: `
rph | Resource priority | object | {"auth":["ets.0"]} | 3
The priorities that the caller is authorized to use, as in the SIP Resource-Priority header. Give a call priority only if the signer may grant it.
`,
  },
  {
    ...rfc(8588),
    part: 'payload',
    table: `
attest | Attestation level | string | "A" | 4
How well the first provider knows the caller: A for full, B for partial, C for gateway attestation. Only A says that the customer is known to be entitled to the number.
origid | Origination identifier | string | "123e4567-e89b-12d3-a456-426655440000" | 5
An opaque identifier of the place in the network where the call began. It serves to trace calls back and says nothing about the caller.
`,
  },
  {
    ...rfc(8688),
    part: 'payload',
    table: `
jcard | jCard | array | ["vcard",[["version",{},"text","4.0"]]]
Contact data of the party that rejected a call, in the JSON form of a vCard. Treat it as text from a stranger, and show it only after the signature is verified.
`,
  },
  {
    ...rfc(8946),
    part: 'payload',
    table: `
div | Diverting party | object | {"tn":"12155551213"} | 3
The number from which a call was forwarded. Follow the chain of diversions back, and check that each step was signed by the party that forwarded.
opt | Original token | string | "eyJhbGciOiJFUzI1NiJ9.e30.c2ln" | 5
The complete PASSporT of the call before it was forwarded. Verify it as well, for the outer token speaks only for the diversion.
`,
  },
  {
    ...rfc(9027),
    part: 'payload',
    table: `
sph | SIP priority | string | "psap-callback"
The value of the SIP Priority header that the signer vouches for, used for emergency calls. Honour the priority only if the signer is entitled to claim it.
`,
  },
  {
    ...rfc(9447),
    part: 'payload',
    table: `
atc | Authority token challenge | object | {"tktype":"TNAuthList","tkvalue":"F83n2a","ca":false,"fingerprint":"SHA256 56:3E"}
Proof by an authority that an ACME client controls a name or number. The certificate authority must check that the fingerprint is that of the requesting account.
`,
  },
  {
    ...rfc(9475),
    part: 'payload',
    table: `
msgi | Message integrity | string | "sha256-H8BRh8j48O9oYatfu5AZzq6A9RINQZO5"
A digest of the text message that the token protects. Recompute it over the message body that you received.
`,
  },
  {
    ...rfc(9795),
    part: 'payload',
    table: `
rcd | Rich call data | object | {"nam":"Example Bank"}
What the called party may see about the caller, such as a name or a logo. Show it only when the signature is valid and the signer is trusted to vet such data.
rcdi | Rich call data integrity | object | {"/icn":"sha256-RojgWwU6xUtI4q82"}
Digests of the resources that rcd refers to, such as a logo. Compare them after you loaded a resource, so that nobody can swap the picture.
crn | Call reason | string | "Your delivery"
A short text that says why the call is made. Show it as a statement of the caller, for nobody has checked it.
`,
  },
];
