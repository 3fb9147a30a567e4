import {
  decodeLossy,
  formatJson,
  isOneLine,
  type JsonDocument,
  type ParsedToken,
  parseToken,
  readJson,
} from '../../core/index.ts';
import type { DocumentState, JsonPartName } from './document.ts';
import { useDocument } from './store.ts';

/** What a JSON pane shows. */
export interface ShownPart {
  text: string;
  /** `text` read as JSON; null where there is none to read. */
  json: JsonDocument | null;
  /** True while the typed text is not JSON and the token keeps the last good one. */
  unfinished: boolean;
  /** True when the text is laid out over lines and the token's own is one line. */
  formatted: boolean;
  /** True when formatting would change what is shown. */
  canFormat: boolean;
  /** Why the pane can't be edited: the bytes are no text, or the part is not there to read. */
  readOnly: null | 'not-utf8' | 'encrypted';
}

let last: { text: string; token: ParsedToken } = { text: '', token: parseToken('') };

/** The token text, parsed; parsed once for all who ask. */
function parsed(text: string): ParsedToken {
  if (last.text !== text) last = { text, token: parseToken(text) };
  return last.token;
}

/** The document's token, parsed. */
export function useToken(): ParsedToken {
  return parsed(useDocument((state) => state.tokenText));
}

/** What the pane of a part shows: the typed draft, or the token's text as the chosen view lays it out. */
export function shownPart(
  { drafts, views }: Pick<DocumentState, 'drafts' | 'views'>,
  token: ParsedToken,
  part: JsonPartName,
): ShownPart {
  const own = token[part];
  const canFormat = own.text !== null && own.json?.valid === true && isOneLine(own.text);
  const formatted = canFormat && views[part] === 'formatted';
  const draft = drafts[part];
  if (draft !== null) {
    const json = readJson(draft);
    return { text: draft, json, unfinished: !json.valid, formatted, canFormat, readOnly: null };
  }
  const encrypted = part === 'payload' && (token.kind === 'jwe' || token.kind === 'jwe-json');
  if (own.text === null) {
    const bytes = token.segments.find((segment) => segment.part === part)?.bytes ?? null;
    // Of a text that is no token at all, replacement characters would tell nobody anything.
    const lossy = bytes && bytes.length > 0 && token.kind !== 'none' ? decodeLossy(bytes) : '';
    const readOnly = encrypted ? 'encrypted' : lossy === '' ? null : 'not-utf8';
    return { text: lossy, json: null, unfinished: false, formatted: false, canFormat: false, readOnly };
  }
  const text = formatted ? formatJson(own.text) : own.text;
  const json = formatted ? readJson(text) : own.json;
  return { text, json, unfinished: false, formatted, canFormat, readOnly: null };
}
