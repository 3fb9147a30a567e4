import type { NotToken, NotTokenCode } from '../token/find/index.ts';
import type { Data } from '../verdict.ts';
import type { Sentence } from './sentence.ts';
import { clipped, counted } from './shown.ts';

type Words = (data: Data) => Sentence;

const intoKeyBox = 'Put it into the key box, and the token here.';
const holds = ({ payload, compressed }: Data) =>
  compressed ? 'Its payload is compressed.' : `Its payload: ${clipped(payload)}`;
const sealed =
  (headline: string, advice: string): Words =>
  () => ({
    headline,
    detail: 'It is encrypted: nothing can be read of it without the server’s key. It is not a JWT.',
    advice,
  });

/** What the beginnings of well-known credentials say of the rest. */
const PREFIXES = new Map([
  ['ghp_', 'personal access token'],
  ['github_pat_', 'fine-grained personal access token'],
  ['gho_', 'OAuth access token'],
  ['ghu_', 'user access token of an app'],
  ['ghs_', 'installation access token'],
  ['ghr_', 'refresh token'],
  ['ya29.', 'OAuth access token'],
  ['1//0', 'OAuth refresh token'],
  ['AIza', 'API key'],
  ['AKIA', 'long-term access key'],
  ['ASIA', 'temporary access key'],
]);
const credential =
  (owner: string, article = 'A'): Words =>
  ({ prefix }) => ({
    headline: `${article} ${owner} ${PREFIXES.get(String(prefix)) ?? 'credential'}, not a JWT`,
    detail: `It begins with ${clipped(prefix)} and holds no claims: only ${owner} can say what it stands for.`,
    advice: 'Keep it out of tickets and logs, and revoke it if it got there.',
  });

