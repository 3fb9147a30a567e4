import type { Found, GeneratedKey, KeyInput, Published, SignProblem } from '../../core/index.ts';
import type { PolicyForm } from './policyForm.ts';

/** The parts of a token that a person edits as JSON. */
export type JsonPartName = 'header' | 'payload';

/** How a JSON part is shown: as text, which a one-line part lays out over lines or shows exactly as it stands in the token; as a table of its members; or as bytes. */
export type PartView = 'formatted' | 'exact' | 'table' | 'bytes';

/** How the text of a secret becomes bytes: a visible choice, never guessed. */
export type SecretEncoding = 'utf8' | 'base64' | 'base64url' | 'hex';

/** A set of keys that was fetched, as it came. Times are milliseconds since the epoch. */
export interface FetchedSet {
  /** What was asked for: an issuer or a URL, as a person typed it. */
  address: string;
  /** The address that answered with the keys. */
  url: string;
  /** The issuer that the discovery document states; null where there was none. */
  issuer: string | null;
  /** The address of that document, null where there was none. */
  discovery: string | null;
  text: string;
  /** What the text is to the core: a JWK set, or another form of keys. */
  kind: 'jwks' | 'text';
  fetchedAt: number;
  /** Until when it counts as fresh (RFC 9111 §4.2); null where the host says that it is not to be kept at all. */
  freshUntil: number | null;
  /** The address that was asked, where it passed the request on to `url`; else null. */
  redirectedFrom: string | null;
  /** Through the page itself, or through the server that serves the page. */
  via: 'direct' | 'relay';
}

/** What the key box holds: `secret` text in an encoding, the text of a PEM, JWK or JWK set, or the set that was fetched by `url`. The others stay as they were. */
export interface KeyState {
  mode: 'secret' | 'key' | 'url';
  encoding: SecretEncoding;
  text: string;
  /** Opens what is encrypted in the text; empty for none. It belongs to this text and goes with it. */
  password: string;
  /** The pair that was generated, until the text changes: its public part can be copied. */
  generated: GeneratedKey | null;
  /** The issuer or URL of a key set as it was typed. */
  address: string;
  set: FetchedSet | null;
}

/** Who made the signature that the token now carries: it came with the pasted text, was made here, or belongs to an earlier state of the token. */
export type SignatureState = 'given' | 'signed' | 'stale';

/** The last thing that a person did to the token: `paste` and `example` put another in its place, the others edit it. */
export type Origin = 'start' | 'paste' | 'encoded' | 'header' | 'payload' | 'example';

/** A place in a pane to go to; the same place is visited again when `nonce` changes. */
export interface Reveal {
  part: 'encoded' | JsonPartName;
  /** The member to go to in a JSON part, or null. */
  path: string | null;
  /** UTF-16 offset in the token text, for `encoded`. */
  offset: number;
  nonce: number;
}

/** How the token came to the page, where that is worth a word. */
export type Arrival = null | { from: 'query' | 'fragment'; parameter: string };

/** Everything that a person made; all else is derived from it. */
export interface DocumentState {
  /** Grows with each change of the token text: query keys carry it in place of the token. */
  revision: number;
  /** Grows with each token that takes the place of another, and when the text is cleared; an edit or a signature leaves it as it is. */
  tokenNumber: number;
  tokenText: string;
  origin: Origin;
  /** The text of a JSON pane as it was typed, null while the pane shows the token's own. */
  drafts: Record<JsonPartName, string | null>;
  views: Record<JsonPartName, PartView>;
  signatureState: SignatureState;
  /** The revision that waits to be signed, or null. */
  signRequest: number | null;
  signProblem: SignProblem | null;
  key: KeyState;
  keyRevision: number;
  /** The key revision at which a key set was asked for that has not arrived, or null. */
  keySetRequest: number | null;
  policy: PolicyForm;
  /** The instant of judgement in seconds since the epoch, null for now. */
  evaluateAt: number | null;
  /** What the last paste held, where it was more than the bare token. */
  found: { text: string; result: Found; chosen: number } | null;
  arrival: Arrival;
  reveal: Reveal | null;
}

/** True where there is a key to work with, readable or not. */
export function holdsKey({ mode, text, set }: KeyState): boolean {
  return mode === 'url' ? set !== null : text !== '';
}

function publishedOf({ url, issuer, discovery, redirectedFrom }: FetchedSet): Published {
  return {
    url,
    issuer,
    ...(discovery === null ? {} : { discovery }),
    ...(redirectedFrom === null ? {} : { asked: redirectedFrom }),
  };
}

/** The key as the core takes it. The text of the key mode is whatever a person pasted; a fetched set says where it was published. */
export function keyInputOf({ mode, encoding, text, password, set }: KeyState): KeyInput {
  if (mode === 'url') {
    if (set === null) return { kind: 'text', value: '' };
    return { kind: set.kind, value: set.text, published: publishedOf(set) };
  }
  if (text === '') return { kind: 'text', value: '' };
  if (mode === 'secret') return { kind: encoding === 'utf8' ? 'secret' : `secret-${encoding}`, value: text };
  if (text.trim() === '') return { kind: 'text', value: '' };
  return password === '' ? { kind: 'text', value: text } : { kind: 'text', value: text, password };
}

/** The text that stands for a pair that was generated: PEM of the private key where it can be written, or the JWK. */
export type PairForm = 'pem' | 'jwk';

/** What a generated key puts into the key box: a secret as base64url, a pair as its private key. */
export function keyStateOf(generated: GeneratedKey, form: PairForm = 'pem'): Partial<KeyState> {
  const { jwk, secretBase64url, pem } = generated;
  const fresh = { password: '', generated };
  if (secretBase64url !== undefined) {
    return { ...fresh, mode: 'secret', encoding: 'base64url', text: secretBase64url };
  }
  const text = form === 'pem' && pem ? pem.private : JSON.stringify(jwk, null, 2);
  return { ...fresh, mode: 'key', text };
}
