import { BLANK } from '../characters.ts';
import { isOmission, isSignedCookie, type Scanned } from './assemble.ts';
import { withoutEdges } from './edges.ts';
import { decodeText, glance, OPENS_OBJECT, USUAL_HEADER } from './shape.ts';

/** A text with any of these inside holds more than a token. */
const MORE = new RegExp(`[${BLANK},;&"'<>()[\\]{}|#?*\\\\%~…]|://`);

/**
 * A text that is one token and nothing else, whatever is wrong with it: broken header, illegal characters, `=` padding,
 * too many segments. Running text gets no such benefit of the doubt. Null where it is none; `opens` says that the
 * first segment begins a JSON object.
 */
export function loneToken(text: string): (Scanned & { opens: boolean }) | null {
  const { start, end } = withoutEdges(text, 'brackets');
  const token = text.slice(start, end);
  const segments = token.split('.', 10);
  if (segments.length < 3 || segments.length > 9 || MORE.test(token)) return null;
  const [first = '', second = ''] = segments;
  if (/^(?:v\d|k\d|Fe\d+|https?|www)$/i.test(first) || first === '') return null;
  const header = glance(first);
  if (isSignedCookie(header.object, second)) return null;
  const opens = OPENS_OBJECT.test(first) || /^[\s\ufeff]*\{[\s"}]/.test(decodeText(first.slice(0, 64)) ?? '');
  // A header beyond recognition is one where at least a claims set follows.
  const unreadable = segments.length === 3 && OPENS_OBJECT.test(second) && !USUAL_HEADER.test(first);
  if (!opens && !unreadable) return null;
  for (let at = token.indexOf('.'); at >= 0; at = token.indexOf('.', at + 1)) {
    if (isOmission(token, at) && !(header.enc !== null && segments.length === 5)) return null;
  }
  // A fourth empty segment is the full stop of a sentence.
  if (segments.length === 4 && segments[3] === '') return null;
  return { token, start, end, undone: [], form: segments.length === 5 ? 'jwe' : 'jws', fits: false, opens };
}
