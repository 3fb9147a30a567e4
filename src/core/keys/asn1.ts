import type { ShapeName } from './containers/shapes.ts';
import { faultIn } from './containers/walk.ts';
import { checkDer } from './der.ts';
import { ok, type Result, refuse, wordsOf } from './result.ts';

/** The ASN.1 library and its schemas. */
export type Asn1 = Awaited<ReturnType<typeof loadAsn1>>;

/** Loads the ASN.1 library, which only PEM and certificates need, so that no page pays for it before such a key arrives. */
export async function loadAsn1() {
  const [schema, x509, rsa, ecc] = await Promise.all([
    import('@peculiar/asn1-schema'),
    import('@peculiar/asn1-x509'),
    import('@peculiar/asn1-rsa'),
    import('@peculiar/asn1-ecc'),
  ]);
  return { convert: schema.AsnConvert, ...x509, ...rsa, ...ecc };
}

/** Parses DER as one ASN.1 type; `format` names the type in a refusal, which says at which octet and in which field the DER stops being that. */
export function parseDer<T>(
  asn1: Asn1,
  der: ArrayBuffer | Uint8Array<ArrayBuffer>,
  type: new () => T,
  format: ShapeName | 'ECParameters',
): Result<T> {
  const bytes = new Uint8Array(der);
  // A choice of a name, numbers or nothing, and so no SEQUENCE.
  const fault = format === 'ECParameters' ? checkDer(bytes) : faultIn(bytes, format);
  if (fault) return refuse(fault.code, { ...fault.data, format });
  try {
    return ok(asn1.convert.parse(der, type));
  } catch (error) {
    return refuse('key/der-unexpected', { format, detail: wordsOf(error) });
  }
}
