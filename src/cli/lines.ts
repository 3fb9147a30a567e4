import * as v from 'valibot';
import { findTokens } from '../core/find.ts';
import {
  algorithmsServed,
  type CheckResult,
  examineToken,
  type KeyFacts,
  type KeyInput,
  type KeyKind,
  type KeyRing,
  keyKinds,
  type Problem,
  parseToken,
  readKeys,
  readPolicy,
} from '../core/index.ts';
import { judgeToken } from '../core/judge.ts';
import { certificatesOf, embeddedOf } from './certificates.ts';

/** A JWK or a set may come as JSON rather than as text: both are what scripts have at hand. */
const JSON_KINDS: readonly KeyKind[] = ['text', 'jwk', 'jwks'];

const jsonContainer = v.custom<object>((value) => typeof value === 'object' && value !== null);
const keySchema = v.pipe(
  v.object({
    kind: v.picklist(keyKinds),
    value: v.union([v.string(), jsonContainer], 'Expected text, or the JSON of a key'),
    password: v.nullish(v.string()),
    published: v.nullish(v.object({ url: v.string(), issuer: v.nullish(v.string(), null) })),
  }),
  v.forward(
    v.check(
      ({ kind, value }) => typeof value === 'string' || JSON_KINDS.includes(kind),
      'Expected text: only jwk and jwks may be JSON',
    ),
    ['value'],
  ),
);

const caseSchema = v.object({
  id: v.nullish(v.union([v.string(), v.number()]), null),
  token: v.nullish(v.string(), ''),
  key: v.nullish(keySchema, null),
  policy: v.nullish(v.unknown(), null),
  now: v.pipe(v.number(), v.finite()),
});

const findSchema = v.object({ id: v.nullish(v.union([v.string(), v.number()]), null), text: v.string() });

interface LineProblem {
  id: string | number | null;
  problem: { code: string; message: string };
}

/** Evaluates one case: a line of JSON in, a value for a line of JSON out. A line that can't be used gives a problem. */
export async function evaluateLine(line: string): Promise<unknown> {
  const read = readLine(line, caseSchema);
  if ('problem' in read) return read;
  const { id, token: text, policy: rawPolicy, now } = read;
  const key = keyInput(read.key);
  if (!key) return problemOf(id, 'line/invalid', 'key.value: nested too deeply');
  const policy = readPolicy(rawPolicy);
  if ('problem' in policy)
    return problemOf(id, 'policy/invalid', `policy.${policy.problem.path}: ${policy.problem.message}`);
  const token = parseToken(text);
  const ring = await readKeys(key);
  const facts = await examineToken(token, ring);
  const verdict = judgeToken({ token, policy: policy.policy, now, key: facts });
  return {
    id,
    token: {
      kind: token.kind,
      header: token.header.text,
      payload: token.payload.text,
      problems: problemsOf(token.problems, verdict.checks),
    },
    keys: keysOf(ring),
    selection: selectionOf(facts),
    embedded: embeddedOf(token, facts),
    verdict: {
      overall: verdict.overall,
      signature: verdict.signature,
      checks: verdict.checks.map(({ id: check, status, reason }) => ({ id: check, status, reason })),
    },
  };
}

/** Finds the tokens in one pasted text: `{ id, text }` in; the tokens, where each was, and what the text is when there is none, out. */
export async function findLine(line: string): Promise<unknown> {
  const read = readLine(line, findSchema);
  if ('problem' in read) return read;
  const { tokens, notToken } = findTokens(read.text);
  return {
    id: read.id,
    tokens: tokens.map(({ token }) => token),
    found: tokens.map(({ where, name, start, end, undone, form }) => ({
      where,
      name,
      start,
      end,
      undone,
      form,
    })),
    refuse: notToken?.code ?? null,
    partial: notToken?.partial ?? null,
  };
}

function readLine<T extends v.GenericSchema>(line: string, schema: T): v.InferOutput<T> | LineProblem {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return problemOf(null, 'line/not-json', 'The line is not JSON.');
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const id = (json as { id?: unknown } | null)?.id;
  const [issue] = result.issues;
  const known = typeof id === 'string' || typeof id === 'number' ? id : null;
  return problemOf(known, 'line/invalid', `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`);
}

function problemOf(id: string | number | null, code: string, message: string): LineProblem {
  return { id, problem: { code, message } };
}

/** The key of a case as text; null where it is JSON nested past the stack. */
function keyInput(key: v.InferOutput<typeof caseSchema>['key']): KeyInput | null {
  if (!key) return { kind: 'text', value: '' };
  const { kind, value, password, published } = key;
  const more = { ...(password == null ? {} : { password }), ...(published == null ? {} : { published }) };
  if (typeof value === 'string') return { kind, value, ...more };
  try {
    return { kind, value: JSON.stringify(value), ...more };
  } catch {
    return null;
  }
}

/** Faults of form, then what the header and claim rules found; each with the part and the place it starts at. */
function problemsOf(problems: readonly Problem[], checks: readonly CheckResult[]): unknown[] {
  const formal = problems.map(({ code, part, at }) => ({ code, part, at }));
  const judged = checks
    .filter(({ id, status }) => (status === 'fail' || status === 'warn') && !id.startsWith('structure.'))
    .map(({ reason, anchor, at }) => ({ code: reason, part: anchor.part, at: at?.offset ?? null }));
  return [...formal, ...judged];
}

/** The keys that were read, then the members that could not be; `index` is the place in the key text, from 0. */
function keysOf(ring: KeyRing): unknown[] {
  const read = ring.keys.map((key) => ({
    index: key.index,
    kty: key.jwk.kty,
    ...(key.jwk.crv ? { crv: key.jwk.crv } : {}),
    bits: key.bits,
    private: key.private,
    kid: key.jwk.kid ?? null,
    alg: key.jwk.alg ?? null,
    use: key.jwk.use ?? null,
    source: key.source,
    serves: algorithmsServed(key),
    jwk: key.publicJwk,
    thumbprint: key.thumbprint,
    fingerprint: key.fingerprint,
    problems: key.problems.map(({ code }) => code),
    ...(key.certificates ? { certificates: certificatesOf(key.certificates) } : {}),
  }));
  const unread = ring.unread.map(({ index, kid = null, kty = null, problem }) => ({
    index,
    kid,
    ...unreadKey(kty, problem.code),
  }));
  const whole = ring.problem && unread.length === 0 ? [unreadKey(null, ring.problem.code)] : [];
  return [...read, ...unread, ...whole];
}

function unreadKey(kty: string | null, code: string) {
  return { kty, private: false, jwk: null, thumbprint: null, problems: [code] };
}

/** What became of each key, in order: tried, and what decided, or the reason why it was not. Empty where nothing was to be chosen. */
function selectionOf({ selection }: KeyFacts): { index: number; chosen: boolean; reason: string }[] {
  if (!selection) return [];
  const { candidates, by, rejected } = selection;
  return [
    ...candidates.map(({ index }) => ({ index, chosen: true, reason: by })),
    ...rejected.map(({ index, reason }) => ({ index, chosen: false, reason })),
  ].sort((a, b) => a.index - b.index);
}
