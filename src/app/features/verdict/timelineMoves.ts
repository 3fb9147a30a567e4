import {
  dateClaims,
  isEncrypted,
  type JsonDocument,
  objectOf,
  type ParsedToken,
  readJson,
} from '../../../core/index.ts';
import type { DocumentState } from '../../state/document.ts';
import { late } from '../../state/late.ts';
import { parsed } from '../../state/parsed.ts';
import { dispatch, getDocument, travel } from '../../state/store.ts';

/** What can be moved on the line: the instant of judgement and two claims. `iat` can't: it tells when the token was issued, and no check turns on it. */
export type Movable = 'now' | 'nbf' | 'exp';

/** The edits of JSON texts: loaded when a handle is touched, as a page that is only read has no use for them. */
const edits = late(() => import('../../../core/fixes.ts'));

/** Loads what writing a claim takes, ahead of the first move. */
export const loadEdits = (): void => {
  // Without it a claim can't be moved; the rest of the page works.
  edits.load().catch(() => {});
};

let count = 0;

/** What one drag, or one run of key presses, is called in the history: all its changes are undone together. */
export function newGesture(): string {
  count += 1;
  return `timeline ${count}`;
}

/**
 * The claims set whose dates can be rewritten; null where the payload is encrypted, is no JSON object, or has a draft that a change would
 * throw away.
 */
export function editableClaims(token: ParsedToken, draft: string | null): JsonDocument | null {
  const { json, text } = token.payload;
  if (!json?.valid || objectOf(json) === null || isEncrypted(token)) return null;
  return draft === null || draft === text || readJson(draft).valid ? json : null;
}

function claimsNow({ tokenText, drafts }: DocumentState): JsonDocument | null {
  return editableClaims(parsed(tokenText), drafts.payload);
}

/** The instant (s) of what can be moved, as the document has it now; null where there is none. */
export function instantOf(what: Movable): number | null {
  const document = getDocument();
  if (what === 'now') return document.evaluateAt ?? Math.floor(Date.now() / 1000);
  return dateClaims(claimsNow(document)).find(({ name }) => name === what)?.seconds ?? null;
}

/** Puts a whole number of seconds in the place of an instant. False where what it takes has not been loaded, or the claim has gone. */
export function write(what: Movable, seconds: number, gesture: string): boolean {
  if (what === 'now') {
    dispatch({ type: 'evaluateAtChosen', at: seconds, gesture });
    return true;
  }
  const json = claimsNow(getDocument());
  const edit = edits.peek();
  if (!json || !edit) return false;
  const text = edit.setMember(json, what, String(seconds));
  dispatch({ type: 'partRewritten', part: 'payload', text, gesture });
  return true;
}

/** Like `write`, as soon as what it takes has been loaded; `seconds` is asked then, with the instant as it is. */
export async function writeSoon(
  what: Movable,
  gesture: string,
  seconds: (from: number) => number,
): Promise<void> {
  if (what !== 'now') await edits.load();
  const from = instantOf(what);
  if (from === null) return;
  const next = seconds(from);
  if (next !== from) write(what, next, gesture);
}

/** Judges by the clock again. */
export function backToNow(): void {
  if (getDocument().evaluateAt !== null) dispatch({ type: 'evaluateAtChosen', at: null });
}

/** Takes back what one gesture changed since `before`, so that the token is again what it was, signature included. */
export function takeBack(before: DocumentState): void {
  const { tokenText, drafts, evaluateAt, found } = getDocument();
  const same =
    tokenText === before.tokenText &&
    drafts.payload === before.drafts.payload &&
    evaluateAt === before.evaluateAt &&
    found === before.found;
  // An undo of nothing would undo what was done before.
  if (!same) travel('undo');
}
