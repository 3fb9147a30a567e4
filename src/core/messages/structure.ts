import { number, partName, type Sentences } from './sentence.ts';
import { jsonType } from './shown.ts';

const copied = 'Copy the token again, without what stands around it.';

/** Sentences of the structure checks. */
export const structure: Sentences = {
  'structure.segments/jws': () => ({ headline: 'Three segments: header, payload, signature' }),
  'structure.segments/jwe': () => ({
    headline: 'Five segments: an encrypted token (JWE)',
    detail:
      'The protected header is readable; the claims are inside the ciphertext. Decryption is not here yet.',
  }),
  'structure.segments/detached': () => ({
    headline: 'Three segments, the payload detached',
    detail:
      'The payload segment is empty: the signed content travels elsewhere (RFC 7515 appendix F) and is not at hand.',
  }),
  'structure.segments/disclosures-not-judged': ({ disclosures }) => ({
    headline: 'An SD-JWT: its disclosures are not judged yet',
    detail: `The issuer-signed JWT is judged; its ${disclosures === 1 ? 'disclosure is' : `${disclosures} disclosures are`} not decoded.`,
  }),
  'structure.segments/empty': () => ({ headline: 'There is no text' }),
  'structure.segments/too-few': ({ segments }) => ({
    headline: `${segments === 1 ? 'One segment' : `${segments} segments`} where a token has three`,
    detail: 'A signed token is header.payload.signature, joined by dots.',
    advice: 'The end was probably cut off: copy the whole token, to its last character.',
  }),
  'structure.segments/too-many': ({ segments }) => ({
    headline: `${segments} segments where a signed token has three`,
    detail: 'An encrypted token (JWE) has five and an enc parameter in its header.',
    advice: 'Look for two tokens glued together, or text behind the token.',
  }),
  'structure.segments/empty-header': () => ({
    headline: 'The header segment is empty',
    detail: 'Without a JOSE header nobody knows the algorithm.',
    advice: copied,
  }),
  'structure.segments/empty-signature': () => ({
    headline: 'The signature segment is empty',
    detail: 'Only alg none has an empty signature, and no verifier should accept that.',
    advice: 'Copy the token to its end, or ask why the issuer left the signature out.',
  }),
  'structure.segments/empty-iv': () => ({ headline: 'The initialization vector is empty' }),
  'structure.segments/empty-tag': () => ({ headline: 'The authentication tag is empty' }),
  'structure.segments/json-serialization': () => ({
    headline: 'A JSON serialization, and a JWT is always compact',
    detail:
      'This is JWS or JWE JSON (RFC 7515 §7.2, RFC 7516 §7.2). JWT libraries read header.payload.signature only.',
    advice: 'Join protected, payload and signature with dots.',
  }),
  'structure.base64url/whitespace': ({ part }) => ({
    headline: `White space in the ${partName(part)}`,
    detail: 'jose skips it as atob does, PyJWT, jsonwebtoken and fast-jwt refuse the token.',
    advice: 'Remove line breaks and spaces; a header field must carry the token on one line.',
  }),
  'structure.base64url/surrounding-text': ({ char }) => ({
    headline: `Text around the token: ${String(char).trim()}`,
    detail: 'The token inside is shown. Libraries get the text as it is and refuse it.',
    advice: 'Pass the token alone: strip the scheme and the quotes before verifying.',
  }),
  'structure.base64url/padding': ({ part }) => ({
    headline: `= padding in the ${partName(part)}`,
    detail:
      'RFC 7515 leaves padding out. PyJWT, python-jose, Authlib and jose accept it; joserfc, jsonwebtoken and fast-jwt refuse.',
    advice: 'Strip the = signs where the token is made.',
  }),
  'structure.base64url/standard-alphabet': ({ part, char }) => ({
    headline: `Standard base64 in the ${partName(part)}: ${char}`,
    detail: 'Tokens use base64url: - for + and _ for /.',
    advice: 'Encode with base64url where the token is made.',
  }),
  'structure.base64url/illegal-character': ({ part, char }) => ({
    headline: `Illegal character in the ${partName(part)}: ${char}`,
    detail: 'python-jose and Authlib drop foreign characters silently; the others refuse the token.',
    advice: 'Copy the token again: the character came in on the way.',
  }),
  'structure.base64url/length': ({ part }) => ({
    headline: `The ${partName(part)} has a length that base64url never has`,
    detail: 'Four characters carry three bytes; one character left over carries none.',
    advice: 'One character was lost or added: copy the token again.',
  }),
  'structure.canonical/unused-bits': ({ part, char }) => ({
    headline: `Unused bits are set in the last character of the ${partName(part)}: ${char}`,
    detail:
      'The same bytes have another, canonical spelling. PyJWT and joserfc refuse this one, the others accept it.',
    advice: 'Do not use the token text as a key in a blocklist: one token has several spellings.',
  }),
  'structure.utf8/invalid': ({ part, byteOffset, encoding }) => ({
    headline: `The ${partName(part)} is not UTF-8, from byte ${byteOffset} on`,
    detail: encoding
      ? `It looks like ${encoding}.`
      : 'The bytes are Latin-1, compressed, encrypted, or no text at all.',
    advice: 'Encode the JSON as UTF-8 before base64url.',
  }),
  'structure.json/bom': ({ part }) => ({
    headline: `A byte order mark before the ${partName(part)}'s JSON`,
    detail: 'RFC 8259 §8.1 forbids it. PyJWT and jose skip it; jsonwebtoken, python-jose and Authlib fail.',
    advice: 'Write the JSON without a byte order mark.',
  }),
  'structure.json/empty': ({ part }) => ({
    headline: `The ${partName(part)} holds no JSON, only white space`,
  }),
  'structure.json/trailing-text': ({ part, line, column }) => ({
    headline: `Text behind the ${partName(part)}'s JSON, at line ${line}, column ${column}`,
    advice: 'Cut the JSON at the end of its object.',
  }),
  'structure.json/syntax': ({ part, line, column, encoding, nestedToken }) => ({
    headline: `The ${partName(part)} is not JSON, at line ${line}, column ${column}`,
    ...(encoding ? { detail: `The bytes look like ${encoding}; JSON in a token is UTF-8.` } : {}),
    ...(nestedToken
      ? { detail: 'It is itself a token: a nested JWT. Paste the inner token to read it.' }
      : {}),
    advice: 'Quotes must be double; comments, trailing commas, NaN and Infinity are not JSON.',
  }),
  'structure.object/not-an-object': ({ part, type }) => ({
    headline: `The ${partName(part)} is ${jsonType(type)}, not an object`,
    detail: 'jsonwebtoken accepts such payloads, every other library refuses them.',
    advice: 'Put the claims into an object: {"sub": "…"}.',
  }),
  'structure.object/empty-payload': () => ({
    headline: 'The payload is empty, not a JSON object',
    detail: 'The signature is one over an empty payload.',
    advice: 'A JWT needs a claims set: at least {}.',
  }),
  'structure.duplicates/parameter': ({ name }) => ({
    headline: `The header has "${name}" twice`,
    detail: 'RFC 7515 §4 demands unique names: two readers may see two different values.',
    advice: 'Reject such a token: it can mean one thing to a gateway and another to the service.',
  }),
  'structure.duplicates/claim': ({ name, found }) => ({
    headline: `The payload has "${name}" twice`,
    detail: `Most parsers keep the last value, and some the first.${number(found) > 1 ? ` ${found} names are repeated.` : ''}`,
    advice: 'Remove one of them where the token is made.',
  }),
  'structure.duplicates/member': ({ name }) => ({
    headline: `The JSON serialization has "${name}" twice`,
    detail:
      'Two readers may see two different tokens. What is shown here is the last, as most parsers keep it.',
    advice: 'Reject such a token, and have it made anew with each member once.',
  }),
};
