import type { ShapeName } from './shapes.ts';
import { walk } from './walk.ts';

/** The structures that hold keys, or are taken for such. Where two fit, the first is meant. */
const known = [
  'SubjectPublicKeyInfo',
  'PrivateKeyInfo',
  'RSAPublicKey',
  'RSAPrivateKey',
  'ECPrivateKey',
  'Certificate',
  'CertificationRequest',
  'EncryptedPrivateKeyInfo',
  'PFX',
  'ContentInfo',
  'CertificateList',
  'DSAPrivateKey',
  'DSAParameters',
] as const satisfies readonly ShapeName[];

/** The ASN.1 name of a structure that holds keys, or is taken for one that does. */
export type KeyStructure = (typeof known)[number];

/**
 * Tells by structure what a DER element is: the structure that fits, else the one that fits furthest; on equal terms the one `promised`. Null where nothing fits
 * beyond its first field and nothing is promised.
 */
export function structureOf(
  element: Uint8Array,
  promised?: KeyStructure,
): { name: KeyStructure; fits: boolean } | null {
  let best = promised ? { name: promised, at: 0 } : null;
  for (const name of promised ? [promised, ...known] : known) {
    const { fields, misfit } = walk(element, name);
    if (!misfit) return { name, fits: true };
    if (fields.size > 1 && misfit.at > (best?.at ?? 0)) best = { name, at: misfit.at };
  }
  return best && { name: best.name, fits: false };
}
