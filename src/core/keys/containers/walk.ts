import { checkDer, type DerElement, elementAt } from '../der.ts';
import { note } from '../result.ts';
import type { KeyProblem } from '../types.ts';
import { type Field, type ShapeName, shapes } from './shapes.ts';

/** Where DER is not the structure that it should be: offset in octets, the path of the field that belongs there, what stands there and what should, as ASN.1 types; `need` is empty where there is one field too many. */
type Misfit = { at: number; field: string; have: string; need: string };

/** The fields of a structure that are there, by their path (`algorithm.parameters`), and the first that is not as it should be. */
interface Walk {
  fields: Map<string, DerElement>;
  misfit: Misfit | null;
}

const TAGS = new Map([
  [0x02, 'INTEGER'],
  [0x03, 'BIT STRING'],
  [0x04, 'OCTET STRING'],
  [0x05, 'NULL'],
  [0x06, 'OBJECT IDENTIFIER'],
  [0x0c, 'UTF8String'],
  [0x17, 'UTCTime'],
  [0x18, 'GeneralizedTime'],
  [0x30, 'SEQUENCE'],
  [0x31, 'SET'],
]);

/** An ASN.1 type by its tag octet: `SEQUENCE`, `[0]`. */
function tagName(tag: number | undefined): string {
  if (tag === undefined) return '';
  return TAGS.get(tag) ?? (tag & 0x80 ? `[${tag & 31}]` : `tag ${tag}`);
}

/** Goes through the first element of DER field by field, as far as they fit and as far as the octets go: damaged DER too. */
export function walk(bytes: Uint8Array, format: ShapeName): Walk {
  const fields = new Map<string, DerElement>();
  const top = elementAt(bytes, 0, bytes.length);
  const misfit =
    top?.tag === 0x30
      ? walkFields(bytes, top, shapes[format], fields, '')
      : { at: 0, field: '', have: tagName(top?.tag), need: 'SEQUENCE' };
  return { fields, misfit };
}

function walkFields(
  bytes: Uint8Array,
  parent: DerElement,
  expected: readonly Field[],
  found: Map<string, DerElement>,
  path: string,
): Misfit | null {
  const limit = Math.min(parent.end, bytes.length);
  let at = parent.start;
  for (const { name, tags, optional, fields } of expected) {
    const element = at < limit ? elementAt(bytes, at, limit) : null;
    if (element && (tags.length === 0 || tags.includes(element.tag))) {
      found.set(path + name, element);
      const inner = fields ? walkFields(bytes, element, fields, found, `${path}${name}.`) : null;
      if (inner) return inner;
      at = element.end;
    } else if (!optional || (at < limit && element === null)) {
      return { at, field: path + name, have: tagName(element?.tag), need: tagName(tags[0]) };
    }
  }
  return at < limit ? { at, field: path.slice(0, -1), have: tagName(bytes[at]), need: '' } : null;
}

/**
 * Why DER is not the structure that it is taken for, or null: broken, cut short, or good DER of another structure. `at` is the offset in octets and `field` the
 * field in which that is, or which is missing there.
 */
export function faultIn(bytes: Uint8Array, format: ShapeName): KeyProblem | null {
  const fault = checkDer(bytes);
  const { fields, misfit } = walk(bytes, format);
  if (!fault) return misfit && note('key/der-unexpected', { format, ...misfit });
  const at = fault.code === 'key/der-truncated' ? bytes.length : Number(fault.data?.at ?? 0);
  const field = fieldAround(fields, at) ?? misfit?.field ?? '';
  return note(fault.code, { ...fault.data, format, ...(field === '' ? {} : { field }) });
}

/** The innermost field with an offset in it. */
function fieldAround(fields: ReadonlyMap<string, DerElement>, at: number): string | undefined {
  const around = [...fields].filter(([, { at: from, end }]) => from <= at && at < end);
  return around.reduce<(typeof around)[number] | undefined>(
    (inner, one) => (inner && inner[1].at > one[1].at ? inner : one),
    undefined,
  )?.[0];
}
