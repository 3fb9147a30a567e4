import type { EcCurve, OkpCurve } from './curves.ts';
import type { Bytes } from './members.ts';
import { carryParams } from './webcrypto.ts';

/** Tag-length-value of DER (X.690 §8.1) with a length below 256. */
function der(tag: number, ...parts: ArrayLike<number>[]): Bytes {
  const content = parts.flatMap((part) => Array.from(part));
  const length = content.length < 128 ? [content.length] : [0x81, content.length];
  return Uint8Array.from([tag, ...length, ...content]);
}

function oid(dotted: string): Bytes {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  const bytes = [40 * first + second, ...arcs].flatMap((arc) => {
    const groups = [arc & 127];
    for (let rest = arc >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 127) | 128);
    return groups;
  });
  return der(6, bytes);
}

/** A private key alone, without its public part, as PKCS#8 (RFC 5208 §5, RFC 5915 §3, RFC 8410 §7). */
function privateKeyInfo(curve: EcCurve | OkpCurve, d: Bytes): Bytes {
  const version = der(2, [0]);
  if (curve.kty === 'OKP') return der(0x30, version, der(0x30, oid(curve.oid)), der(4, der(4, d)));
  const algorithm = der(0x30, oid('1.2.840.10045.2.1'), oid(curve.oid));
  return der(0x30, version, algorithm, der(4, der(0x30, der(2, [1]), der(4, d))));
}

/** The public members that belong to a private EC or OKP value `d`, computed by WebCrypto; null where the engine has not this curve or does not compute it. */
export async function derivePublic(curve: EcCurve | OkpCurve, d: Bytes): Promise<JsonWebKey | null> {
  try {
    const { params, usages } = carryParams(curve);
    const key = await crypto.subtle.importKey(
      'pkcs8',
      privateKeyInfo(curve, d),
      params,
      true,
      usages.private,
    );
    return await crypto.subtle.exportKey('jwk', key);
  } catch {
    return null;
  }
}
