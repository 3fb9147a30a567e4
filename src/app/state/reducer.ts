import {
  compactJson,
  encodeSegment,
  type Found,
  type GeneratedKey,
  isOneLine,
  looksLikeKey,
  type ParsedToken,
  readJson,
  replaceSegment,
  type SignProblem,
  spacingOf,
} from '../../core/index.ts';
import {
  type Arrival,
  type DocumentState,
  type FetchedSet,
  type JsonPartName,
  type KeyState,
  keyStateOf,
  type PairForm,
  type PartView,
  type Reveal,
  type SecretEncoding,
} from './document.ts';
import { parsed } from './parsed.ts';
import { emptyForm, type PolicyForm } from './policyForm.ts';

/** The state of token and key that an answer is about. */
interface Asked {
  revision: number;
  keyRevision: number;
}

/**
 * Everything that can happen to the document. `keyTyped` with a `mode` says what the text is; without, a pasted key is known by its look.
 * `keySetAsked` starts a request for the keys of an address; what comes of it carries its number, `keySetRequest`, and is dropped when it is late.
 * `partChanged` brings the text of a pane as shown, `partRewritten` a part's own exact text. Actions with the same `gesture` are one step
 * of the history.
 */
export type Action =
  | { type: 'encodedChanged'; text: string }
  | { type: 'opened'; text: string; found: Found | null; arrival: Arrival }
  | { type: 'foundChosen'; index: number }
  | { type: 'foundDismissed' }
  | { type: 'partChanged'; part: JsonPartName; text: string; bulk?: boolean }
  | { type: 'partRewritten'; part: JsonPartName; text: string; gesture?: string }
  | { type: 'viewChanged'; part: JsonPartName; view: PartView }
  | { type: 'signRequested' }
  | ({ type: 'signed'; token: string } & Asked)
  | ({ type: 'signFailed'; problem: SignProblem } & Asked)
  | { type: 'keyTyped'; text: string; bulk: boolean; mode?: 'key' }
  | { type: 'passwordTyped'; text: string }
  | { type: 'keyModeChosen'; mode: KeyState['mode'] }
  | { type: 'encodingChosen'; encoding: SecretEncoding }
  | { type: 'keyGenerated'; key: GeneratedKey; sign: boolean; form?: PairForm }
  | { type: 'keySetAddressTyped'; text: string }
  | { type: 'keySetAsked'; address: string }
  | { type: 'keySetArrived'; request: number; set: FetchedSet }
  | { type: 'keySetGivenUp'; request: number }
  | { type: 'policyChanged'; field: keyof PolicyForm; text: string }
  | { type: 'evaluateAtChosen'; at: number | null; gesture?: string }
  | { type: 'revealed'; target: Omit<Reveal, 'nonce'> }
  | { type: 'exampleLoaded'; token: string; key: GeneratedKey }
  | { type: 'forgotten' };

/** The empty page. */
export const initialState: DocumentState = {
  revision: 0,
  tokenNumber: 0,
  tokenText: '',
  origin: 'start',
  drafts: { header: null, payload: null },
  views: { header: 'formatted', payload: 'formatted' },
  signatureState: 'given',
  signRequest: null,
  signProblem: null,
  key: { mode: 'secret', encoding: 'utf8', text: '', password: '', generated: null, address: '', set: null },
  keyRevision: 0,
  keySetRequest: null,
  policy: emptyForm,
  evaluateAt: null,
  found: null,
  arrival: null,
  reveal: null,
};

/** What happens to the document: pure, no clock, no crypto. */
export function reduce(state: DocumentState, action: Action): DocumentState {
  switch (action.type) {
    case 'encodedChanged':
      return withToken(state, action.text, 'encoded');
    case 'opened':
      return opened(state, action);
    case 'foundChosen': {
      const token = state.found?.result.tokens[action.index]?.token;
      if (!state.found || token === undefined) return state;
      return { ...withToken(state, token, 'paste'), found: { ...state.found, chosen: action.index } };
    }
    case 'foundDismissed':
      return { ...state, found: null, arrival: null };
    case 'partChanged':
      return partChanged(state, action.part, action.text);
    case 'partRewritten':
      return withPart(state, action.part, action.text, null);
    case 'viewChanged':
      return viewChanged(state, action.part, action.view);
    case 'signRequested':
      return { ...state, signRequest: state.revision, signProblem: null };
    case 'signed':
      if (isLate(state, action)) return state;
      return {
        ...state,
        revision: state.revision + 1,
        tokenText: action.token,
        signatureState: 'signed',
        signRequest: null,
        signProblem: null,
      };
    case 'signFailed':
      if (isLate(state, action)) return state;
      return { ...state, signRequest: null, signProblem: action.problem };
    case 'keyTyped':
      return keyTyped(state, action);
    case 'passwordTyped':
      return action.text === state.key.password ? state : withKey(state, { password: action.text });
    case 'keyModeChosen':
      return withKey(state, { mode: action.mode });
    case 'encodingChosen':
      return withKey(state, { encoding: action.encoding });
    case 'keyGenerated':
      return keyGenerated(state, action);
    case 'keySetAddressTyped':
      return { ...state, key: { ...state.key, address: action.text }, keySetRequest: null };
    case 'keySetAsked':
      return keySetAsked(state, action.address);
    case 'keySetArrived':
      if (state.keySetRequest !== action.request) return state;
      return { ...keySetArrived(state, action.set), keySetRequest: null };
    case 'keySetGivenUp':
      return state.keySetRequest === action.request ? { ...state, keySetRequest: null } : state;
    case 'policyChanged':
      return { ...state, policy: { ...state.policy, [action.field]: action.text } };
    case 'evaluateAtChosen':
      return { ...state, evaluateAt: action.at };
    case 'revealed':
      return { ...state, reveal: { ...action.target, nonce: (state.reveal?.nonce ?? 0) + 1 } };
    case 'exampleLoaded':
      return {
        ...withKey(withToken(state, action.token, 'example'), keyStateOf(action.key)),
        policy: emptyForm,
        evaluateAt: null,
      };
    case 'forgotten':
      // The counters grow on: an answer about what was forgotten is late.
      return {
        ...initialState,
        revision: state.revision + 1,
        tokenNumber: state.tokenNumber + 1,
        keyRevision: state.keyRevision + 1,
      };
  }
}

