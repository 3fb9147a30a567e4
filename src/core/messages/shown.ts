import type { Data } from '../verdict.ts';

const INVISIBLE = /[\p{C}\p{Z}\p{M}]/u;

/** A value out of somebody's text, fit for a sentence: at most `longest` UTF-16 units. */
export function clipped(value: Data[string] | undefined, longest = 60): string {
  const text = String(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** What an engine or a library said of a fault. */
export function said(detail: Data[string] | undefined, who = 'It'): string {
  return `${who} said: ${clipped(detail, 200)}`;
}

/** A character with its code point, the code point alone where the character would not be seen: `! (U+0021)`, `U+200B`. */
export function character(value: Data[string] | undefined): string {
  const char = String(value);
  const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return INVISIBLE.test(char) ? code : `${char} (${code})`;
}

/** A place that is counted from 0, as people count: from 1. */
export function place(at: Data[string] | undefined): number {
  return Number(at) + 1;
}

/** A number with its noun: `1 byte`, `32 bytes`. */
export function counted(value: Data[string] | undefined, noun: string): string {
  return `${value} ${noun}${value === 1 ? '' : 's'}`;
}

/** The type of a JSON value with its article, as a headline says it. */
export function jsonType(value: Data[string] | undefined): string {
  return value === 'null' ? 'null' : `a JSON ${value}`;
}
