/** A remark that stands at the end of a line, such as a date in words; it is no part of the text. */
export interface Annotation {
  /** UTF-16 offset into the pane's value; the remark stands at the end of that offset's line. */
  offset: number;
  text: string;
  /** A shorter form for panes in which `text` does not fit. */
  short?: string;
  tone: 'neutral' | 'good' | 'bad' | 'warn';
}

/** A fault at its place: a wavy underline with a message. `start` and `end` are UTF-16 offsets, end exclusive. */
export interface Mark {
  start: number;
  end: number;
  severity: 'error' | 'warning' | 'info';
  message: string;
}

/** A coloured stretch: UTF-16 offsets, end exclusive, and a class of editor.css such as `tok-header`. */
export interface Colouring {
  start: number;
  end: number;
  className: string;
}

/** A place to go to; the same place is visited again when `nonce` changes. */
export interface RevealTarget {
  /** UTF-16 offset into the pane's value. */
  offset: number;
  nonce: number;
}

/** What a text pane is told by the screen. All offsets count UTF-16 units of `value`. */
export interface CodePaneProps {
  /** Accessible name of the textbox. */
  label: string;
  value: string;
  /** Called once for each change made by a person; `bulk` is true for a paste, a drop or a fill. */
  onChange(text: string, change: { bulk: boolean }): void;
  language: 'json' | 'token';
  /** Sorted and without overlaps; a JSON pane without it is coloured by its own tokens. */
  colouring?: Colouring[];
  marks?: Mark[];
  annotations?: Annotation[];
  readOnly?: boolean;
  placeholder?: string;
  /** Whether long lines wrap; true unless told otherwise. */
  wrap?: boolean;
  /** Ids of elements that describe the textbox. */
  describedBy?: string;
  /** Scrolls to the place, puts the caret there and focuses the textbox. */
  revealOffset?: RevealTarget;
}

/** Caret, focus and scroll position as one pane hands them to its successor; offsets in UTF-16 units, `scrollTop` in CSS pixels. */
export interface PaneState {
  start: number;
  end: number;
  backward: boolean;
  focused: boolean;
  scrollTop: number;
}

/** What both kinds of pane are able to do on request. */
export interface PaneHandle {
  /** Scrolls to an offset of the shown text, puts the caret there and takes the focus. */
  reveal(offset: number): void;
}

/** What both kinds of pane draw: the props of the pane with `text` free of carriage returns and all offsets counted in it. */
export interface ShownPane {
  label: string;
  text: string;
  /** The text after a change that a person made. */
  onEdit(text: string, bulk: boolean): void;
  language: 'json' | 'token';
  colouring: Colouring[] | undefined;
  marks: Mark[];
  annotations: Annotation[];
  readOnly: boolean;
  placeholder: string | undefined;
  wrap: boolean;
  /** Ids of all elements that describe the textbox. */
  describedBy: string | undefined;
}
