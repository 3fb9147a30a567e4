import { editor, type IDisposable, Selection } from 'monaco-editor/editor';
import { flushSync } from 'react-dom';
import { completeWith } from './monacoCompletions.ts';
import { toColours, toMarkers, toRange, toRemarks } from './monacoDecorations.ts';
import { JSON_LANGUAGE } from './monacoJson.ts';
import { fixedOptions, paneOptions } from './monacoOptions.ts';
import { isBulkChange, minimalEdit } from './textEdit.ts';
import type { PaneState, ShownPane } from './types.ts';

/** Names us to Monaco as the owner of markers. */
const OWNER = 'assay';

/** The element of an editor that takes the typing, with and without EditContext. */
const INPUT = '.native-edit-context, textarea.inputarea';

/** The greatest height (CSS pixels) that an editor claims in a parent which sets none. */
const MOST_HEIGHT = 4000;

/** Down to which line the colours of a new text are found at once; below, Monaco finds them when it is idle. */
const LINES_AT_ONCE = 500;

/** The length (UTF-16 units) of a line that is not laid out only to have the ones above it coloured. */
const LONG_LINE = 1000;

/** From so many inserted UTF-16 units on a text takes the place of another whole: an edit would cost twice as much, and keep the old one. */
const REPLACED_LENGTH = 50_000;

const BYTE_ORDER_MARK = '\ufeff';

/** One Monaco editor that shows a pane and reports what a person changes in it. */
export class LiveEditor {
  private readonly model: editor.ITextModel;
  private readonly view: editor.IStandaloneCodeEditor;
  private readonly colours: editor.IEditorDecorationsCollection;
  private readonly remarks: editor.IEditorDecorationsCollection;
  private readonly links: editor.IEditorDecorationsCollection;
  private readonly listeners: IDisposable[];
  private pane: ShownPane;
  /** What was drawn last; compared by identity. */
  private drawn: Partial<ShownPane> = {};
  private text: string;
  /** The pane's options as they were given last. */
  private options: string;
  private following = false;
  private columns = 0;

  /** Builds the editor in `host` and keeps `room` as high as its text. */
  constructor(
    private readonly host: HTMLElement,
    private readonly room: HTMLElement,
    pane: ShownPane,
    carried: PaneState,
  ) {
    this.pane = pane;
    this.text = pane.text;
    this.options = JSON.stringify(paneOptions(pane));
    this.model = createModel(pane);
    this.view = editor.create(host, {
      ...fixedOptions,
      ...paneOptions(pane),
      fontFamily: getComputedStyle(host).getPropertyValue('--font-mono').trim() || 'monospace',
      model: this.model,
    });
    this.colours = this.view.createDecorationsCollection();
    this.remarks = this.view.createDecorationsCollection();
    this.links = this.view.createDecorationsCollection();
    completeWith(this.model, () => this.pane.complete);
    this.listeners = [
      this.model.onDidChangeContent((event) => this.report(event)),
      this.view.onDidChangeCursorSelection(() => this.reportPoint()),
      this.view.onDidFocusEditorText(() => this.reportPoint()),
      this.view.onMouseMove(({ target, event }) => this.reportHover(target, event.posx)),
      this.view.onMouseLeave(() => this.pane.onHover(null)),
      this.view.onDidContentSizeChange(({ contentHeightChanged }) => contentHeightChanged && this.fitRoom()),
      this.view.onDidLayoutChange(({ viewportColumn }) => {
        if (viewportColumn !== this.columns) this.drawRemarks();
      }),
    ];
    this.fitRoom();
    this.update(pane);
    this.resume(carried);
  }

  /** Shows a pane; what is the same object as before is left alone. */
  update(pane: ShownPane): void {
    this.pane = pane;
    this.follow(pane.text);
    const before = this.drawn;
    this.drawn = pane;
    const options = JSON.stringify(paneOptions(pane));
    if (options !== this.options) {
      // Monaco copies its whole configuration for it: too much for each key press.
      this.options = options;
      this.view.updateOptions(paneOptions(pane));
    }
    if (pane.marks !== before.marks) {
      editor.setModelMarkers(this.model, OWNER, toMarkers(this.model, this.text, pane.marks));
    }
    if (pane.colouring !== before.colouring) this.colours.set(toColours(this.model, pane.colouring ?? []));
    if (pane.annotations !== before.annotations) this.drawRemarks();
    if (pane.linked !== before.linked) this.drawLinks();
    this.describe();
  }

  /** Scrolls to an offset (UTF-16 units of the shown text), puts the caret there and takes the focus. */
  reveal(offset: number): void {
    const position = this.model.getPositionAt(offset);
    this.view.setPosition(position);
    this.view.revealPositionInCenterIfOutsideViewport(position);
    this.host.scrollIntoView({ block: 'nearest' });
    this.view.focus();
  }

