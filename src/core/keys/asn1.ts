import { checkDer } from './der.ts';
import { ok, type Result, refuse, wordsOf } from './result.ts';

/** The ASN.1 library and its schemas. */
export type Asn1 = Awaited<ReturnType<typeof loadAsn1>>;

/** Loads the ASN.1 library, which only PEM and certificates need, so that no page pays for it before such a key arrives. */
export async function loadAsn1() {
  const [schema, x509, pkcs8, rsa, ecc] = await Promise.all([
    import('@peculiar/asn1-schema'),
    import('@peculiar/asn1-x509'),
    import('@peculiar/asn1-pkcs8'),
    import('@peculiar/asn1-rsa'),
    import('@peculiar/asn1-ecc'),
  ]);
  /** `OneAsymmetricKey` (RFC 5958 §2): PKCS#8 that may carry the public key along. */
  class OneAsymmetricKey extends pkcs8.PrivateKeyInfo {
    publicKey?: ArrayBuffer;
  }
  const publicKey = { type: schema.AsnPropTypes.BitString, context: 1, implicit: true, optional: true };
  schema.AsnProp(publicKey)(OneAsymmetricKey.prototype, 'publicKey');
  return { convert: schema.AsnConvert, OneAsymmetricKey, ...x509, ...rsa, ...ecc };
}

/** Parses DER as one ASN.1 type; `format` names the type in a refusal. */
export function parseDer<T>(
  asn1: Asn1,
  der: ArrayBuffer | Uint8Array<ArrayBuffer>,
  type: new () => T,
  format: string,
): Result<T> {
  const fault = checkDer(new Uint8Array(der));
  if (fault) return refuse(fault.code, { ...fault.data, format });
  try {
    return ok(asn1.convert.parse(der, type));
  } catch (error) {
    return refuse('key/der-unexpected', { format, detail: wordsOf(error) });
  }
}
