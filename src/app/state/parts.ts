import {
  decodeLossy,
  formatJson,
  isEncrypted,
  isOneLine,
  type JsonDocument,
  type ParsedToken,
  readJson,
} from '../../core/index.ts';
import type { JsonPartName, PartView } from './document.ts';
import { parsed } from './parsed.ts';
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

/** The document's token, parsed. */
export function useToken(): ParsedToken {
  return parsed(useDocument((state) => state.tokenText));
}

/** What the pane of a part shows: the typed draft, or the token's text as the chosen view lays it out. */
export function shownPart(
  { draft, view }: { draft: string | null; view: PartView },
  token: ParsedToken,
  part: JsonPartName,
): ShownPart {
  const own = token[part];
  const canFormat = own.text !== null && own.json?.valid === true && isOneLine(own.text);
  const formatted = canFormat && view === 'formatted';
  if (draft !== null) {
    const json = readJson(draft);
    return { text: draft, json, unfinished: !json.valid, formatted, canFormat, readOnly: null };
  }
  const encrypted = part === 'payload' && isEncrypted(token);
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
