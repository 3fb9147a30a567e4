import type { KeyFacts } from './examine.ts';
import type { Policy } from './policySchema.ts';
import type { ParsedToken, Part } from './token/types.ts';

/** The findings that a rule may report: `must` fails the token, `should` warns, `info` tells. */
export type Level = 'must' | 'should' | 'info';

type FindingOf = { must: 'fail'; should: 'warn'; info: 'info' };

/** The facts of an outcome, for the sentence that a person reads. */
export type Data = Record<string, string | number | boolean | null | readonly string[]>;

/** What a rule says of a token. `reason` is a stable word within the check; `L` limits which findings can be said at all. */
export type Outcome<L extends Level = Level> =
  | { status: 'pass'; reason?: string; data?: Data }
  | { status: 'na'; reason: string; data?: Data }
  | { status: FindingOf[L]; reason: string; data?: Data; at?: { offset: number; length: number } }
  | { status: 'unknown'; reason: string; data?: Data };

/** The RFC and section that a rule implements; `strength` is the RFC's own word. */
export interface Spec {
  doc: string;
  section: string;
  strength?: 'MUST' | 'MUST NOT' | 'SHOULD' | 'SHOULD NOT' | 'MAY';
}

/** Where in the token a rule looks: the part, and the member of its object where there is one. */
export interface Anchor {
  part: Part;
  path: string | null;
}

/** Everything a rule may look at. `now` is seconds since the epoch, fractions allowed; `key` is null until the worker has answered. */
export interface JudgeInput {
  token: ParsedToken;
  policy: Policy;
  now: number;
  key: KeyFacts | null;
}

/** A rule: metadata and one pure function. `levels` are the findings it may report, the gravest first. */
export interface Check<L extends Level = Level> {
  id: string;
  title: string;
  levels: readonly L[];
  spec: Spec;
  anchor: Anchor;
  /** The reason why the rule does not apply, or null. */
  skips(input: JudgeInput): string | null;
  run(input: JudgeInput): Outcome<L>;
}

/** The result of one rule. `reason` carries the check's id in front: `claims.exp/expired`. */
export interface CheckResult {
  id: string;
  title: string;
  status: 'pass' | 'fail' | 'warn' | 'info' | 'na' | 'unknown';
  reason: string | null;
  data: Data;
  spec: Spec;
  anchor: Anchor;
  /** A place in the token text, in UTF-16 units, where the finding has one. */
  at: { offset: number; length: number } | null;
}

/** The answer to "would this policy accept it?". */
export type Overall = 'accepted' | 'accepted-with-warnings' | 'rejected' | 'undetermined';

/** The answer to "do the bytes match?", whatever the policy and the clock say. */
export type SignatureAnswer = 'pass' | 'fail' | 'unknown' | 'na';

/** All results in order, and the two answers. `at` is the instant of judgement in seconds since the epoch. */
export interface Verdict {
  overall: Overall;
  signature: SignatureAnswer;
  at: number;
  checks: CheckResult[];
}

/** Runs every rule: no stop at the first failure. A rule that throws becomes `unknown/internal`. */
export function judge(checks: readonly Check[], input: JudgeInput): Verdict {
  const results = checks.map((check) => runCheck(check, input));
  return {
    overall: overall(results),
    signature: input.key?.signature.answer ?? 'unknown',
    at: input.now,
    checks: results,
  };
}

/** Any `fail` rejects; else an `unknown`, or no genuine signature, leaves it undetermined; else warnings decide. */
export function overall(results: readonly CheckResult[]): Overall {
  if (results.some(({ status }) => status === 'fail')) return 'rejected';
  const genuine = results.some(({ id, status }) => id === 'signature.matches' && status === 'pass');
  if (!genuine || results.some(({ status }) => status === 'unknown')) return 'undetermined';
  return results.some(({ status }) => status === 'warn') ? 'accepted-with-warnings' : 'accepted';
}

function runCheck(check: Check, input: JudgeInput): CheckResult {
  const { id, title, spec, anchor } = check;
  let outcome: Outcome;
  try {
    const reason = check.skips(input);
    outcome = reason === null ? check.run(input) : { status: 'na', reason };
  } catch {
    outcome = { status: 'unknown', reason: 'internal' };
  }
  const reason = outcome.reason === undefined ? null : `${id}/${outcome.reason}`;
  const at = 'at' in outcome && outcome.at ? outcome.at : null;
  return { id, title, status: outcome.status, reason, data: outcome.data ?? {}, spec, anchor, at };
}
