// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the rows in view are there and whose focus stays on the grid itself; tables of HTML lose their roles with a layout of their own.
// biome-ignore-all lint/a11y/useFocusableInteractive: aria-activedescendant names the cell that has the focus.
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ParsedToken } from '../../../core/index.ts';
import { bytesOf, type LinkedPart, type OffsetRange, textOfBytes } from '../../../core/links.ts';
import { BytesHead, BytesRow, bytesOfDigit, COLUMNS, cellId } from './BytesRow.tsx';
import './bytes.css';
import { cursorAfter } from './bytesKeys.ts';
import { type PartBytes, partBytes, ROW_BYTES } from './bytesRows.ts';
import { heightOf, ROW_HEIGHT, scrollTopFor, windowAt } from './bytesWindow.ts';
import { describeByte, noBytesSentence } from './bytesWords.ts';

/** What the bytes view is told, in UTF-16 units of the part's own text: the stretch to mark, and who wants to know where a person points. */
export interface BytesViewProps {
  token: ParsedToken;
  part: LinkedPart;
  linked: OffsetRange | null;
  onPoint(range: OffsetRange | null): void;
}

/**
 * Text, UTF-8 bytes and base64url of a part side by side: three bytes a row, which are 24 bits and four characters. Only the
 * rows in view are drawn. It fills a parent of definite height.
 */
export function BytesView(props: BytesViewProps) {
  const { token, part } = props;
  const found = useMemo(() => partBytes(token, part), [token, part]);
  return (
    <div className="bytes-view" data-part={part}>
      {typeof found === 'string' ? (
        <p className="p-3 text-xs text-muted">{noBytesSentence[found]}</p>
      ) : (
        <BytesGrid {...props} found={found} />
      )}
    </div>
  );
}

/** Bytes from the one where a selection began to the cursor, both included; `anchor` may be the later one. */
interface Cursor {
  anchor: number;
  at: number;
}

