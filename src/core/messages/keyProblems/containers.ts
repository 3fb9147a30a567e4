import type { Data } from '../../verdict.ts';
import type { Sentence, Sentences } from '../sentence.ts';
import { character, clipped, counted, jsonType, place, said } from '../shown.ts';

const again = 'Copy the key again, from its first line to its last.';
const inFormat = ({ format, member, block }: Data) =>
  `${member ? `the certificate in ${member}` : block ? `block ${block}` : 'the key'}${format ? `, read as ${format}` : ''}`;
const inField = ({ field }: Data, before = ',') => (field ? `${before} in its field ${clipped(field)}` : '');
/** What stands in a field and what should, or the words of the reader. */
const misfit = ({ format, at, have, need, detail }: Data): string => {
  if (format === undefined)
    return 'Read are SPKI, PKCS#8, PKCS#1, SEC1, certificates and certificate requests.';
  if (at === undefined) return said(detail, 'The ASN.1 reader');
  const found = have ? `stands ${have}` : 'the structure ends';
  return `At byte ${place(at)} ${have ? `there ${found}` : found}${need ? `, where ${need} belongs` : ', one field too many'}.`;
};
const json = 'A JWK is an object such as {"kty": "RSA", "n": "…", "e": "AQAB"}; a set is {"keys": […]}.';
const noSet = (headline: string): Sentence => ({
  headline,
  detail: 'A JWK set is {"keys": […]} (RFC 7517 §5).',
  advice: 'Paste what the jwks_uri of the issuer gives, or a single JWK.',
});

/** Why a text as a whole, a PEM block or the DER inside it is no key, by problem code. */
export const containers: Sentences = {
  'key/none': () => ({
    headline: 'No key',
    advice: 'Paste a public key (PEM, JWK or JWK set) or the shared secret.',
  }),
  'key/empty': () => ({
    headline: 'The key is blank',
    detail: 'There is white space, and nothing else.',
    advice: 'Paste a PEM, a JWK or a JWK set.',
  }),
  'key/reader-failed': ({ detail }) => ({
    headline: 'The key could not be read',
    detail: `The reader itself failed; this is a fault of Assay. ${said(detail)}`,
    advice: 'Try the key in another form, PEM in place of JWK or the other way round.',
  }),
  'key/putty': () => ({
    headline: 'A PuTTY private key (PPK)',
    advice: 'Convert it: puttygen key.ppk -O private-openssh -o key, then ssh-keygen -p -m PKCS8 -f key',
  }),
  'key/pgp': ({ label }) => ({
    headline: `An OpenPGP block: ${clipped(label)}`,
    detail: 'OpenPGP keys do not sign JWTs.',
    advice: 'Paste the issuer’s signing key as PEM or JWK.',
  }),
  'key/dsa': () => ({
    headline: 'A DSA key',
    detail: 'No JWS algorithm uses DSA.',
    advice: 'Paste an RSA, EC or Ed25519 key.',
  }),
  'key/pkcs7': ({ label }) => ({
    headline: 'A PKCS#7 bundle of certificates',
    advice:
      label === 'CMS'
        ? 'Take the certificates out: openssl cms -cmsout -inform PEM -in bundle.pem -certsout certificates.pem -out bundle.cms'
        : 'Take the certificates out: openssl pkcs7 -in bundle.pem -print_certs -out certificates.pem',
  }),
  'key/crl': () => ({
    headline: 'A certificate revocation list, not a key',
    advice: 'Paste the issuer’s certificate or public key.',
  }),
  'key/parameters-only': ({ label }) => ({
    headline: `${clipped(label)} alone: the numbers that keys share, not a key`,
    advice: 'Paste the block that holds the key, BEGIN PUBLIC KEY or BEGIN EC PRIVATE KEY.',
  }),
  'key/pem-no-block': () => ({
    headline: 'No PEM block in the text',
    detail: 'A PEM key stands between -----BEGIN PUBLIC KEY----- and -----END PUBLIC KEY-----.',
    advice: `${again} Other text is a secret.`,
  }),
  'key/pem-label': ({ label }) => ({
    headline: `A PEM block of another kind: ${clipped(label)}`,
    detail: 'Read are PUBLIC KEY, PRIVATE KEY, RSA and EC keys, and CERTIFICATE.',
    advice: 'Paste the block that holds the key.',
  }),
  'key/pem-labels-differ': ({ begin, end }) => ({
    headline: `The PEM block begins as ${clipped(begin)} and ends as ${clipped(end) || 'nothing'}`,
    advice: `Two blocks were mixed up. ${again}`,
  }),
  'key/pem-empty': ({ label }) => ({
    headline: `The PEM block ${clipped(label)} is empty`,
    advice: again,
  }),
  'key/pem-base64': ({ label, at, char }) => ({
    headline: `Not base64 in the PEM block ${clipped(label)}: ${character(char)}`,
    detail: `It is character ${place(at)} of the body, white space not counted.`,
    advice: again,
  }),
  'key/der-empty': (data) => ({ headline: `There are no bytes in ${inFormat(data)}`, advice: again }),
  'key/der-broken': (data) => ({
    headline: `The DER stops being good at byte ${place(data.at)} of ${inFormat(data)}${inField(data)}`,
    detail: 'A tag or a length there does not fit what surrounds it.',
    advice: again,
  }),
  'key/der-indefinite': (data) => ({
    headline: `The length is left open at byte ${place(data.at)} of ${inFormat(data)}${inField(data)}`,
    detail: 'That is BER; keys are in DER, where each length is given (X.690 §10.1).',
    advice:
      'Write the key anew with OpenSSL, which gives DER: openssl pkey -in key.der -inform DER -out key.pem',
  }),
  'key/der-truncated': (data) => ({
    headline: `The DER is cut short${inField(data, '')}: ${data.have} of ${counted(data.need, 'byte')} in ${inFormat(data)}`,
    advice: again,
  }),
  'key/der-trailing': (data) => ({
    headline: `${counted(data.octets, 'byte')} too many behind the DER of ${inFormat(data)}`,
    detail: `The structure ends at byte ${data.at}.`,
    advice: again,
  }),
  'key/der-unexpected': (data) => ({
    headline: data.format
      ? `Good DER, but of another structure than ${data.format}${inField(data)}`
      : 'Good DER, but of no structure that holds a key',
    detail: `${data.label ? `The label is ${clipped(data.label)}. ` : ''}${misfit(data)}`,
    advice: 'See what it is: openssl asn1parse -in key.pem',
  }),
  'key/json-syntax': ({ line, column }) => ({
    headline: `The key is not JSON, at line ${line}, column ${column}`,
    advice: 'Quotes must be double; comments and trailing commas are not JSON.',
  }),
  'key/not-object': ({ have }) => ({ headline: `The key is ${jsonType(have)}, not an object`, detail: json }),
  'key/keys-missing': () => noSet('The JWK set has no keys member'),
  'key/keys-type': ({ have }) => noSet(`keys is ${jsonType(have)}, not an array`),
  'key/keys-empty': () => ({
    headline: 'The JWK set is empty',
    detail: 'keys is an empty array: the issuer publishes no key.',
    advice: 'Check the address and the environment, or paste the key itself.',
  }),
};
