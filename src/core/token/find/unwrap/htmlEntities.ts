import { rewriting } from './rewriting.ts';

const NAMED = new Map([
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', '\u00a0'],
  ['shy', '\u00ad'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['period', '.'],
  ['equals', '='],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['newline', '\n'],
  ['zerowidthspace', '\u200b'],
]);

/** `&quot;` → `"`, `&#46;` and `&#x2e;` → `.` (HTML §13.5): the names that occur around and inside tokens. */
export const htmlEntities = rewriting(
  'html-entities',
  /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,14}));/gi,
  (m) => {
    if (m[3] !== undefined) return NAMED.get(m[3].toLowerCase()) ?? null;
    const code = m[1] === undefined ? Number.parseInt(String(m[2]), 16) : Number(m[1]);
    return code <= 0xffff ? String.fromCharCode(code) : null;
  },
);
