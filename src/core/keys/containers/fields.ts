import { bytesToBigInt } from '../bigint.ts';
import type { DerElement } from '../der.ts';
import type { Bytes } from '../members.ts';
import { ok, type Result } from '../result.ts';
import type { ShapeName } from './shapes.ts';
import { faultIn, walk } from './walk.ts';

/** The fields of a structure by their paths (`algorithm.parameters`). One that is not there is undefined, or has no octets. */
export interface Fields {
  element(path: string): DerElement | undefined;
  /** The octets of the content, copied. */
  content(path: string): Bytes;
  /** The octets of the whole element, header included, copied. */
  whole(path: string): Bytes;
  /** A non-negative INTEGER as a number, of great ones the size only. */
  integer(path: string): number | undefined;
  /** An OBJECT IDENTIFIER in dotted notation. */
  oid(path: string): string;
}

/** Opens DER as a structure; refuses it with the octet and the field where it stops being that. */
export function openFields(bytes: Bytes, format: ShapeName): Result<Fields> {
  const fault = faultIn(bytes, format);
  if (fault) return { ok: false, problem: fault };
  const { fields } = walk(bytes, format);
  const cut = (path: string, from: 'at' | 'start') => {
    const element = fields.get(path);
    return element ? bytes.slice(element[from], element.end) : new Uint8Array();
  };
  const content = (path: string) => cut(path, 'start');
  return ok({
    element: (path) => fields.get(path),
    content,
    whole: (path) => cut(path, 'at'),
    integer: (path) => (fields.has(path) ? Number(bytesToBigInt(content(path))) : undefined),
    oid: (path) => decodeOid(content(path)),
  });
}

/** An OBJECT IDENTIFIER's content in dotted notation (X.690 §8.19). */
function decodeOid(content: Uint8Array): string {
  const arcs: bigint[] = [];
  let arc = 0n;
  // Identifiers in use are short; the bound keeps a long one from costing quadratic time.
  for (const byte of content.subarray(0, 64)) {
    arc = (arc << 7n) | BigInt(byte & 127);
    if (byte & 128) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const [first = 0n, ...rest] = arcs;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - 40n * root, ...rest].join('.');
}
