import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { setMember } from '../../../core/fixes.ts';
import { type JsonDocument, readJson } from '../../../core/index.ts';
import type { Term } from '../../../core/terms.ts';
import type { JsonPartName } from '../../state/document.ts';
import { parsed } from '../../state/parsed.ts';
import { point } from '../../state/pointing.ts';
import { dispatch, getDocument, useDocument } from '../../state/store.ts';
import { firstValue } from './firstValue.ts';
import type { RowActions } from './TableRow.tsx';
import { newGesture, nowSeconds } from './tableGestures.ts';
import { type MemberRow, rowId, rowsOf, withoutMember, withValue } from './tableRows.ts';

/** What the rows of a table can do, and what adds one. */
interface TableActions {
  actions: RowActions;
  add(name: string, term: Term | null): void;
  /** The row that was asked for, which is drawn wherever it stands. */
  asked: string | null;
}

const NAME_FIELD = '.table-add input';

function rowIn(box: Element, id: string): HTMLElement | null {
  const rows = box.querySelectorAll<HTMLElement>('tbody > tr');
  return [...rows].find(({ dataset }) => dataset.row === id) ?? null;
}

/** Scrolls the table's own box, and nothing around it, until a row is in view. */
export function scrollToRow(box: Element, id: string): void {
  const row = rowIn(box, id);
  if (!row) return;
  const head = box.querySelector('thead')?.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  const view = box.getBoundingClientRect();
  const above = view.top + (head?.height ?? 0) - top;
  const below = bottom - view.bottom;
  if (above > 0) box.scrollTop -= above;
  else if (below > 0) box.scrollTop += Math.min(below, -above);
}

/** Puts the focus into the value of a row, or for null into the name of a new one; false where the row is not drawn. */
function focusRow(box: Element, id: string | null): boolean {
  const row = id === null ? null : rowIn(box, id);
  const field =
    id === null ? box.querySelector<HTMLInputElement>(NAME_FIELD) : row?.querySelector('textarea');
  if (!field) return false;
  field.focus({ preventScroll: true });
  field.select();
  (row ?? field).scrollIntoView({ block: 'nearest' });
  return true;
}

/** The changes that a table makes to its part, where the focus goes after them, and what the focus points at. */
export function useTableActions(
  part: JsonPartName,
  box: RefObject<HTMLDivElement | null>,
  rows: readonly MemberRow[],
): TableActions {
  const [asked, setAsked] = useState<string | null>(null);
  /** Where the focus is to go as soon as the row is drawn: a row's id, null for the name of a new one. */
  const wanted = useRef<{ id: string | null } | null>(null);
  const pointed = useRef<string | null>(null);

  const made = useMemo(() => {
    // The document as it is at the event: rows are not drawn again for a change of their neighbours.
    const json = () => parsed(getDocument().tokenText)[part].json;
    const rewrite = (text: string | null, gesture: string) => {
      if (text !== null) dispatch({ type: 'partRewritten', part, text, gesture });
    };
    const go = (id: string | null) => {
      if (box.current && focusRow(box.current, id)) return;
      wanted.current = { id };
      setAsked(id);
    };
    const actions: RowActions = {
      edit: (place, raw, gesture) => {
        const now = json();
        if (now) rewrite(withValue(now, place, raw), gesture);
      },
      remove: (place) => {
        const now = json();
        const text = now && withoutMember(now, place);
        if (!now || text === null) return;
        const index = rowsOf(now).findIndex(({ id }) => id === rowId(place));
        const left = rowsOf(readJson(text));
        wanted.current = { id: (left[index] ?? left.at(-1))?.id ?? null };
        rewrite(text, newGesture());
      },
      focused: (place) => {
        pointed.current = rowId(place);
        pointAt(part, json(), pointed.current);
      },
      leave: (place) => {
        const row = box.current && rowIn(box.current, rowId(place));
        const next = row?.nextElementSibling;
        go(next instanceof HTMLElement ? (next.dataset.row ?? null) : null);
      },
    };
    const add = (name: string, term: Term | null) => {
      const now = json();
      if (!now) return;
      const present = now.members.filter((member) => member.name === name).length;
      if (present > 0) return go(rowId({ name, nth: present - 1 }));
      const id = rowId({ name, nth: 0 });
      wanted.current = { id };
      setAsked(id);
      const raw = firstValue(name, term, { now: nowSeconds(), newId: () => crypto.randomUUID() });
      rewrite(setMember(now, name, raw), newGesture());
    };
    return { actions, add, go };
  }, [part, box]);

  useLayoutEffect(() => {
    if (wanted.current && box.current && focusRow(box.current, wanted.current.id)) wanted.current = null;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit moves what the focus stands on.
  useEffect(() => {
    if (pointed.current === null || !box.current?.contains(document.activeElement)) return;
    pointAt(part, parsed(getDocument().tokenText)[part].json, pointed.current);
  }, [part, box, rows]);

  useRevealed(part, (path) => {
    const row = rows.findLast(({ name }) => name === path);
    if (row) made.go(row.id);
  });
  return { actions: made.actions, add: made.add, asked };
}

function pointAt(part: JsonPartName, json: JsonDocument | null, id: string): void {
  const row = json && rowsOf(json).find((each) => each.id === id);
  if (row) point({ in: part, text: json.text, start: row.start, end: row.end });
}

/** Calls for each visit to a member of the part that is asked for while the table is there. */
function useRevealed(part: JsonPartName, visit: (path: string) => void): void {
  const reveal = useDocument((state) => state.reveal);
  const seen = useRef(reveal);
  useEffect(() => {
    if (reveal === seen.current) return;
    seen.current = reveal;
    if (reveal?.part === part && reveal.path !== null) visit(reveal.path);
  });
}
