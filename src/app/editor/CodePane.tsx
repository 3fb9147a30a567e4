import { lazy, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import './editor.css';
import { HoverIntent, type HoverPlace } from './hoverIntent.ts';
import { lineAndColumn, type ShownText, showText } from './lineEndings.ts';
import { keepsTextarea, whenMonaco } from './loadMonaco.ts';
import { TextPane, type TextPaneHandle } from './TextPane.tsx';
import type { CodePaneProps, Mark, PaneHandle, PaneState, ShownPane } from './types.ts';
import { useStable } from './useStable.ts';

/** The most notes that are read out; a text with more faults than this is not repaired by listening. */
const MOST_NOTES = 50;

const HoverCard = lazy(async () => ({ default: (await import('./HoverCard.tsx')).HoverCard }));

type MonacoPane = typeof import('./monaco.ts').MonacoPane;

/**
 * An editable text with colours, marked faults and remarks at line ends. It begins as a textarea over a
 * coloured text, readable at first paint, and becomes a Monaco editor in the same box when that has
 * arrived; on touch devices and narrow pages, or when Monaco can't load, it stays as it began. It
 * fills a parent of definite height and otherwise grows with its text.
 */
export function CodePane(props: CodePaneProps) {
  const { label, value, language, revealOffset, marks, annotations, colouring, linked } = props;
  const [monaco, setMonaco] = useState<{ Pane: MonacoPane; carried: PaneState } | null>(null);
  const textPane = useRef<TextPaneHandle>(null);
  const monacoPane = useRef<PaneHandle>(null);
  const visited = useRef<number>(undefined);
  const notesId = useId();
  const [hovered, setHovered] = useState<HoverPlace | null>(null);
  const [intent] = useState(() => new HoverIntent(setHovered));
  const dismiss = useCallback(() => intent.cancel(), [intent]);
  const shown = useMemo(() => showText(value), [value]);

  useEffect(() => {
    const swap = (Pane: MonacoPane) => {
      textPane.current?.whenQuiet((carried) => flushSync(() => setMonaco({ Pane, carried })));
    };
    return whenMonaco((module) => {
      if (!keepsTextarea()) swap(module.MonacoPane);
    });
  }, []);

  useEffect(() => {
    if (!revealOffset || revealOffset.nonce === visited.current) return;
    visited.current = revealOffset.nonce;
    (monacoPane.current ?? textPane.current)?.reveal(shown.toShown(revealOffset.offset));
  }, [revealOffset, shown]);

  // One by one: a remark that moves with the clock must not have colours and marks drawn again.
  const shownColouring = useStable(
    useMemo(() => colouring?.map((range) => shift(range, shown)), [shown, colouring]),
  );
  const shownMarks = useStable(
    useMemo(() => (marks ?? []).map((range) => shift(range, shown)), [shown, marks]),
  );
  const shownAnnotations = useStable(
    useMemo(
      () => (annotations ?? []).map((remark) => ({ ...remark, offset: shown.toShown(remark.offset) })),
      [shown, annotations],
    ),
  );
  const shownLinked = useMemo(() => (linked ? shift(linked, shown) : null), [shown, linked]);

  const pane: ShownPane = {
    label,
    language,
    text: shown.text,
    colouring: shownColouring,
    marks: shownMarks,
    annotations: shownAnnotations,
    onEdit: (text, bulk) => props.onChange(shown.restore(text), { bulk }),
    readOnly: props.readOnly ?? false,
    placeholder: props.placeholder,
    wrap: props.wrap ?? true,
    describedBy:
      [props.describedBy, shownMarks.length > 0 ? notesId : undefined].filter(Boolean).join(' ') || undefined,
    linked: shownLinked,
    onPoint: (start, end) => props.onPoint?.(shown.toOriginal(start), shown.toOriginal(end)),
    onHover: (place) => intent.over(place),
    complete: props.complete,
  };
  const messages = hovered ? messagesAt(shownMarks, hovered.offset) : [];
  const described = hovered && (props.describe?.(shown.toOriginal(hovered.offset)) ?? null);
  return (
    <div className="code-pane" data-language={language}>
      {monaco ? (
        <monaco.Pane pane={pane} carried={monaco.carried} ref={monacoPane} />
      ) : (
        <TextPane pane={pane} ref={textPane} />
      )}
      {shownMarks.length > 0 && (
        <ul id={notesId} className="code-pane-notes">
          {notes(shown.text, language, shownMarks).map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {hovered && (messages.length > 0 || described !== null) && (
        <Suspense>
          <HoverCard
            place={hovered}
            onEnter={() => intent.hold()}
            onLeave={() => intent.over(null)}
            onDismiss={dismiss}
          >
            {messages.map((message) => (
              <p key={message}>{message}</p>
            ))}
            {described}
          </HoverCard>
        </Suspense>
      )}
    </div>
  );
}

/** The messages of the marks over an offset, each once. */
function messagesAt(marks: readonly Mark[], offset: number): string[] {
  const here = marks.filter(({ start, end }) => start <= offset && offset < Math.max(end, start + 1));
  return [...new Set(here.map(({ message }) => message))];
}

function shift<T extends { start: number; end: number }>(range: T, shown: ShownText): T {
  return { ...range, start: shown.toShown(range.start), end: shown.toShown(range.end) };
}

/** The marks as sentences for those who do not see them, in the order of the text. */
function notes(text: string, language: ShownPane['language'], marks: Mark[]): string[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start).slice(0, MOST_NOTES);
  const sentences = sorted.map(({ start, message }) => {
    if (language === 'token') return `Character ${start + 1}: ${message}`;
    const { line, column } = lineAndColumn(text, start);
    return `Line ${line}, column ${column}: ${message}`;
  });
  return [...new Set(sentences)];
}
