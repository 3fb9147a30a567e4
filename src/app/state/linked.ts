import { useMemo } from 'react';
import type { ParsedToken } from '../../core/index.ts';
import type { JsonPartName } from './document.ts';
import { late, useLate } from './late.ts';
import { type Pointing, usePointing } from './pointing.ts';

type Links = typeof import('../../core/links.ts');
type Range = import('../../core/links.ts').OffsetRange;

/** What belongs together: the characters of the token that carry what is pointed at, and the text of the part that they carry. */
export interface Linked {
  /** Offsets into the token text. */
  encoded: Range | null;
  part: JsonPartName | null;
  /** Offsets into the part's own text. */
  own: Range | null;
  /** Where the caret or the selection begins, in the part's own text. */
  at: number | null;
  /** The top-level member that is pointed at, or that holds all of it. */
  member: string | null;
}

const nothing: Linked = { encoded: null, part: null, own: null, at: null, member: null };

const links = late(() => import('../../core/links.ts'));

/** What a pointing marks: of a caret the member in which it stands, of a selection just what is selected. */
export function linkedBy(pointing: Pointing, token: ParsedToken, core: Links): Linked {
  const { start, end } = pointing;
  if (pointing.in !== 'encoded') {
    const text = token[pointing.in].text;
    const caret = start === end ? caretIn(pointing.text, start) : null;
    const own =
      text === null ? null : core.alignText(pointing.text, text)?.toOwn(caret ?? start, caret ?? end);
    return own ? ofPart(pointing.in, own, token, core) : nothing;
  }
  if (pointing.text !== token.input) return nothing;
  for (const part of ['header', 'payload'] as const) {
    const own = core.textOf(token, part, start, end);
    if (own && start < end) return { ...ofPart(part, own, token, core), encoded: { start, end } };
    if (own) return ofPart(part, { start: own.start, end: own.start }, token, core);
  }
  return nothing;
}

/** Behind a comma that ends a line the caret belongs to that line, although in one line of text the next member begins there. */
function caretIn(text: string, at: number): number {
  return text[at - 1] === ',' && /\s/.test(text[at] ?? '') ? at - 1 : at;
}

function ofPart(part: JsonPartName, range: Range, token: ParsedToken, core: Links): Linked {
  const { json } = token[part];
  const around = json && core.memberAt(json, range.start);
  const own = range.start < range.end ? range : around;
  const member = around && range.end <= around.end ? around.name : null;
  if (!own) return { ...nothing, part, at: range.start };
  return { encoded: core.charactersOf(token, part, own.start, own.end), part, own, at: range.start, member };
}

const known = new WeakMap<ParsedToken, { pointing: Pointing; linked: Linked }>();

/** `linkedBy`, worked out once for all the panes that show it: of a long text each time costs many milliseconds. */
function linkedOnce(pointing: Pointing, token: ParsedToken, core: Links): Linked {
  const before = known.get(token);
  if (before?.pointing === pointing) return before.linked;
  const linked = linkedBy(pointing, token, core);
  known.set(token, { pointing, linked });
  return linked;
}

/** What is marked in all panes for where the caret or selection stands. */
export function useLinked(token: ParsedToken): Linked {
  const pointing = usePointing();
  const core = useLate(links, pointing !== null);
  return pointing && core ? linkedOnce(pointing, token, core) : nothing;
}

/** Where a range of a part's own text stands in the text that the pane shows; null where they differ in more than white space. */
export function useShownRange(range: Range | null, shown: string, own: string | null): Range | null {
  const core = useLate(links, range !== null);
  return useMemo(() => {
    if (!range || !core || own === null) return null;
    return core.alignText(shown, own)?.toShown(range.start, range.end) ?? null;
  }, [range, shown, own, core]);
}
