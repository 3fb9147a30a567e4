import type { Data } from '../verdict.ts';

const HOUR = 3600;
/** A JSON number (RFC 8259 §6), but for zeros in front. */
const NUMBER = /^(-?)0*(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
/** An instant that names its zone (RFC 3339 §5.6). */
const INSTANT = /^\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:\d\d)$/i;

/** A whole NumericDate an hour after an instant, in seconds. */
export function anHourAfter(seconds: number): number {
  return Math.floor(seconds) + HOUR;
}

/** The leeway that a finding was made with, in seconds. */
export function leewayOf(data: Data): number {
  return typeof data.leeway === 'number' ? data.leeway : 0;
}

/** The NumericDate that a text means, as raw JSON, and how it was written; null where it means none. */
export function meantDate(value: unknown): { raw: string; as: 'digits' | 'instant' } | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  const [, sign, digits] = NUMBER.exec(text) ?? [];
  if (digits !== undefined) return { raw: `${sign}${digits}`, as: 'digits' };
  const milliseconds = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(milliseconds) ? null : { raw: String(Math.floor(milliseconds / 1000)), as: 'instant' };
}
