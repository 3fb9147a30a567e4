import { checks } from './checks/index.ts';
import { type JudgeInput, judge, type Verdict } from './verdict.ts';

/** A door of the core, loaded with the first token: judges it by every rule (structure, header, policy, key, signature, claims). Pure and synchronous; `key` comes from `examine`. */
export function judgeToken(input: JudgeInput): Verdict {
  return judge(checks, input);
}
