import { type CheckResult, type ParsedToken, type Problem, sentenceOf } from '../../../core/index.ts';
import type { Mark } from '../../editor/types.ts';

/** Faults whose place is a character of the encoded text; the others are marked in the decoded panes. */
const ENCODED = /^structure\.(?:segments|base64url|canonical|utf8)\//;

/** Marks for the encoded text: each fault of form at its character, in the words of the check that reports it. */
export function tokenMarks(token: ParsedToken, checks: readonly CheckResult[]): Mark[] {
  return token.problems.filter(({ code }) => ENCODED.test(code)).map((problem) => markOf(problem, checks));
}

function markOf(problem: Problem, checks: readonly CheckResult[]): Mark {
  const { code, part, at, length, data } = problem;
  const check = checks.find(({ id }) => code.startsWith(`${id}/`));
  const message = check
    ? sentenceOf({ ...check, status: 'fail', reason: code, data: { ...data, part, found: 1 } }).headline
    : code;
  return { start: at, end: at + length, severity: 'error', message };
}