const table = {
  empty: () => ({
    headline: 'There is no text',
    detail: 'White space, quotes or the name of a scheme, and nothing behind it.',
    advice: 'Paste a token, or any text with a token in it.',
  }),
  'empty-segments': ({ segments }) => ({
    headline: `Dots alone: ${counted(segments, 'empty segment')}`,
    advice: 'The variables that should have filled the token were probably empty where it was made.',
  }),
  paseto: ({ version, purpose }) => ({
    headline: `A PASETO token, v${version}.${purpose}, not a JWT`,
    detail:
      purpose === 'local'
        ? 'It is encrypted with a shared key. Its version fixes the algorithm; there is no header.'
        : 'It is signed, and its version fixes the algorithm; there is no header.',
    advice: 'Read it with a PASETO library.',
  }),
  paserk: ({ version, type }) => ({
    headline: `A PASERK, k${version}.${clipped(type)}: a key for PASETO, not a token`,
    advice: 'Use it with a PASETO library; JWTs take PEM and JWK keys.',
  }),
  jwks: ({ keys }) => ({
    headline: `A JWK set of ${counted(keys, 'key')}, not a token`,
    advice: intoKeyBox,
  }),
  jwk: ({ kty }) => ({ headline: `A JWK of kty ${clipped(kty)}, not a token`, advice: intoKeyBox }),
  pem: ({ label }) => ({
    headline: `A PEM block, not a token: ${clipped(label)}`,
    detail: 'Keys and certificates are written so.',
    advice: intoKeyBox,
  }),
  'ssh-key': ({ type }) => ({
    headline: `An OpenSSH public key, not a token: ${clipped(type)}`,
    advice: 'Convert an RSA or ECDSA key for the key box: ssh-keygen -e -m PKCS8 -f key.pub',
  }),
  truncated: ({ segments }) => ({
    headline: 'The beginning of a token: the rest is cut off',
    detail: `It breaks off in or after segment ${segments}; a signed token has three, an encrypted one five.`,
    advice: 'Copy it again from the source: logs, terminals and tables shorten long values.',
  }),
  'jwt-without-signature': () => ({
    headline: 'Header and payload of a token, without the signature',
    detail: 'Even an unsecured token ends in a dot.',
    advice: 'Copy the token to its end, the third segment included.',
  }),
  'jwt-segment': ({ segment }) => ({
    headline: `One segment of a token: its ${segment}`,
    detail: 'A signed token is header.payload.signature, joined by dots.',
    advice: 'Copy the whole token.',
  }),
  'flask-cookie': (data) => ({
    headline: 'A Flask session cookie, not a JWT',
    detail: `It is payload.timestamp.signature, signed by itsdangerous. ${holds(data)}`,
    advice: 'Read it with itsdangerous and the SECRET_KEY of the application.',
  }),
  'django-cookie': (data) => ({
    headline: 'A value signed by Django, not a JWT',
    detail: `It is payload:timestamp:signature. ${holds(data)}`,
    advice: 'Read it with django.core.signing.loads, its salt and the SECRET_KEY of the application.',
  }),
  'express-cookie': () => ({
    headline: 'A signed Express cookie, not a JWT',
    detail: 'It is s:value.signature; the value is often the id of a session that the server keeps.',
    advice: 'Check it with cookie-signature and the secret of the application.',
  }),
  'rails-cookie': () => ({
    headline: 'A signed or encrypted Rails cookie, not a JWT',
    detail: 'It is data--digest, made with the secret_key_base of the application.',
    advice: 'Read it in the application: cookies.signed or cookies.encrypted.',
  }),
  'iron-cookie': sealed(
    'An iron-sealed value (Fe26), as hapi and iron-session make it',
    'Unseal it with iron and the password of the application.',
  ),
  'laravel-cookie': sealed(
    'A Laravel encrypted cookie',
    'Read it in the application, with Crypt::decryptString and its APP_KEY.',
  ),
  'aspnet-protected': sealed(
    'A value of ASP.NET Core Data Protection',
    'Read it in the application: Unprotect needs its key ring and purpose.',
  ),
  fernet: sealed('A Fernet token', 'Decrypt it with a Fernet library and the shared key.'),
  macaroon: () => ({
    headline: 'A macaroon, not a JWT',
    detail: 'Its caveats are in a binary format, chained by HMAC.',
    advice: 'Read it with a macaroon library; only its issuer can verify it.',
  }),
  saml: ({ element }) => ({
    headline: `A SAML message${element ? ` (${clipped(element)})` : ''}, not a JWT`,
    detail: 'SAML is XML with its own signatures, often in base64.',
    advice: 'Read it with a SAML decoder.',
  }),
  cwt: () => ({
    headline: 'A CBOR Web Token (RFC 8392) or another COSE message, not a JWT',
    detail: 'It carries claims in CBOR in place of JSON.',
    advice: 'Read it with a CWT or COSE library.',
  }),
  'github-token': credential('GitHub'),
  'google-token': credential('Google'),
  'slack-token': credential('Slack'),
  'stripe-key': credential('Stripe'),
  'aws-key': credential('AWS', 'An'),
  'aws-sigv4': () => ({
    headline: 'A request signed for AWS (Signature Version 4), not a JWT',
    detail: 'The signature covers that one request.',
    advice: 'To find a fault, compare its canonical request with the one that AWS names in the error.',
  }),
  'basic-credentials': () => ({
    headline: 'HTTP Basic credentials (RFC 7617), not a token',
    detail: 'They are base64 of user:password, readable by anyone.',
    advice: 'Look for a header that says Bearer or DPoP.',
  }),
  uuid: () => ({
    headline: 'A UUID, not a token',
    detail: 'It may be a jti, a session id or a client id, and holds no claims.',
    advice: 'Ask the service that issued it what it stands for.',
  }),
  hex: ({ bytes }) => ({
    headline: `${counted(bytes, 'byte')} in hexadecimal, not a token`,
    detail: 'It may be a hash, a session id or a secret.',
    advice: 'A secret goes into the key box, with hexadecimal as its encoding.',
  }),
  url: () => ({
    headline: 'A URL without a token in it',
    detail:
      'A code in its query is an authorization code (RFC 6749 §4.1.2): the client exchanges it for tokens.',
    advice: 'Paste what the token endpoint answers.',
  }),
  'json-without-token': () => ({
    headline: 'JSON without a token in it',
    detail: 'A claims set alone is not a token: the header and the signature are missing.',
    advice: 'Paste the encoded token, or the whole answer of the token endpoint.',
  }),
  opaque: ({ length }) => ({
    headline: `An opaque token of ${counted(length, 'character')}, not a JWT`,
    detail: 'It holds no claims that can be read: it is a reference that its issuer looks up.',
    advice: 'Ask the issuer’s introspection endpoint what it stands for (RFC 7662).',
  }),
  text: () => ({
    headline: 'No token in the text',
    detail: 'A token has three segments joined by dots and mostly begins with eyJ.',
    advice: 'Copy the token from its source: a header, a cookie, or the answer of the token endpoint.',
  }),
} satisfies Record<NotTokenCode, Words>;

/** The sentence of a text without a token: what it is instead, and what to do. */
export function notTokenSentence({ code, data = {} }: Pick<NotToken, 'code' | 'data'>): Sentence {
  return table[code](data);
}
