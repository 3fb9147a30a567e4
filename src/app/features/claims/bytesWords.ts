import { characterAt } from '../../../core/links.ts';
import { hexByte, type NoBytes, type PartBytes } from './bytesRows.ts';

/** Sentences for a part without bytes. */
export const noBytesSentence = {
  encrypted: 'The claims are encrypted: the token carries a ciphertext, and no bytes of theirs.',
  detached: 'The payload segment is empty: the content is detached and travels elsewhere.',
  absent: 'There is no such segment to read.',
  empty: 'No bytes yet.',
} as const satisfies Record<NoBytes, string>;

const NAMES: Record<number, string> = {
  9: 'tab',
  10: 'line feed',
  13: 'carriage return',
  32: 'space',
  127: 'delete',
  160: 'no-break space',
  65279: 'byte order mark',
};
/** Controls that JSON texts have, by the letters of their names; the others are shown by their code. */
const LETTERS: Record<number, string> = { 9: 'HT', 10: 'LF', 13: 'CR' };
/** What draws nothing of its own: controls, formats, separators, what is not assigned, and selectors of a variant. */
const UNSEEN = /[\p{C}\p{Z}\p{Variation_Selector}]/u;

/** How a character is shown in its cell: itself, or a sign in place of what draws nothing; `plain` is false for a sign. */
export function glyphOf(text: string | null): { glyph: string; plain: boolean } {
  const code = text?.codePointAt(0);
  if (text === null || code === undefined) return { glyph: '\ufffd', plain: false };
  if (code === 32) return { glyph: '·', plain: false };
  if (UNSEEN.test(text)) return { glyph: LETTERS[code] ?? hexByte(code), plain: false };
  return { glyph: /\p{M}/u.test(text) ? `\u25cc${text}` : text, plain: true };
}

/** A byte in words: its place and value, the character that it belongs to, and the base64url characters that carry it. */
export function describeByte({ bytes, digits }: PartBytes, at: number): string {
  const { start, end, text } = characterAt(bytes, at);
  const length = end - start;
  const facts = [`Byte ${at}: hex ${hexByte(bytes[at] ?? 0)}`];
  if (text === null) facts.push('not UTF-8');
  else {
    const place = length === 1 ? '' : `byte ${at - start + 1} of ${length} of `;
    const code = text.codePointAt(0) ?? 0;
    const name = NAMES[code] ?? (UNSEEN.test(text) ? '' : text);
    facts.push(`${place}${name === '' ? '' : `${name} `}U+${hexOfCode(code)}`);
  }
  if (digits !== null)
    facts.push(`carried by ${digits.slice(Math.floor((at * 4) / 3), Math.ceil(((at + 1) * 4) / 3))}`);
  return facts.join(', ');
}

function hexOfCode(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
