import { type Algorithm, algorithmOf } from './alg/registry.ts';
import type { EmbeddedFacts } from './embedded.ts';
import { type EngineName, prepareEngines } from './engine/index.ts';
import { readKeysOnce, type Selection, selectKeys } from './keys/index.ts';
import type { KeyInput, KeyRing, ReadKey } from './keys/types.ts';
import { type NamedKeys, namedByToken } from './named.ts';
import { bringsKey, namesCertificate } from './token/brought.ts';
import { headerParameters, isEncrypted } from './token/header.ts';
import { parseToken } from './token/parse.ts';
import type { ParsedToken } from './token/types.ts';
import type { SignatureAnswer } from './verdict.ts';
import { verifySignature } from './verify.ts';

/** Whether the bytes match, and the reason where that cannot be said. `reason` is a stable word; `keyIndex` the key that matched, or the one that was tried. */
export interface SignatureFacts {
  answer: SignatureAnswer;
  reason:
    | null
    | 'unsecured'
    | 'jwe'
    | 'no-key'
    | 'unreadable-key'
    | 'no-fitting-key'
    | 'unknown-algorithm'
    | 'detached-payload'
    | 'unreadable-header'
    | 'engine-refused'
    | 'after-cleaning';
  keyIndex: number | null;
  /** Keys that were tried, by index. */
  tried: number[];
  /** What the engine said, where it refused. */
  detail: string | null;
  /** What computed the answer, null where nothing had to be computed. */
  servedBy: EngineName | null;
}

/** Everything about keys and signature that takes the key and WebCrypto to know: made in the worker, judged anywhere. */
export interface KeyFacts {
  ring: KeyRing;
  selection: Selection | null;
  signature: SignatureFacts;
  /** What the token brings along of a key; null where it brings nothing, or was not examined. */
  embedded: EmbeddedFacts | null;
  /** The parameter by which the token itself named the address of these keys: a match with them proves nothing. Null for keys that a person or the issuer gave. */
  named: NamedKeys | null;
}

const UNTRIED = { keyIndex: null, tried: [], detail: null, servedBy: null };

/** What can be said of a token without any key: needs neither WebCrypto nor the worker. */
export function keylessFacts(token: ParsedToken): KeyFacts {
  const ring: KeyRing = { form: 'none', keys: [], unread: [], problem: null };
  const { answer, reason } = unsigned(token) ?? { answer: 'unknown', reason: 'no-key' };
  return { ring, selection: null, signature: { ...UNTRIED, answer, reason }, embedded: null, named: null };
}

/** The answer for a token that no key could change, or null. */
function unsigned(token: ParsedToken): Pick<SignatureFacts, 'answer' | 'reason'> | null {
  const { alg } = headerParameters(token);
  if (isEncrypted(token)) return { answer: 'na', reason: 'jwe' };
  if (alg === 'none') return { answer: 'na', reason: 'unsecured' };
  return alg === null ? { answer: 'unknown', reason: 'unreadable-header' } : null;
}

/** Reads the key, chooses from it for this token, and compares the signature. Never rejects. */
export async function examine(tokenText: string, key: KeyInput | null): Promise<KeyFacts> {
  const token = parseToken(tokenText);
  if (key) prepareEngines(headerParameters(token).alg);
  return examineToken(token, await readKeysOnce(key));
}

/** `examine` for a token and a key ring that were read before. */
export async function examineToken(token: ParsedToken, ring: KeyRing): Promise<KeyFacts> {
  const certified = namesCertificate(token) && ring.keys.some(({ certificates }) => certificates);
  if (!bringsKey(token) && !certified) return examineRing(token, ring);
  const { examineEmbedded } = await import('./embedded.ts');
  const { facts: embedded, ring: known } = await examineEmbedded(token, ring);
  return { ...(await examineRing(token, known)), embedded };
}

async function examineRing(token: ParsedToken, ring: KeyRing): Promise<KeyFacts> {
  const { alg, kid } = headerParameters(token);
  const row = algorithmOf(alg);
  const named = namedByToken(token, ring.published);
  const facts = (
    answer: SignatureAnswer,
    reason: SignatureFacts['reason'],
    selection: Selection | null = null,
  ): KeyFacts => ({
    ring,
    selection,
    signature: { ...UNTRIED, answer, reason },
    embedded: null,
    named,
  });
  const open = unsigned(token);
  if (open) return facts(open.answer, open.reason);
  if (ring.form === 'none') return keylessFacts(token);
  if (!row) return facts('unknown', 'unknown-algorithm');
  if (ring.keys.length === 0) return facts('unknown', 'unreadable-key');
  const selection = selectKeys(ring, { kid, alg: row });
  if (selection.candidates.length === 0) return facts('unknown', 'no-fitting-key', selection);
  const signature = await tryKeys(token, row, selection.candidates);
  // An empty payload may be the signed content itself; where it is not, the content travels elsewhere.
  if (token.detached && signature.answer === 'fail') return facts('unknown', 'detached-payload', selection);
  return { ring, selection, signature, embedded: null, named };
}

async function tryKeys(
  token: ParsedToken,
  row: Algorithm,
  candidates: readonly ReadKey[],
): Promise<SignatureFacts> {
  const tried: number[] = [];
  let refused: string | null = null;
  let servedBy: EngineName | null = null;
  for (const key of candidates) {
    const result = await verifySignature(token, row, key);
    if (result.status === 'refused') refused ??= result.detail;
    else {
      tried.push(key.index);
      servedBy = result.servedBy ?? servedBy;
    }
    if (result.status === 'match') {
      const reason = result.cleaned ? 'after-cleaning' : null;
      return { answer: 'pass', reason, keyIndex: key.index, tried, detail: null, servedBy };
    }
  }
  if (tried.length === 0 && refused !== null) {
    return { ...UNTRIED, answer: 'unknown', reason: 'engine-refused', detail: refused };
  }
  return {
    answer: 'fail',
    reason: null,
    keyIndex: candidates.length === 1 ? (candidates[0]?.index ?? null) : null,
    tried,
    detail: null,
    servedBy,
  };
}
