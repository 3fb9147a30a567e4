import { isEncrypted } from '../token/header.ts';
import { objectOf } from '../token/json.ts';
import type { Problem } from '../token/types.ts';
import type { Data, JudgeInput, Level, Outcome } from '../verdict.ts';

/** The JOSE header's object, or null where it can't be read. */
export function parametersOf({ token }: JudgeInput): Record<string, unknown> | null {
  return objectOf(token.header.json);
}

/** The claims set, or null where it can't be read. */
export function claimsOf({ token }: JudgeInput): Record<string, unknown> | null {
  return objectOf(token.payload.json);
}

/** Why no claim can be judged, as a reason to skip, or null where the claims set is there. */
export function withoutClaims(input: JudgeInput): string | null {
  if (claimsOf(input)) return null;
  if (isEncrypted(input.token)) return 'encrypted';
  return input.token.detached ? 'detached-payload' : 'no-claims-set';
}

/** A value as a person would read it, cut to a line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : jsonOf(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // JSON.stringify descends by recursion: a token may be nested past the stack.
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}

/** The first problem that parsing found under a check's id, as that check's outcome: the reason is the word behind the id. */
export function fromProblems<L extends Level>(
  { token }: JudgeInput,
  id: string,
  finding: (problem: Problem) => L,
): Outcome<L> {
  const mine = token.problems.filter((problem) => problem.code.startsWith(`${id}/`));
  const rank: Record<Level, number> = { must: 0, should: 1, info: 2 };
  const [worst] = mine.toSorted((a, b) => rank[finding(a)] - rank[finding(b)]);
  if (!worst) return { status: 'pass' };
  const data: Data = { ...worst.data, part: worst.part, found: mine.length };
  const at = { offset: worst.at, length: worst.length };
  return found(finding(worst), worst.code.slice(id.length + 1), data, at);
}

/** A finding at a level: `must` fails, `should` warns, `info` tells. */
export function found<L extends Level>(
  level: L,
  reason: string,
  data: Data = {},
  at?: { offset: number; length: number },
): Outcome<L> {
  const status = { must: 'fail', should: 'warn', info: 'info' }[level];
  return { status, reason, data, ...(at ? { at } : {}) } as Outcome<L>;
}

/** True when every header and payload segment that holds something could be read: as text, or as JSON too. */
export function allRead({ token }: JudgeInput, as: 'text' | 'json'): boolean {
  return (['header', 'payload'] as const).every((part) => {
    const empty = !token.segments.some((segment) => segment.part === part && segment.text !== '');
    const { text, json } = token[part];
    return empty || (as === 'text' ? text !== null : json?.value !== undefined);
  });
}
