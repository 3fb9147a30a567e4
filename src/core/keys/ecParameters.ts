import type { ECParameters } from '@peculiar/asn1-ecc';
import { type Asn1, parseDer } from './asn1.ts';
import { type EcCurve, ecCurveByOid } from './curves.ts';
import { type Result, refuse } from './result.ts';

/** The curve that the parameters of an algorithm identifier name (RFC 5480 §2.1.1), given as DER. */
export function ecCurveOf(asn1: Asn1, parameters: ArrayBuffer | null | undefined): Result<EcCurve> {
  if (!parameters) return namedCurveOf(undefined);
  const parsed = parseDer(asn1, parameters, asn1.ECParameters, 'ECParameters');
  return parsed.ok ? namedCurveOf(parsed.value) : parsed;
}

/** The curve that `ECParameters` name. A curve spelt out by its numbers is refused: PKIX forbids it. */
export function namedCurveOf(parameters: ECParameters | undefined): Result<EcCurve> {
  if (parameters === undefined) return refuse('key/curve-missing');
  const { namedCurve } = parameters;
  return namedCurve === undefined ? refuse('key/curve-explicit') : ecCurveByOid(namedCurve);
}
