import { decodeBase64url } from '../../base64url.ts';
import { contextOf } from '../context.ts';
import { matchAt } from '../matchAt.ts';
import { childView, type View } from '../view.ts';
import type { Unwrapped } from './index.ts';

/** Where base64 or base64url may begin. Cookies of some libraries mark it `base64-`. */
const OPENING = /(?<![A-Za-z0-9+/_-])(?:base64[-:,])?(?=[A-Za-z0-9+/_-]{24})/g;
const LINE = /[A-Za-z0-9+/_-]*/y;
/** A line that goes on with it: nothing else stands on it. */
const NEXT_LINE = /[ \t]{0,40}\r?\n[ \t]{0,40}[A-Za-z0-9+/_-]+(?=={0,2}["']?[ \t]{0,40}(?:\r?\n|$))/y;
const SHORTEST = 24;

/** Base64 of text once more (RFC 4648 §4 and §5): Kubernetes secrets, Basic credentials, encoded JSON. */
export function base64(view: View): Unwrapped {
  const views: View[] = [];
  OPENING.lastIndex = 0;
  for (let m = OPENING.exec(view.text); m; m = OPENING.exec(view.text)) {
    const start = m.index + m[0].length;
    const end = endOfRun(view.text, start);
    OPENING.lastIndex = end;
    if (/[.:]/.test(view.text.charAt(end))) continue;
    const raw = view.text.slice(start, end);
    // Binary data shows at once, so that a picture in base64 costs nothing.
    if (printable(decodeBase64url(raw.slice(0, 32)).bytes) < 18) continue;
    const compact = raw.replace(/\s+/g, '');
    const { bytes } = decodeBase64url(compact);
    const length = printable(bytes);
    if (length < SHORTEST) continue;
    const context = contextOf(view, start, start + raw.length);
    const place = { where: 'base64' as const, name: context.name ?? view.place?.name ?? null };
    const text = latin1(bytes.subarray(0, length));
    views.push(childView(view, text, origins(raw, compact.length, start, length), ['base64'], place));
  }
  return { views };
}

function endOfRun(text: string, start: number): number {
  let end = start + matchAt(LINE, text, start).length;
  // A line at a time: in one pattern the engine would keep a state for each line, and its stack ends.
  for (let next = matchAt(NEXT_LINE, text, end); next !== ''; next = matchAt(NEXT_LINE, text, end)) {
    end += next.length;
  }
  return end;
}

/** How many bytes from the start are text; bytes beyond ASCII count, they may be UTF-8. */
function printable(bytes: Uint8Array): number {
  let beyond = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte > 126 && ++beyond > 4 + i / 8) return 0;
    if (byte === 127 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return i;
  }
  return bytes.length;
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}

function origins(raw: string, compact: number, start: number, length: number): Uint32Array {
  const positions = new Uint32Array(compact + 1);
  let n = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) positions[n++] = start + i;
  }
  positions[n] = start + raw.length;
  const origin = new Uint32Array(length + 1);
  for (let i = 0; i <= length; i++) origin[i] = positions[Math.min(Math.ceil((i * 4) / 3), n)] ?? start;
  return origin;
}
