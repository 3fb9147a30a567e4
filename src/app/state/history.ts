import type { DocumentState, KeyState } from './document.ts';
import type { Action } from './reducer.ts';

/** What an undo brings back: everything that a person made, without the counters that only grow. */
type Content = Omit<DocumentState, 'revision' | 'tokenNumber' | 'keyRevision' | 'reveal'>;

/** One step: the content before it, and what it is called. */
interface Step {
  content: Content;
  /** What was done, for "Undo: …". */
  label: string;
  /** Steps that follow each other closely in one group are one; null stands alone. */
  group: string | null;
  /** When the step began and when it last grew, in milliseconds of a monotonic clock. */
  began: number;
  grew: number;
  /** True where another token took the place of this one. */
  replaces: boolean;
}

/** The steps that can be undone and those that can be done again, each the newest last. */
export interface History {
  past: readonly Step[];
  future: readonly Step[];
}

/** A page on which nothing was done. */
export const emptyHistory: History = { past: [], future: [] };

/** A pause (ms) between two keystrokes that ends a step, and the longest (ms) that one step of typing lasts. */
const PAUSE = 1000;
const LONGEST = 4000;

/** The number of UTF-16 units that all steps together may keep; beyond it the oldest are forgotten. */
const MOST_KEPT = 32_000_000;

/** What an action is called in the history, and in which group it may grow together with the one before; null for one that is no edit. */
function stepOf(action: Action): { label: string; group: string | null } | null {
  switch (action.type) {
    case 'encodedChanged':
      return { label: 'edit of the token', group: action.text === '' ? null : 'encoded' };
    case 'opened':
      return { label: 'paste', group: null };
    case 'foundChosen':
      return { label: 'choice of a token', group: null };
    case 'partChanged':
      return { label: `edit of the ${action.part}`, group: action.bulk ? null : action.part };
    case 'partRewritten':
      return { label: `change of the ${action.part}`, group: action.gesture ?? null };
    case 'signRequested':
      return { label: 'signature', group: null };
    case 'keyTyped':
      return { label: 'edit of the key', group: action.bulk ? null : 'key' };
    case 'keyModeChosen':
    case 'encodingChosen':
      return { label: 'kind of key', group: null };
    case 'keyGenerated':
      return { label: 'new key', group: null };
    case 'keySetAddressTyped':
      return { label: 'edit of the address', group: 'address' };
    case 'keySetAsked':
      return { label: 'fetch of keys', group: null };
    case 'policyChanged':
      return { label: `edit of ${action.field}`, group: action.field };
    case 'evaluateAtChosen':
      return { label: 'time of judgement', group: action.gesture ?? 'time of judgement' };
    case 'exampleLoaded':
      return { label: 'example', group: null };
    case 'foundDismissed':
    case 'forgotten':
    case 'keySetArrived':
    case 'keySetGivenUp':
    case 'passwordTyped':
    case 'revealed':
    case 'signed':
    case 'signFailed':
    case 'viewChanged':
      return null;
  }
}

function contentOf(state: DocumentState): Content {
  const { revision: _, tokenNumber: _n, keyRevision: _k, reveal: _r, ...content } = state;
  return content;
}

/** True where two contents are the same to a person: the same text everywhere and the same choices. */
function isSame(a: Content, b: Content): boolean {
  return (
    a.tokenText === b.tokenText &&
    a.drafts.header === b.drafts.header &&
    a.drafts.payload === b.drafts.payload &&
    isSameKey(a.key, b.key) &&
    a.policy === b.policy &&
    a.evaluateAt === b.evaluateAt &&
    a.found === b.found
  );
}

/** True where two key boxes differ in nothing, or in the password alone: to type one is no step, so no undo takes it back. */
function isSameKey(a: KeyState, b: KeyState): boolean {
  const names = Object.keys(a) as (keyof KeyState)[];
  return a === b || names.every((name) => name === 'password' || a[name] === b[name]);
}

