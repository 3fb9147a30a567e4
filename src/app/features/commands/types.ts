import type { CheckResult, KeyFacts, ParsedToken } from '../../../core/index.ts';
import type { DialogName } from '../../state/dialogs.ts';
import type { DocumentState, JsonPartName } from '../../state/document.ts';
import type { Preferences } from '../../state/preferences.ts';

/** The headings of the palette, in their order. */
export const groups = [
  'Quick fixes',
  'Token',
  'Insert',
  'Key',
  'Algorithm',
  'View',
  'Evaluate at',
  'Go to',
  'Examples',
  'Appearance',
  'Help',
] as const;

/** A heading of the palette. */
export type Group = (typeof groups)[number];

/** Keys that are pressed together; `Mod` is ⌘ on Apple's systems and Ctrl elsewhere. */
export type Shortcut = readonly string[];

/** What commands know of the page. */
export interface Context {
  document: DocumentState;
  token: ParsedToken;
  /** Null until the worker has answered. */
  keyFacts: KeyFacts | null;
  checks: readonly CheckResult[];
  preferences: Preferences;
  /** What an undo and a redo would bring back; null for nothing. */
  undo: string | null;
  redo: string | null;
  /** The clock, in seconds since the epoch; "Evaluate at" does not change it. */
  clock: number;
}

/** Where the effect of a command is: a field, tab or part by its name on the screen, or a member of a JSON part. */
export type Place = { name: string } | { member: string; of: JsonPartName };

/** What became of a command: done, with the place to go to (null: back to where the focus was) and a sentence where nothing else shows it; another dialog; or a sentence that says why not. */
export type Effect =
  | { kind: 'done'; at: Place | null; says?: string }
  | { kind: 'opens'; dialog: DialogName }
  | { kind: 'refused'; because: string };

/** A row of the palette. */
export interface Command {
  id: string;
  group: Group;
  title: string;
  /** Other words by which it is found. */
  keywords: readonly string[];
  shortcut?: Shortcut;
  /** A few words on what it would do now. */
  remark?(context: Context): string | null;
  /** False where it would do nothing: then it is left out. */
  available(context: Context): boolean;
  /** A rejection is a refusal. */
  run(context: Context): Effect | Promise<Effect>;
}

/** Done, and the effect is at a place; null leaves the focus where it was. */
export function done(at: Place | null = null, says?: string): Effect {
  return says === undefined ? { kind: 'done', at } : { kind: 'done', at, says };
}

/** Not done, for a reason in a sentence. */
export function refused(because: string): Effect {
  return { kind: 'refused', because };
}

/** The availability of a command that can always be run. */
export const always = () => true;

/** True while a token stands on the page. */
export const hasToken = ({ document }: Context) => document.tokenText !== '';