/** True for an answer that nobody waits for, or about a token or a key that have changed since. */
function isLate({ signRequest, ...state }: DocumentState, { revision, keyRevision }: Asked): boolean {
  return signRequest === null || revision !== state.revision || keyRevision !== state.keyRevision;
}

function withToken(state: DocumentState, tokenText: string, origin: DocumentState['origin']): DocumentState {
  return {
    ...state,
    revision: state.revision + 1,
    tokenNumber: state.tokenNumber + (origin === 'encoded' && tokenText !== '' ? 0 : 1),
    tokenText,
    origin,
    drafts: { header: null, payload: null },
    signatureState: 'given',
    signRequest: null,
    signProblem: null,
    found: null,
    arrival: null,
  };
}

/** Of the tokens found in a text the first is opened. What holds none stays as it is, so that its faults show and nothing is lost. */
function opened(
  state: DocumentState,
  { text, found, arrival }: Extract<Action, { type: 'opened' }>,
): DocumentState {
  const [first] = found?.tokens ?? [];
  const next = withToken(state, first?.token ?? text, 'paste');
  const plain = found?.tokens.length === 1 && first?.token === text;
  return {
    ...next,
    found: found === null || plain || text === '' ? null : { text, result: found, chosen: 0 },
    arrival,
  };
}

const blank = `${encodeSegment('{"alg":"HS256","typ":"JWT"}')}.${encodeSegment('{}')}.`;

function partChanged(state: DocumentState, part: JsonPartName, text: string): DocumentState {
  if (!readJson(text).valid) return { ...state, drafts: { ...state.drafts, [part]: text } };
  const before = editable(state)[part].text ?? '';
  // In the formatted view the line breaks are the view's, not the author's: they do not go into the token.
  const laidOut = state.views[part] === 'formatted' && (before === '' || isOneLine(before));
  return withPart(state, part, laidOut ? compactJson(text, spacingOf(before)) : text, text);
}

/** The token whose parts are edited: on an empty page a blank one. */
function editable({ tokenText }: DocumentState): ParsedToken {
  return parsed(tokenText.trim() === '' ? blank : tokenText);
}

/** Puts the exact text of a part into the token and asks for its signature; `draft` is what the pane goes on showing. */
function withPart(
  state: DocumentState,
  part: JsonPartName,
  exact: string,
  draft: string | null,
): DocumentState {
  const drafts = { ...state.drafts, [part]: draft };
  const tokenText = replaceSegment(editable(state), part, exact);
  if (tokenText === state.tokenText) return { ...state, drafts };
  const revision = state.revision + 1;
  return {
    ...state,
    revision,
    tokenText,
    drafts,
    origin: part,
    signatureState: 'stale',
    signRequest: revision,
    signProblem: null,
    found: null,
    arrival: null,
  };
}

/** A draft that is in the token already gives way to the view; one with a fault in it stays, or it would be lost. */
function viewChanged(state: DocumentState, part: JsonPartName, view: PartView): DocumentState {
  const draft = state.drafts[part];
  const keep = draft !== null && !readJson(draft).valid;
  return {
    ...state,
    views: { ...state.views, [part]: view },
    drafts: { ...state.drafts, [part]: keep ? draft : null },
  };
}

function withKey(state: DocumentState, change: Partial<KeyState>): DocumentState {
  return {
    ...state,
    key: { ...state.key, ...change },
    keyRevision: state.keyRevision + 1,
    signProblem: null,
  };
}

function keyTyped(
  state: DocumentState,
  { text, bulk, mode }: Extract<Action, { type: 'keyTyped' }>,
): DocumentState {
  const stays = state.key.mode === 'url' ? 'key' : state.key.mode;
  const seen = bulk && looksLikeKey(text) ? 'key' : stays;
  const password = bulk || text === '' ? '' : state.key.password;
  return withKey(state, { text, password, mode: mode ?? seen, generated: null });
}

/** While keys are fetched again, those of before serve; the keys of one address never serve for another. */
function keySetAsked(state: DocumentState, address: string): DocumentState {
  const { mode, set } = state.key;
  if (mode === 'url' && set?.address === address && state.key.address === address)
    return { ...state, keySetRequest: state.keyRevision };
  const next = withKey(state, { mode: 'url', address, set: set?.address === address ? set : null });
  return { ...next, keySetRequest: next.keyRevision };
}

/** A set that comes while another tab is open changes nothing there: a key that is being made is still wanted. */
function keySetArrived(state: DocumentState, set: FetchedSet): DocumentState {
  if (state.key.mode !== 'url') return { ...state, key: { ...state.key, set } };
  return withKey(state, { set });
}

/** A new key signs only where a person asked for it: by itself it leaves a pasted token alone. */
function keyGenerated(
  state: DocumentState,
  { key, sign, form }: Extract<Action, { type: 'keyGenerated' }>,
): DocumentState {
  const next = withKey(state, keyStateOf(key, form));
  return sign ? { ...next, signRequest: next.revision } : next;
}
