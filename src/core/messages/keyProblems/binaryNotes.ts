import type { Sentences } from '../sentence.ts';
import { counted } from '../shown.ts';

/** Remarks on keys that were read from bytes: the form that they were in. By problem code. */
export const binaryNotes: Sentences = {
  'key/from-request': () => ({
    headline: 'The public key of a certificate request',
    detail: 'A request is what an authority makes a certificate from. Its signature is not checked here.',
  }),
  'key/curve-explicit-named': ({ crv }) => ({
    headline: `The curve is spelt out by its numbers, which are those of ${crv}`,
    detail: 'PKIX wants the curve by name (RFC 5480 §2.1.1); strict libraries refuse the key.',
    advice: 'Write it with the name: openssl pkey -in key.pem -ec_param_enc named_curve -out named.pem',
  }),
  'key/point-hybrid': () => ({
    headline: 'The public point is in the hybrid form',
    detail: 'It is read all the same; PKIX allows the compressed and the uncompressed form (RFC 5480 §2.2).',
    advice: 'Write it anew: openssl pkey -in key.pem -ec_conv_form uncompressed -out plain.pem',
  }),
  'key/okp-private-form': ({ crv, have }) => ({
    headline: `The private ${crv} key is written in an unusual way, in ${counted(have, 'byte')}`,
    detail:
      'RFC 8410 §7 wants an OCTET STRING with the private key alone. It is read all the same; strict libraries refuse it.',
    advice: 'Write it anew: convert it to PKCS#8 here.',
  }),
  'key/der-rest': ({ octets }) => ({
    headline: `${counted(octets, 'byte')} beside the key were left out`,
    detail: 'They are zeros, white space, or DER that holds no key. Strict libraries refuse such a file.',
    advice: 'Copy the key alone.',
  }),
};
