import { editor, type IRange, MarkerSeverity } from 'monaco-editor/editor';
import { visibleRange } from './paint.ts';
import type { Annotation, Colouring, Mark } from './types.ts';

const severityOf = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const;

/** Columns that an annotation takes beyond its letters: its gap and the padding of its box. */
const CHIP_COLUMNS = 3;

/** Marks as Monaco's markers: squiggles whose messages show on hover. `text` is the text of the model. */
export function toMarkers(model: editor.ITextModel, text: string, marks: Mark[]): editor.IMarkerData[] {
  return marks.map((mark) => {
    const { start, end } = visibleRange(text, mark);
    return {
      ...toRange(model, start, end),
      severity: severityOf[mark.severity],
      message: mark.message,
    };
  });
}

/** Coloured stretches as inline classes. */
export function toColours(model: editor.ITextModel, colouring: Colouring[]): editor.IModelDeltaDecoration[] {
  return colouring.map(({ start, end, className }) => ({
    range: toRange(model, start, end),
    options: {
      inlineClassName: className,
      stickiness: editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    },
  }));
}

/**
 * Annotations as text injected at line ends, in the short form where the long one would not fit into
 * what a line of `columns` characters leaves.
 */
export function toRemarks(
  model: editor.ITextModel,
  annotations: Annotation[],
  columns: number,
): editor.IModelDeltaDecoration[] {
  return annotations.flatMap(({ offset, text, short, tone }) => {
    const { lineNumber } = model.getPositionAt(offset);
    const column = model.getLineMaxColumn(lineNumber);
    const free = columns - ((column - 1) % columns);
    const content = text.length + CHIP_COLUMNS <= free ? text : (short ?? text);
    const range = {
      startLineNumber: lineNumber,
      endLineNumber: lineNumber,
      startColumn: column,
      endColumn: column,
    };
    // A line may break at the gap but not within the remark.
    return [
      { range, options: inject({ content: ' ' }) },
      {
        range,
        options: inject({
          content: content.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011'),
          inlineClassName: `annotation annotation-${tone}`,
          inlineClassNameAffectsLetterSpacing: true,
        }),
      },
    ];
  });
}

function inject(after: editor.InjectedTextOptions): editor.IModelDecorationOptions {
  return { showIfCollapsed: true, after: { ...after, cursorStops: editor.InjectedTextCursorStops.None } };
}

/** The range between two offsets (UTF-16 units) of a model. */
export function toRange(model: editor.ITextModel, start: number, end: number): IRange {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}
