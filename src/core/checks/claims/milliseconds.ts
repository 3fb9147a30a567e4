import { own } from '../../token/json.ts';
import type { Check } from '../../verdict.ts';
import { claimsOf, found, withoutClaims } from '../support.ts';
import type { TimeClaim } from './support.ts';

const NAMES: readonly TimeClaim[] = ['exp', 'nbf', 'iat'];
const UNITS = [
  { unit: 'milliseconds', perSecond: 1e3 },
  { unit: 'microseconds', perSecond: 1e6 },
  { unit: 'nanoseconds', perSecond: 1e9 },
] as const;
/** 2001-09-09 and 2100-01-01, between which a date that was meant as seconds falls. */
const EARLIEST = 1e9;
const LATEST = 4102444800;

/** The unit that a too great NumericDate was probably written in, or null where seconds make sense of it. */
export function likelyUnit(value: number): { unit: (typeof UNITS)[number]['unit']; seconds: number } | null {
  for (const { unit, perSecond } of UNITS) {
    const seconds = value / perSecond;
    if (seconds >= EARLIEST && seconds < LATEST) return { unit, seconds };
  }
  return null;
}

/** Dates are seconds (RFC 7519 §2): 13 digits are milliseconds, and put `exp` tens of thousands of years ahead. */
export const milliseconds: Check<'should'> = {
  id: 'claims.milliseconds',
  title: 'Dates are in seconds',
  levels: ['should'],
  spec: { doc: 'RFC 7519', section: '2', strength: 'MUST' },
  anchor: { part: 'payload', path: 'exp' },
  skips: withoutClaims,
  run: (input) => {
    const claims = claimsOf(input);
    for (const name of NAMES) {
      const value = own(claims, name);
      const likely = typeof value === 'number' ? likelyUnit(value) : null;
      if (likely)
        return found('should', likely.unit, { name, value: String(value), seconds: likely.seconds });
    }
    return NAMES.some((name) => typeof own(claims, name) === 'number')
      ? { status: 'pass' }
      : { status: 'na', reason: 'absent' };
  },
};
