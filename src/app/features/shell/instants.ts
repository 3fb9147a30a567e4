import { instantInWords } from '../../../core/index.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** An instant in seconds as the value of a `datetime-local` field, in UTC or local time. */
export function toInputValue(seconds: number, zone: 'UTC' | 'local'): string {
  const date = new Date(Math.floor(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return '';
  if (zone === 'UTC') return date.toISOString().slice(0, 19);
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day}T${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** The value of a `datetime-local` field as seconds since the epoch, or null where it is incomplete. */
export function fromInputValue(value: string, zone: 'UTC' | 'local'): number | null {
  const ms = Date.parse(zone === 'UTC' ? `${value}${value.length === 16 ? ':00' : ''}Z` : value);
  return Number.isNaN(ms) ? null : ms / 1000;
}

/** A typed text as whole seconds since the epoch, or null where it is none or lies beyond the calendar. */
export function readSeconds(text: string): number | null {
  const seconds = /^\s*-?\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return instantInWords(seconds, 'UTC') === null ? null : seconds;
}
