import type { ECParameters } from '@peculiar/asn1-ecc';
import { type Asn1, parseDer } from './asn1.ts';
import { bytesToBigInt } from './bigint.ts';
import { decodePoint, type EcCurve, ecCurveByEquation, ecCurveByOid } from './curves.ts';
import { elementAt } from './der.ts';
import type { Bytes } from './members.ts';
import { note, ok, type Result, refuse } from './result.ts';
import type { KeyProblem } from './types.ts';

/** A curve that parameters name or spell out, and what is to be remarked on how they do. */
export interface NamedCurve {
  curve: EcCurve;
  problems: KeyProblem[];
}

type SpecifiedCurve = NonNullable<ECParameters['specifiedCurve']>;

/** Object identifier of fields of prime order (RFC 3279 §2.3.5). */
const PRIME_FIELD = '1.2.840.10045.1.1';

/** The curve that the parameters of an algorithm identifier name (RFC 5480 §2.1.1), given as DER. */
export function ecCurveOf(
  asn1: Asn1,
  parameters: ArrayBuffer | Bytes | null | undefined,
): Result<NamedCurve> {
  if (!parameters?.byteLength) return namedCurveOf(undefined);
  const parsed = parseDer(asn1, parameters, asn1.ECParameters, 'ECParameters');
  return parsed.ok ? namedCurveOf(parsed.value) : parsed;
}

/** The curve that `ECParameters` name. One spelt out by its numbers, which PKIX forbids, is read where all of them are those of a curve known here. */
export function namedCurveOf(parameters: ECParameters | undefined): Result<NamedCurve> {
  const { namedCurve, specifiedCurve } = parameters ?? {};
  if (specifiedCurve) return specified(specifiedCurve);
  if (namedCurve === undefined) return refuse('key/curve-missing');
  const curve = ecCurveByOid(namedCurve);
  return curve.ok ? ok({ curve: curve.value, problems: [] }) : curve;
}

/** Another base point on a known curve makes another key of the same numbers, one that anybody can choose: the whole must be equal. */
function specified({ fieldID, curve, base, order }: SpecifiedCurve): Result<NamedCurve> {
  const explicit = refuse('key/curve-explicit');
  if (fieldID.fieldType !== PRIME_FIELD) return explicit;
  const number = (octets: ArrayBuffer) => bytesToBigInt(new Uint8Array(octets));
  const prime = new Uint8Array(fieldID.parameters);
  const header = elementAt(prime, 0, prime.length);
  const p = bytesToBigInt(prime.subarray(header?.start));
  const known = ecCurveByEquation(p, number(curve.a), number(curve.b));
  const point = known && decodePoint(known, new Uint8Array(base.buffer));
  if (!known || !point?.ok || number(order) !== known.base.order) return explicit;
  const { x, y } = point.value;
  if (bytesToBigInt(x) !== known.base.x || bytesToBigInt(y) !== known.base.y) return explicit;
  return ok({ curve: known, problems: [note('key/curve-explicit-named', { crv: known.crv })] });
}