function BytesGrid({ token, part, linked, onPoint, found }: BytesViewProps & { found: PartBytes }) {
  const grid = useRef<HTMLDivElement>(null);
  const id = useId();
  const [view, setView] = useState(0);
  const [scrollTop, setScrollTop] = useState(0);
  const [moved, setMoved] = useState<Cursor>({ anchor: 0, at: 0 });
  const pointed = useRef<OffsetRange | null>(null);
  const length = found.bytes.length;
  // An edit elsewhere may have left fewer bytes than the cursor stood behind.
  const cursor = { anchor: Math.min(moved.anchor, length - 1), at: Math.min(moved.at, length - 1) };
  const held = { start: Math.min(cursor.anchor, cursor.at), end: Math.max(cursor.anchor, cursor.at) + 1 };
  const link = linked && bytesOf(token, part, linked.start, linked.end);
  const extent = { rows: found.rows, view };
  const { first, end, top } = windowAt(scrollTop, extent);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const measure = () => setView(Math.max(0, element.clientHeight - headHeight(element)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  const show = (byte: number, where: 'nearest' | 'third') => {
    const element = grid.current;
    if (!element) return;
    const room = { ...extent, view: element.clientHeight - headHeight(element) };
    const target = scrollTopFor(Math.floor(byte / ROW_BYTES), element.scrollTop, room, where);
    if (target !== null) element.scrollTop = target;
  };

  const linkStart = link?.start;
  const linkEnd = link?.end;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is shown when it changes, not when the view has been scrolled away from it.
  useEffect(() => {
    if (linkStart === undefined || linkEnd === undefined) return;
    const mine = pointed.current;
    if (mine && mine.start < linkEnd && linkStart < mine.end) return;
    setMoved({ anchor: linkStart, at: linkStart });
    show(linkStart, 'third');
  }, [linkStart, linkEnd]);

  const hold = (next: Cursor) => {
    setMoved(next);
    const range = { start: Math.min(next.anchor, next.at), end: Math.max(next.anchor, next.at) + 1 };
    pointed.current = range;
    show(next.at, 'nearest');
    onPoint(textOfBytes(token, part, range.start, range.end));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = cursorAfter(event, cursor.at, { length, page: Math.floor(view / ROW_HEIGHT) });
    if (at === null) return;
    event.preventDefault();
    hold({ anchor: event.shiftKey ? cursor.anchor : at, at });
  };

  const onPress = (event: { target: EventTarget }, extend: boolean) => {
    const range = bytesAt(event.target, length);
    if (!range) return;
    if (!extend) hold({ anchor: range.start, at: range.end - 1 });
    else hold({ anchor: cursor.anchor, at: range.start < cursor.anchor ? range.start : range.end - 1 });
  };

  const rows = Array.from({ length: end - first }, (_, i) => first + i);
  return (
    <>
      <p className="bytes-legend">
        {found.digits === null ? (
          'Not base64url: with b64 false (RFC 7797) the token carries these characters as they are.'
        ) : (
          <>
            <strong className="font-semibold text-soft">3 bytes = 24 bits = 4 characters.</strong>{' '}
            <span className="bytes-legend-more">A line parts bytes, a shade marks 6 bits.</span>
          </>
        )}
      </p>
      <div
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={`${part === 'header' ? 'Header' : 'Payload'} bytes`}
        aria-readonly="true"
        aria-rowcount={found.rows + 1}
        aria-colcount={found.digits === null ? COLUMNS.bits : COLUMNS.digits}
        aria-activedescendant={cellId(id, cursor.at)}
        className="bytes-grid"
        style={{ '--bytes-offset': `${Math.max(4, String(length).length)}ch` } as CSSProperties}
        onKeyDown={onKeyDown}
        onFocus={() => onPoint(textOfBytes(token, part, held.start, held.end))}
        onBlur={() => {
          // Whoever points from now on is somebody else, and what they mean is to be shown.
          pointed.current = null;
        }}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        onPointerDown={(event) => {
          if (event.button === 0 && event.pointerType === 'mouse') onPress(event, event.shiftKey);
        }}
        onPointerOver={(event) => {
          if (event.buttons === 1 && event.pointerType === 'mouse') onPress(event, true);
        }}
        onClick={(event) => {
          // A finger that goes down may mean to scroll: only when it has been lifted is it a press.
          if ((event.nativeEvent as PointerEvent).pointerType !== 'mouse') onPress(event, false);
        }}
      >
        <BytesHead encoded={found.digits !== null} />
        <div role="rowgroup" style={{ height: heightOf(found.rows) }} className="overflow-hidden">
          <div role="presentation" style={{ transform: `translateY(${top}px)` }}>
            {rows.map((row) => {
              const cut = (offset: number) =>
                Math.max(row * ROW_BYTES, Math.min((row + 1) * ROW_BYTES, offset));
              return (
                <BytesRow
                  key={row}
                  part={found}
                  row={row}
                  grid={id}
                  linkStart={cut(linkStart ?? 0)}
                  linkEnd={cut(linkEnd ?? 0)}
                  start={cut(held.start)}
                  end={cut(held.end)}
                />
              );
            })}
          </div>
        </div>
      </div>
      {/* The cell of the cursor has these words as its name: a screen reader hears them there. */}
      <p aria-hidden="true" className="bytes-words">
        {describeByte(found, cursor.at)}
      </p>
    </>
  );
}

function headHeight(grid: HTMLElement): number {
  return grid.firstElementChild?.getBoundingClientRect().height ?? 0;
}

/** The bytes that a pressed element stands for: those of a byte's cell, or those of which a base64url digit carries bits. */
function bytesAt(target: EventTarget, length: number): OffsetRange | null {
  const { byte, digit } = target instanceof HTMLElement ? target.dataset : {};
  if (byte !== undefined) return { start: Number(byte), end: Number(byte) + 1 };
  if (digit === undefined) return null;
  const { start, end } = bytesOfDigit(Number(digit));
  return start < length ? { start, end: Math.min(end, length) } : null;
}
