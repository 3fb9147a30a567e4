import type { ReactNode } from 'react';
import type { HoverPlace } from './hoverIntent.ts';

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

/** A stretch that is marked because another pane, or the caret in this one, points at it; `reveal` scrolls it into view within the pane. */
export interface LinkedStretch {
  start: number;
  end: number;
  reveal: boolean;
}

/** A proposal for what is being typed: `insert` takes the place of `[start, end)`. Offsets count UTF-16 units of the text that was asked about. */
export interface Completion {
  label: string;
  /** A few words behind the label. */
  detail: string;
  /** Sentences about it. */
  about: string;
  insert: string;
  start: number;
  end: number;
}

/** Finds proposals for a text with the caret at an offset (UTF-16 units). */
export type Completer = (text: string, offset: number) => Promise<Completion[]>;

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
  linked?: LinkedStretch | null;
  /** Called when a person moves the caret or selects; `start` equals `end` for a caret. */
  onPoint?(start: number, end: number): void;
  /** What the card says of a place at which the pointer rests, besides the messages of the marks there; null for nothing. */
  describe?(offset: number): ReactNode;
  /** Proposals while typing, where the editor can show them; its text has LF for every line ending. */
  complete?: Completer;
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
  linked: LinkedStretch | null;
  onPoint(start: number, end: number): void;
  onHover(place: HoverPlace | null): void;
  complete: Completer | undefined;
}
