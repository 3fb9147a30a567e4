import type { CheckResult, ParsedToken, Problem } from '../../../core/index.ts';
import type { Mark } from '../../editor/types.ts';
import type { Headline } from '../../state/words.ts';

/** Faults whose place is a character of the encoded text; the others are marked in the decoded panes. */
const ENCODED = /^structure\.(?:segments|base64url|canonical|utf8)\//;

/** A hostile text may have half a million faults; nobody reads past these. */
const MOST = 200;

/** Marks for the encoded text: each fault of form at its character, in the words of the check that reports it. */
export function tokenMarks(token: ParsedToken, checks: readonly CheckResult[], headline: Headline): Mark[] {
  if (token.input === '') return [];
  return token.problems
    .filter(({ code }) => ENCODED.test(code))
    .slice(0, MOST)
    .map((problem) => markOf(problem, checks, headline));
}

function markOf(problem: Problem, checks: readonly CheckResult[], headline: Headline): Mark {
  const { code, part, at, length, data } = problem;
  const check = checks.find(({ id }) => code.startsWith(`${id}/`));
  const message = check
    ? headline({ ...check, status: 'fail', reason: code, data: { ...data, part, found: 1 } })
    : code;
  return { start: at, end: at + length, severity: 'error', message };
}
