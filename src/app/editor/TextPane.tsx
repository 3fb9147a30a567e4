import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { HoverPlace } from './hoverIntent.ts';
import { jsonColouring } from './jsonColouring.ts';
import { markLinked, offsetOf, paintedRange } from './linkedText.ts';
import { PaintedText } from './PaintedText.tsx';
import { QuietGate } from './quietGate.ts';
import { isBulkChange, minimalEdit } from './textEdit.ts';
import type { PaneHandle, PaneState, ShownPane } from './types.ts';

/** The length in UTF-16 units above which the text is shown without colours: painting it would hold up each keystroke. */
const PAINT_LIMIT = 200_000;

/** What the textarea can do on request. */
export interface TextPaneHandle extends PaneHandle {
  /** Calls back with caret, focus and scroll position as soon as neither a composition nor a pointer is at work. */
  whenQuiet(use: (state: PaneState) => void): void;
}

/** A textarea with transparent text laid exactly over the same text in colours. */
export function TextPane({ pane, ref }: { pane: ShownPane; ref: Ref<TextPaneHandle> }) {
  const { text, language, colouring, marks, annotations } = pane;
  const area = useRef<HTMLTextAreaElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [initial] = useState(text);
  const [gate] = useState(() => new QuietGate());
  /** Length of the selection that the coming input replaces; undefined when the browser did not say. */
  const replaced = useRef<number>(undefined);
  const painted = text.length <= PAINT_LIMIT;
  const colours = useMemo(
    () => (painted ? (colouring ?? (language === 'json' ? jsonColouring(text) : [])) : []),
    [painted, colouring, language, text],
  );

  useLayoutEffect(() => {
    const edit = area.current && minimalEdit(area.current.value, text);
    if (edit) area.current?.setRangeText(edit.insert, edit.start, edit.end, 'preserve');
  }, [text]);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const note = (event: InputEvent) => {
      const known = !event.inputType.startsWith('history');
      replaced.current = known ? element.selectionEnd - element.selectionStart : undefined;
    };
    element.addEventListener('beforeinput', note);
    const detach = gate.watch(element);
    return () => {
      element.removeEventListener('beforeinput', note);
      detach();
    };
  }, [gate]);

  const { onPoint } = pane;
  const reportPoint = useRef(onPoint);
  useLayoutEffect(() => {
    reportPoint.current = onPoint;
  });
  useEffect(() => {
    const report = () => {
      const element = area.current;
      // Browsers differ in whether they tell the field or the page.
      if (element && document.activeElement === element) {
        reportPoint.current(element.selectionStart, element.selectionEnd);
      }
    };
    document.addEventListener('selectionchange', report);
    return () => document.removeEventListener('selectionchange', report);
  }, []);

  const { linked } = pane;
  // The painted text is another one with each colour and mark.
  // biome-ignore lint/correctness/useExhaustiveDependencies: ranges are of what is painted now
  useLayoutEffect(() => {
    const box = scroller.current;
    return box && linked && painted ? markLinked(box, linked) : undefined;
  }, [linked, painted, text, colours, marks, annotations]);

  useImperativeHandle(
    ref,
    () => ({
      whenQuiet: (use) =>
        gate.whenQuiet(() => {
          if (area.current) use(stateOf(area.current, scroller.current));
        }),
      reveal: (offset) => {
        const element = area.current;
        if (!element) return;
        element.setSelectionRange(offset, offset);
        // Without a painted text only a new focus makes the browser scroll to the caret.
        element.blur();
        element.focus({ preventScroll: painted });
        if (painted && scroller.current) scrollToOffset(scroller.current, offset);
      },
    }),
    [gate, painted],
  );

  const onInput = () => {
    const after = area.current?.value ?? '';
    const edit = minimalEdit(text, after);
    if (!edit) return;
    const removed = replaced.current ?? edit.end - edit.start;
    const inserted = Math.max(after.length - text.length + removed, edit.insert.length);
    replaced.current = undefined;
    pane.onEdit(after, isBulkChange({ inserted, removed, before: text.length }));
  };

  return (
    <div className="text-pane" data-painted={painted} data-wrap={pane.wrap} ref={scroller}>
      {painted && <PaintedText text={text} colouring={colours} marks={marks} annotations={annotations} />}
      <textarea
        ref={area}
        className="text-pane-input"
        aria-label={pane.label}
        aria-describedby={pane.describedBy}
        aria-invalid={marks.some((mark) => mark.severity === 'error') || undefined}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        wrap={pane.wrap ? 'soft' : 'off'}
        readOnly={pane.readOnly}
        placeholder={pane.placeholder}
        defaultValue={initial}
        onInput={onInput}
        onPointerMove={({ pointerType, clientX, clientY }) => {
          if (pointerType !== 'touch')
            pane.onHover(painted ? placeAt(scroller.current, clientX, clientY) : null);
        }}
        onPointerLeave={() => pane.onHover(null)}
      />
    </div>
  );
}

/** The coloured run below a point of the viewport: the painted text lies beneath the textarea. */
function placeAt(scroller: HTMLElement | null, x: number, y: number): HoverPlace | null {
  const run = document
    .elementsFromPoint(x, y)
    .find((element) => element instanceof HTMLElement && element.dataset.start !== undefined);
  if (!(run instanceof HTMLElement) || !scroller?.contains(run)) return null;
  const line = [...run.getClientRects()].find(({ top, bottom }) => top <= y && y <= bottom);
  return line ? { offset: offsetOf(run), x: line.left, top: line.top, bottom: line.bottom } : null;
}

function stateOf(area: HTMLTextAreaElement, scroller: HTMLElement | null): PaneState {
  return {
    start: area.selectionStart,
    end: area.selectionEnd,
    backward: area.selectionDirection === 'backward',
    focused: area.ownerDocument.activeElement === area,
    scrollTop: Math.max(area.scrollTop, scroller?.scrollTop ?? 0),
  };
}

function scrollToOffset(scroller: HTMLElement, offset: number) {
  const range = paintedRange(scroller, offset, offset);
  if (!range) return;
  const place = range.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (place.top < frame.top || place.bottom > frame.bottom) {
    scroller.scrollTop += place.top - frame.top - frame.height / 2;
  }
  const after = range.getBoundingClientRect();
  if (after.top < 0 || after.bottom > innerHeight) scrollBy({ top: after.top - innerHeight / 2 });
}
