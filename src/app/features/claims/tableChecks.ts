import type { CheckResult } from '../../../core/index.ts';
import { skippedBecause } from '../../../core/words.ts';
import type { JsonPartName } from '../../state/document.ts';
import type { Headline } from '../../state/words.ts';

/** What a rule says of a member, in a few words. */
export interface Told {
  status: CheckResult['status'];
  text: string;
}

const WORST_FIRST: readonly CheckResult['status'][] = ['fail', 'warn', 'unknown', 'info', 'pass', 'na'];

/** The name of the member that a result concerns, null for one that concerns none of the part's. */
function memberOfResult({ id, anchor, data }: CheckResult, part: JsonPartName): string | null {
  if (id === 'structure.duplicates')
    return data.part === part && typeof data.name === 'string' ? data.name : null;
  if (anchor.part !== part) return null;
  return id === 'claims.milliseconds' && typeof data.name === 'string' ? data.name : anchor.path;
}

/**
 * What the rules say of each member, the worst first: all that is wrong with it, else the first that it passes, else why nothing applies.
 */
export function toldOf(
  part: JsonPartName,
  checks: readonly CheckResult[],
  headline: Headline,
): ReadonlyMap<string, readonly Told[]> {
  const results = new Map<string, CheckResult[]>();
  for (const result of checks) {
    const name = memberOfResult(result, part);
    if (name !== null) results.set(name, [...(results.get(name) ?? []), result]);
  }
  return new Map([...results].map(([name, all]) => [name, tell(all, headline)]));
}

function tell(results: readonly CheckResult[], headline: Headline): Told[] {
  const sorted = results.toSorted((a, b) => WORST_FIRST.indexOf(a.status) - WORST_FIRST.indexOf(b.status));
  const findings = sorted.filter(({ status }) => status !== 'pass' && status !== 'na');
  const told = findings.length > 0 ? findings : sorted.slice(0, 1);
  return told.map((result) => ({ status: result.status, text: skippedBecause(result) ?? headline(result) }));
}

/** True where two lists tell the same: the results are new with each keystroke, what they say seldom is. */
export function tellSame(a: readonly Told[], b: readonly Told[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ status, text }, index) => status === b[index]?.status && text === b[index].text)
  );
}
