import { rewriting } from './rewriting.ts';

/** A word processor's hyphens and dashes, the dots of East Asian input and full-width letters, as the ASCII that they stand for. */
export const typography = rewriting(
  'typographic-characters',
  /[\u2010-\u2013\u2212\ufe63\u2024\uff01-\uff5e]/g,
  ([character]) => {
    const code = character.charCodeAt(0);
    if (code === 0x2024) return '.';
    return code > 0xff00 ? String.fromCharCode(code - 0xfee0) : '-';
  },
);