/** The history after an action that led from one state to the next; `at` in milliseconds of a monotonic clock. What comes from the worker belongs to the step that asked for it. */
export function recorded(
  history: History,
  action: Action,
  change: { before: DocumentState; after: DocumentState; at: number },
): History {
  const { before, after, at } = change;
  if (action.type === 'forgotten') return emptyHistory;
  if (action.type === 'keySetArrived') return withArrived(history, before.key, after.key);
  const step = stepOf(action);
  const content = contentOf(before);
  if (!step || before === after) return history;
  const asks =
    after.signRequest !== before.signRequest ||
    (after.keySetRequest !== before.keySetRequest && after.key !== before.key);
  if (isSame(content, contentOf(after)) && !asks) return history;
  const last = history.past.at(-1);
  const grows =
    last !== undefined &&
    history.future.length === 0 &&
    step.group !== null &&
    step.group === last.group &&
    // A drag is one step however long it takes.
    ('gesture' in action || (at - last.grew <= PAUSE && at - last.began <= LONGEST));
  if (grows) return { past: [...history.past.slice(0, -1), { ...last, grew: at }], future: [] };
  const replaces = after.tokenNumber !== before.tokenNumber;
  const added: Step = { ...step, content, began: at, grew: at, replaces };
  return { past: withinBounds([...history.past, added]), future: [] };
}

/** An undo of something else brings back neither the key box that waited for its set nor an older fetch of the same keys. */
function withArrived(history: History, waiting: KeyState, arrived: KeyState): History {
  const { set } = arrived;
  const renewed = (steps: readonly Step[]) =>
    steps.map((step): Step => {
      const { key } = step.content;
      if (key === waiting) return { ...step, content: { ...step.content, key: arrived } };
      if (key.set === null || key.set.address !== set?.address) return step;
      return { ...step, content: { ...step.content, key: { ...key, set } } };
    });
  return waiting === arrived ? history : { past: renewed(history.past), future: renewed(history.future) };
}

function withinBounds(steps: readonly Step[]): readonly Step[] {
  let kept = 0;
  const oldest = steps.findLastIndex(({ content: { tokenText, drafts, key, found } }) => {
    kept += tokenText.length + key.text.length + (key.set?.text.length ?? 0) + (found?.text.length ?? 0);
    kept += (drafts.header?.length ?? 0) + (drafts.payload?.length ?? 0);
    return kept > MOST_KEPT;
  });
  // The last step can always be undone.
  return steps.slice(Math.min(oldest + 1, steps.length - 1));
}

/** A history and the state that it leads to. */
export interface Moved {
  history: History;
  state: DocumentState;
  /** What was undone or done again. */
  label: string;
}

/** One step back, or one forward; null where there is none. A token that waited for its signature then is signed anew. */
export function moved(history: History, state: DocumentState, way: 'undo' | 'redo'): Moved | null {
  const from = way === 'undo' ? history.past : history.future;
  const to = way === 'undo' ? history.future : history.past;
  const present = contentOf(state);
  const isEmpty = ({ content }: Step) => isSame(content, present);
  // A step whose effect has gone again, as a signature that failed, would be an undo that does nothing.
  const index = from.findLastIndex((step) => !isEmpty(step));
  const step = from[index];
  if (!step) return null;
  const left = { past: from.slice(0, index), future: [...to, { ...step, content: present, group: null }] };
  return {
    history: way === 'undo' ? left : { past: left.future, future: left.past },
    state: restored(state, step),
    label: step.label,
  };
}

function restored(state: DocumentState, { content, replaces }: Step): DocumentState {
  const revision = state.revision + 1;
  // A password stays with its text: an undo that leaves the text must not bring back an older one.
  const key = isSameKey(content.key, state.key) ? state.key : content.key;
  return {
    ...state,
    ...content,
    key,
    revision,
    tokenNumber: state.tokenNumber + (replaces ? 1 : 0),
    keyRevision: state.keyRevision + (key === state.key ? 0 : 1),
    signRequest: content.signRequest === null ? null : revision,
    // A request that was under way then is over: asking again takes a click.
    keySetRequest: null,
  };
}
