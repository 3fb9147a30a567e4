import { rewriting } from './rewriting.ts';

/** `=3D` → `=`, `=2E` → `.` (RFC 2045 §6.7). A soft line break is a gap, which is read across in place. */
export const quotedPrintable = rewriting(
  'quoted-printable',
  /=([2-7][0-9A-F]|0[9AD])/g,
  (m) => String.fromCharCode(Number.parseInt(String(m[1]), 16)),
  /=(?:3D|2E)/,
);