  /** Removes the editor and its text from memory. */
  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.view.dispose();
    this.model.dispose();
  }

  /** Brings the model to a text from outside by the smallest edit, so that caret and undo history survive. */
  private follow(text: string): void {
    const edit = minimalEdit(this.text, text);
    if (!edit) return;
    this.following = true;
    if (edit.insert.length > REPLACED_LENGTH && !text.startsWith(BYTE_ORDER_MARK)) {
      this.model.setValue(text);
      // All decorations are gone with the text they stood on.
      this.drawn = {};
    } else {
      const operation = { range: toRange(this.model, edit.start, edit.end), text: edit.insert };
      this.model.pushStackElement();
      this.model.pushEditOperations(this.view.getSelections(), [operation], () => null);
      this.model.pushStackElement();
    }
    this.text = text;
    this.following = false;
    this.colourVisible();
  }

  /** Monaco colours a changed viewport 50 ms late, which shows as a flash; this is its only public way to do it now. */
  private colourVisible(): void {
    const last = this.view.getVisibleRanges().at(-1)?.endLineNumber ?? 1;
    if (last > LINES_AT_ONCE) return;
    // It lays the line out as well, which for a long one takes longer than all else; the line below is coloured after the same ones.
    const lines = this.model.getLineCount();
    const line = [last, last + 1].find(
      (each) => each <= lines && this.model.getLineLength(each) <= LONG_LINE,
    );
    if (line !== undefined) editor.colorizeModelLine(this.model, line);
  }

  private report(event: editor.IModelContentChangedEvent): void {
    if (this.following) return;
    const before = this.text.length;
    this.text = this.model.getValue();
    const bulk = event.changes.some(({ text, rangeLength }) =>
      isBulkChange({ inserted: text.length, removed: rangeLength, before }),
    );
    // Typing into an EditContext is no discrete event to React: without this the page follows a frame late.
    flushSync(() => this.pane.onEdit(this.text, bulk));
  }

  /** Where the caret or selection stands, as long as it is a person who moves it. */
  private reportPoint(): void {
    const selection = this.view.getSelection();
    if (this.following || !selection || !this.view.hasTextFocus()) return;
    const start = this.model.getOffsetAt(selection.getStartPosition());
    this.pane.onPoint(start, this.model.getOffsetAt(selection.getEndPosition()));
  }

  private reportHover({ type, position }: editor.IMouseTarget, x: number): void {
    const place = type === editor.MouseTargetType.CONTENT_TEXT ? position : null;
    const line = place && this.view.getScrolledVisiblePosition(place);
    if (!line) {
      this.pane.onHover(null);
      return;
    }
    const top = this.host.getBoundingClientRect().top + line.top;
    const bottom = top + line.height;
    this.pane.onHover({ offset: this.model.getOffsetAt(place), x, top, bottom });
  }

  private drawLinks(): void {
    const { linked } = this.pane;
    if (!linked) {
      this.links.clear();
      return;
    }
    const range = toRange(this.model, linked.start, linked.end);
    this.links.set([{ range, options: { className: 'linked' } }]);
    if (linked.reveal) this.view.revealRangeInCenterIfOutsideViewport(range, editor.ScrollType.Immediate);
  }

  private drawRemarks(): void {
    this.columns = this.view.getLayoutInfo().viewportColumn;
    this.remarks.set(toRemarks(this.model, this.pane.annotations, this.columns));
  }

  private fitRoom(): void {
    this.room.style.blockSize = `${Math.min(this.view.getContentHeight(), MOST_HEIGHT)}px`;
    this.view.layout();
  }

  private describe(): void {
    const input = this.host.querySelector(INPUT);
    setAttribute(input, 'aria-describedby', this.pane.describedBy);
    const invalid = this.pane.marks.some((mark) => mark.severity === 'error');
    setAttribute(input, 'aria-invalid', invalid ? 'true' : undefined);
  }

  private resume({ start, end, backward, focused, scrollTop }: PaneState): void {
    const [anchor, active] = backward ? [end, start] : [start, end];
    this.view.setSelection(
      Selection.fromPositions(this.model.getPositionAt(anchor), this.model.getPositionAt(active)),
    );
    this.view.setScrollTop(scrollTop);
    if (focused) this.view.focus();
    this.colourVisible();
    // In this task, so that no frame shows an empty box.
    this.view.render(true);
  }
}

function createModel(pane: ShownPane): editor.ITextModel {
  const language = pane.language === 'json' ? JSON_LANGUAGE : 'plaintext';
  // A model takes a leading byte order mark away when it is created, but not when it is edited in.
  const cut = pane.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const model = editor.createModel(pane.text.slice(cut), language);
  model.setEOL(editor.EndOfLineSequence.LF);
  if (cut > 0) model.applyEdits([{ range: toRange(model, 0, 0), text: BYTE_ORDER_MARK }]);
  return model;
}

function setAttribute(element: Element | null, name: string, value: string | undefined): void {
  // Also an attribute that is set to what it was makes the browser look at all styles anew.
  if (!element || element.getAttribute(name) === (value ?? null)) return;
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
