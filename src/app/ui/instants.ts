import { instantInWords } from '../../core/index.ts';

const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');

/** An instant in seconds as the value of a `datetime-local` field (HTML, section 2.3.5.5), in UTC or local time; empty where such a field can't hold it. */
export function toInputValue(seconds: number, zone: 'UTC' | 'local'): string {
  const date = new Date(Math.floor(seconds) * 1000);
  const year = zone === 'UTC' ? date.getUTCFullYear() : date.getFullYear();
  // The format has no years before 1; browsers complain of a value that does not fit it.
  if (Number.isNaN(year) || year < 1) return '';
  if (zone === 'UTC') return `${pad(year, 4)}${date.toISOString().slice(-20, -5)}`;
  const day = `${pad(year, 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** The value of a `datetime-local` field as seconds since the epoch, or null where it is incomplete. */
export function fromInputValue(value: string, zone: 'UTC' | 'local'): number | null {
  // ECMAScript writes years of more than four digits with a sign and six.
  const text = value.replace(/^\d{5,6}(?=-)/, (year) => `+${year.padStart(6, '0')}`);
  const seconds = /T\d\d:\d\d$/.test(text) ? ':00' : '';
  const ms = Date.parse(`${text}${seconds}${zone === 'UTC' ? 'Z' : ''}`);
  return Number.isNaN(ms) ? null : ms / 1000;
}

/** A typed text as whole seconds since the epoch, or null where it is none or lies beyond the calendar. */
export function readSeconds(text: string): number | null {
  const seconds = /^\s*-?\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return instantInWords(seconds, 'UTC') === null ? null : seconds;
}
